import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';
import type { Book } from '../support/program.ts';

const VERBS = [
  ['due'],
  ['contact', 'list'],
  ['log', 'call', 'ana', 'hello'],
  ['add', 'Ana'],
  ['export', 'jsonl'],
];

/** What lies in the folder of a book, and the bytes of the book. */
const asItLies = (book: Book): unknown => ({
  names: readdirSync(book.folder),
  bytes: readFileSync(book.db).toString('base64'),
});

describe('a file that is no book', () => {
  test.each(VERBS.map((args) => [args.join(' '), args] as const))(
    'a text file is refused and left as it is: %s',
    (_, args) => {
      const book = freshBook();
      book.file('book.db', 'Dear Ana,\n\nthank you for the call.\n'.repeat(200));
      const before = asItLies(book);
      expect(book.crm(args)).toEqual(complaint(1, /book\.db/, /\S/));
      expect(asItLies(book)).toEqual(before);
    },
  );

  test.each(VERBS.map((args) => [args.join(' '), args] as const))(
    "another program's database is refused and left as it is: %s",
    (_, args) => {
      const book = freshBook();
      const foreign = new Database(book.db);
      foreign.exec(
        "create table contact (id integer primary key, name text); insert into contact (name) values ('Ana')",
      );
      foreign.close();
      const before = asItLies(book);
      expect(book.crm(args)).toEqual(complaint(1, /book\.db/, /\S/));
      expect(asItLies(book)).toEqual(before);
    },
  );

  test('the book may be named by the flag, which wins', () => {
    const book = freshBook();
    const text = book.file('letter.txt', 'Dear Ana, thank you for the call.');
    expect(book.crm(['due', '--db', text])).toEqual(complaint(1, /letter\.txt/, /\S/));
  });

  test('a book cut short says that it is damaged', () => {
    const book = largeBook();
    truncateSync(book.db, Math.floor((statSync(book.db).size * 0.6) / 4096) * 4096);
    for (const args of VERBS)
      expect({ args, ...book.crm(args) }).toEqual({ args, ...complaint(1, /book\.db/, /\S/) });
  });

  test('a book with a hole in the middle says so and shows no stack', () => {
    const book = largeBook();
    const bytes = readFileSync(book.db);
    bytes.fill(0xa5, 8 * 4096, Math.floor(bytes.length / 4096) * 4096 - 4096);
    book.file('book.db', bytes);
    for (const args of [['due'], ['contact', 'list'], ['log', 'call', 'person 7', 'hello']])
      expect({ args, ...book.crm(args) }).toEqual({ args, ...complaint(1, /book\.db/, /\S/) });
  });
});

describe('a book of a newer program', () => {
  test.each(VERBS.map((args) => [args.join(' '), args] as const))(
    'is refused (5) and not touched: %s',
    (_, args) => {
      const book = freshBook();
      fill(book, [person('ana', 'Ana Pérez')]);
      const opened = new Database(book.db);
      opened.pragma('user_version = 9999');
      opened.close();
      const before = asItLies(book);
      expect(book.crm(args)).toEqual(complaint(5, /book\.db|9999|newer/, /\S/));
      expect(asItLies(book)).toEqual(before);
    },
  );
});

const largeBook = (): Book => {
  const book = freshBook();
  const keys = Array.from({ length: 300 }, (_, n) => `p${n}`);
  fill(book, [
    ...keys.map((key, n) => person(key, `Person ${n} of Taller Norte`)),
    ...keys.map((key) =>
      mailFrom(`m-${key}`, key, '2026-11-09T09:00:00Z', { text: 'asks for a quote for the second shop' }),
    ),
  ]);
  return book;
};
