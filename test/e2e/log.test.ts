import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const created_at = '2026-01-02T09:00:00Z';
const people = [
  person('ana', 'Ana Pérez', { created_at }),
  person('luis', 'Luis Vidal', { archived: true, created_at }),
];

const fresh = (): Book => {
  const book = freshBook();
  fill(book, people);
  return book;
};
const log = (book: Book, ...words: readonly string[]): string => book.crm(['log', ...words]).err;

describe('crm log says what it understood', () => {
  test('how long, about which quote, with which tags', () => {
    const book = fresh();
    book.crm(['quote', 'new', 'ana', '400', 'Site']);
    expect(log(book, 'call', 'ana', 'hi', '--for', '90m', '--quote', 'q1', '--tag', 'web')).toBe(
      't1 Fri 20 Nov 11:00 · call with Ana Pérez · 1h 30m · about q1 · #web · crm undo\n',
    );
  });

  test('that somebody came out of the archive', () => {
    expect(log(fresh(), 'call', 'c2', 'hi')).toBe(
      't1 Fri 20 Nov 11:00 · call with Luis Vidal · Luis Vidal taken out of the archive · crm undo\n',
    );
  });

  test('a note is on somebody, and an attempt at an event has its article', () => {
    const book = fresh();
    expect(log(book, 'note', 'ana', 'likes tea')).toBe(
      't1 Fri 20 Nov 11:00 · note on Ana Pérez · crm undo\n',
    );
    expect(log(book, 'event', 'ana', '--missed')).toBe(
      't2 Fri 20 Nov 11:00 · tried an event with Ana Pérez · crm undo\n',
    );
  });
});

test('a tag takes one word, so that the text may follow it', () => {
  const book = fresh();
  log(book, 'call', 'ana', '--tag', 'urgent', 'two phases', '--tag', 'web,price');
  expect(contents(book).at(-1)).toMatchObject({ text: 'two phases', tags: ['urgent', 'web', 'price'] });
});

describe('crm log refuses', () => {
  const book = fresh();

  test.each([
    ['a mark that would mean nothing of a note', ['note', 'ana', 'tea', '--ask'], 2, /--ask is for/],
    ['or of an attempt', ['call', 'out', 'ana', '--missed', '--ask'], 2, /--ask is for/],
    ['or of a message of ours', ['email', 'out', 'ana', 'hi', '--owe'], 2, /--owe is for/],
    ['a missed message', ['email', 'in', 'ana', '--missed'], 2, /email is not missed/],
    ['a reference to nobody, and adds nobody of that name', ['call', 'c99', 'hi'], 3, /There is no c99\./],
    ['a reference to something else', ['call', 'q1', 'hi'], 2, /"q1" is not a contact/],
    [
      'a later time of today, and says which',
      ['call', 'ana', '--at', 'in 2 hours'],
      2,
      /20 Nov 13:00, which/,
    ],
  ])('%s', (_, words, code, why) => {
    expect(book.crm(['log', ...words])).toEqual(complaint(code, why));
    expect(contents(book)).toHaveLength(people.length);
  });

  test('a key that is taken, or was', () => {
    expect(book.crm(['log', 'call', 'ana', '--key', 'k']).code).toBe(0);
    expect(book.crm(['log', 'call', 'ana', '--key', 'k'])).toEqual(complaint(5, /"k" is in use/));
    book.crm(['undo']);
    expect(book.crm(['log', 'call', 'ana', '--key', 'k'])).toEqual(complaint(5, /"k" is in use/));
  });
});
