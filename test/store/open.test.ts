import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CrmError, type Problem } from '../../src/errors.ts';
import { openBook } from '../../src/store/open.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { APPLICATION_ID, VERSION } from '../../src/store/schema.ts';
import { addContact, toolsOf } from '../support/books.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A file that SQLite writes with whatever else is done to it. */
function fileWith(change: (db: Database.Database) => void): string {
  const path = join(temporaryFolder(), 'book.db');
  const db = new Database(path);
  change(db);
  db.close();
  return path;
}

function problemOf(run: () => unknown): Problem | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof CrmError) return error.problem;
    throw error;
  }
}

describe('a book', () => {
  it('is made from nothing, one migration after another, and marked as ours', () => {
    const book = openBook(join(temporaryFolder(), 'book.db'), toolsOf());
    const pragma = (name: string): unknown => book.db.pragma(name, { simple: true });
    expect(
      ['user_version', 'application_id', 'journal_mode', 'synchronous', 'foreign_keys'].map(pragma),
    ).toEqual([VERSION, APPLICATION_ID, 'wal', 2, 1]);
    expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok');
    book.close();
  });

  it('has a reason for every migration, and a version for each', () => {
    expect(VERSION).toBe(MIGRATIONS.length);
    expect(MIGRATIONS.every(({ why, sql }) => why !== '' && sql !== '')).toBe(true);
  });

  it('is one file when it is closed, and the same when it is opened again', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'book.db');
    const book = openBook(path, toolsOf());
    const device = book.db.prepare(`select value from meta where name = 'device'`).get();
    addContact(book, { name: 'Ana' });
    book.close();
    expect(readdirSync(folder)).toEqual(['book.db']);
    const again = openBook(path, toolsOf(undefined, undefined, 2));
    expect(again.db.prepare('select name from contact').all()).toEqual([{ name: 'Ana' }]);
    expect(again.db.prepare(`select value from meta where name = 'device'`).get()).toEqual(device);
    again.close();
  });

  it.each(MIGRATIONS.map((_, n) => n).slice(1))(
    'of version %i is copied aside and brought up to date',
    (from) => {
      const path = fileWith((db) => {
        for (const { sql } of MIGRATIONS.slice(0, from)) db.exec(sql);
        db.pragma(`application_id = ${APPLICATION_ID}`);
        db.pragma(`user_version = ${from}`);
      });
      openBook(path, toolsOf()).close();
      const copy = new Database(`${path}.v${from}.bak`, { readonly: true });
      expect(copy.pragma('user_version', { simple: true })).toBe(from);
      copy.close();
      const book = openBook(path, toolsOf());
      expect(book.db.pragma('user_version', { simple: true })).toBe(VERSION);
      book.close();
    },
  );

  it('is copied beside an earlier copy, never over it', () => {
    const path = fileWith((db) => {
      for (const { sql } of MIGRATIONS.slice(0, 1)) db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma('user_version = 1');
    });
    new Database(`${path}.v1.bak`).exec('create table earlier (name text)').close();
    const earlier = readFileSync(`${path}.v1.bak`);
    openBook(path, toolsOf()).close();
    expect(readFileSync(`${path}.v1.bak`)).toEqual(earlier);
    expect(existsSync(`${path}.v1.2.bak`)).toBe(true);
  });
});

describe('what is refused', () => {
  it('a book of a later program, which is not touched', () => {
    const path = fileWith((db) => {
      db.exec('create table meta (name text)');
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${VERSION + 1}`);
    });
    const before = readFileSync(path);
    expect(problemOf(() => openBook(path, toolsOf()))).toEqual({
      is: 'book-newer',
      path,
      version: VERSION + 1,
      known: VERSION,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('the database of another program, whatever its version, which is not touched', () => {
    for (const version of [0, VERSION, 7]) {
      const path = fileWith((db) => {
        db.exec('create table accounts (id integer)');
        db.pragma(`user_version = ${version}`);
      });
      const before = readFileSync(path);
      expect(problemOf(() => openBook(path, toolsOf()))).toEqual({ is: 'book-foreign', path });
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });

  it('what is no database at all', () => {
    const path = join(temporaryFolder(), 'notes.txt');
    writeFileSync(path, 'Dear diary, nobody answered today either. '.repeat(40));
    expect(problemOf(() => openBook(path, toolsOf()))).toEqual({ is: 'book-foreign', path });
  });

  it('a place where no file can be', () => {
    const path = join(temporaryFolder(), 'no', 'such', 'folder.db');
    expect(problemOf(() => openBook(path, toolsOf()))).toMatchObject({ is: 'cannot-open', path });
  });
});
