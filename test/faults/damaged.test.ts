import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const UNSOUND = /^file: NOT SOUND\n/;

const written = (): Book => {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez'),
    ...Array.from({ length: 60 }, (_, n) =>
      mailFrom(`m-${n}`, 'ana', '2026-11-09T09:00:00Z', { text: `asks for the second shop, ${n}` }),
    ),
  ]);
  return book;
};

/** Does something to the book behind the program's back. */
const tamper = (book: Book, sql: string): void => {
  const opened = new Database(book.db);
  opened.unsafeMode(true);
  opened.exec(sql);
  opened.close();
};

/** Overwrites the first page of a table or index. */
const spoil = (book: Book, name: string): void => {
  const opened = new Database(book.db);
  opened.pragma('wal_checkpoint(truncate)');
  const page = opened
    .prepare<[string], number>('select rootpage from sqlite_master where name = ?')
    .pluck()
    .get(name);
  opened.close();
  const bytes = readFileSync(book.db);
  bytes.fill(0xff, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096);
  book.file('book.db', bytes);
};

test.each([
  ['touchpoint', ['show', 'ana']],
  ['op', ['undo', '--list']],
  ['search_data', ['find', 'shop']],
  ['search_config', ['find', 'shop']],
  ['quote', ['quote', 'list']],
])('a command that reads damaged %s says so, and that it is no fault of the program', (table, args) => {
  const book = written();
  spoil(book, table);
  expect(book.crm(args)).toEqual(complaint(1, /book\.db is damaged/, /backup/));
});

test.each(['touchpoint', 'op', 'entry', 'search_config'])('doctor tells that %s is damaged', (table) => {
  const book = written();
  spoil(book, table);
  const { code, out, err } = book.crm(['doctor']);
  expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(UNSOUND) as string });
  expect(err).toMatch(/^Hint: .*backup/);
});

test.each([
  ['the making of a contact gone', "delete from op where kind = 'contact'"],
  ['a value that is no JSON', "update op set fields = '{' where kind = 'contact'"],
  ['a kind that there is not', "update op set kind = 'contract' where kind = 'contact'"],
])('doctor tells that the journal was tampered with: %s', (_, sql) => {
  const book = written();
  tamper(book, sql);
  expect(book.crm(['doctor'])).toEqual({
    code: 1,
    out: 'file: sound\njournal: NOT SOUND\n  e1: it is not what was written\ntables: CANNOT BE REBUILT from the journal\n',
    err: expect.stringMatching(/^Hint: /) as string,
  });
});
