import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { freshBook, PROGRAM } from '../support/program.ts';

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('where the book is kept', () => {
  test('missing folders are made for the owner alone, and so is the book, whatever the umask', () => {
    const book = freshBook();
    const db = join(book.folder, 'a/b/book.db');
    const ran = spawnSync(
      'sh',
      ['-c', 'umask 000; exec "$0" "$1" add "Ana Pérez"', process.execPath, PROGRAM],
      {
        env: { ...book.env, CRM_DB: db },
        encoding: 'utf8',
      },
    );
    expect(ran.status, ran.stderr).toBe(0);
    expect([mode(db), mode(dirname(db)), mode(join(book.folder, 'a'))]).toEqual(['600', '700', '700']);
  });

  test('a folder that was there keeps its mode', () => {
    const book = freshBook();
    const folder = join(book.folder, 'shared');
    mkdirSync(folder, { mode: 0o755 });
    expect(book.crm(['add', 'Ana Pérez'], { env: { CRM_DB: join(folder, 'book.db') } }).code).toBe(0);
    expect(mode(folder)).toBe('755');
  });

  test.skipIf(process.platform !== 'linux')('a folder that cannot be made is an error, not a wait', () => {
    const book = freshBook();
    expect(book.crm(['add', 'Ana'], { env: { CRM_DB: '/proc/nowhere/at/all/book.db' } })).toEqual(
      complaint(1, /\/proc\/nowhere/, /\S/),
    );
  });

  test.skipIf(process.platform !== 'linux')(
    'without CRM_DB: under XDG_DATA_HOME, else under the home',
    () => {
      const book = freshBook();
      const data = join(book.folder, 'data');
      expect(book.crm(['add', 'Ana'], { env: { CRM_DB: undefined, XDG_DATA_HOME: data } }).code).toBe(0);
      expect(existsSync(join(data, 'crm/crm.db'))).toBe(true);
      expect(book.crm(['add', 'Ana'], { env: { CRM_DB: undefined } }).code).toBe(0);
      expect(existsSync(join(book.home, '.local/share/crm/crm.db'))).toBe(true);
    },
  );

  test('the last command to end leaves one file', () => {
    const book = freshBook();
    expect(book.crm(['add', 'Ana Pérez']).code).toBe(0);
    expect(readdirSync(book.folder).filter((name) => name.startsWith('book.db'))).toEqual(['book.db']);
  });

  test('a zone may be written with the colon of POSIX', () => {
    const book = freshBook({ config: '' });
    const { out } = book.crm(['config'], { env: { TZ: ':America/New_York' } });
    expect(out).toContain('zone\tAmerica/New_York\tenvironment\n');
  });

  test('what needs no book makes none', () => {
    const book = freshBook();
    for (const args of [['--help'], ['--version'], ['date', '--planned', 'tomorrow'], ['config']])
      book.crm(args);
    expect(existsSync(book.db)).toBe(false);
  });
});
