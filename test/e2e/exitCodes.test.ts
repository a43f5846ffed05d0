import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { contents, fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';
import type { Book } from '../support/program.ts';

/** A Monday, noon in Madrid. */
const MORNING = '2026-11-16T11:00:00Z';

const bookOf = (...lines: Parameters<typeof fill>[1]): Book => {
  const book = freshBook({ now: MORNING });
  fill(book, lines);
  return book;
};

describe('0: done, or nothing found to show', () => {
  test('an empty book', () => {
    const book = freshBook();
    for (const args of [
      [],
      ['due'],
      ['contact', 'list'],
      ['report', 'replies'],
      ['report', 'quotes'],
      ['slow'],
      ['stale'],
    ]) {
      expect({ args, ...book.crm(args) }).toMatchObject({ args, code: 0 });
    }
    expect(book.crm(['due']).out).toBe('');
    expect(book.crm(['contact', 'list']).out).toBe('');
  });

  test('words that are nowhere', () => {
    const book = bookOf(person('ana', 'Ana Pérez'));
    expect(book.crm(['find', 'kraken'])).toMatchObject({ code: 0, out: '' });
  });

  test('something logged', () => {
    const book = bookOf(person('ana', 'Ana Pérez'));
    expect(book.crm(['log', 'call', 'ana', 'wants the price'])).toMatchObject({ code: 0, out: '' });
  });

  test('help and version, which need no book', () => {
    const book = freshBook();
    expect(book.crm(['--help']).code).toBe(0);
    expect(book.crm(['log', '--help']).code).toBe(0);
    expect(book.crm(['--version'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('1: could not do it', () => {
  test('a book that is a folder', () => {
    const book = freshBook();
    expect(book.crm(['due', '--db', book.home])).toEqual(complaint(1, /home/, /\S/));
  });

  test('a strict import with a line that is refused: nothing goes in', () => {
    const book = freshBook();
    const lines = '{"type":"contact","key":"ana","name":"Ana"}\n{"type":"unheard-of"}\n';
    const ran = book.crm(['import', 'jsonl', '-', '--strict'], { stdin: lines });
    expect(ran.code).toBe(1);
    expect(contents(book)).toEqual([]);
  });
});

describe('2: usage', () => {
  const book = bookOf(person('ana', 'Ana Pérez'));
  const before = contents(book);

  test.each([
    ['an unknown verb', ['lgo', 'call', 'ana'], /lgo/, /log/],
    ['an unknown verb after the value of a flag', ['--lang', 'en', 'lgo'], /"lgo"/, /log/],
    ['an unknown flag', ['due', '--ahaed', '3'], /--ahaed/, /--ahead/],
    ['a flag without its value', ['due', '--ahead'], /--ahead/, undefined],
    ['days that are no number', ['due', '--ahead', 'soon'], /soon/, undefined],
    ['a date with two readings', ['todo', 'ana', '03/04/26', 'call'], /03\/04\/26/, undefined],
    ['a date that does not exist', ['todo', 'ana', '2026-02-30', 'call'], /2026-02-30/, undefined],
    ['an amount that is none', ['quote', 'new', 'ana', 'twelve', 'Site'], /twelve/, undefined],
    ['a reason that is none', ['due', '--only', 'replies'], /replies/, /reply/],
    ['a format that is none', ['contact', 'list', '--format', 'tsw'], /tsw/, /tsv/],
    [
      'a touchpoint in the future',
      ['log', 'call', 'ana', 'x', '--at', '2026-12-24T10:00'],
      /2026-12-24/,
      undefined,
    ],
  ])('%s', (_, args, error, hint) => {
    expect(book.crm(args)).toEqual(complaint(2, error, hint));
  });

  test('a now that is no time', () => {
    expect(book.crm(['due', '--now', 'later'])).toEqual(complaint(2, /later/));
    expect(book.crm(['due'], { env: { CRM_NOW: 'later' } })).toEqual(complaint(2, /later/));
  });

  test('a setting that is unknown, with the near one', () => {
    const wrong = freshBook({ config: 'patiance = "3d"\n' });
    expect(wrong.crm(['due'])).toEqual(complaint(2, /patiance/, /patience/));
  });

  test('settings that are no TOML, with the place', () => {
    const wrong = freshBook({ config: 'zone = "Europe/Madrid"\nhours = [\n' });
    expect(wrong.crm(['due'])).toEqual(complaint(2, /config\.toml/));
  });

  test('and nothing was written', () => {
    expect(contents(book)).toEqual(before);
  });
});

describe('3: no such thing', () => {
  const book = bookOf(person('ana', 'Ana Pérez'), person('ada', 'Ada Lovelace'));
  const before = contents(book);

  test.each([
    [
      'a contact, with the near names and how to add one',
      ['show', 'adda'],
      /adda/,
      /Ada Lovelace[^]*crm add/,
    ],
    ['a contact to log with', ['log', 'call', 'adda', 'hello'], /adda/, /Ada Lovelace/],
    ['a contact by a reference nobody has', ['show', 'c99'], /c99/, undefined],
    ['a follow-up', ['done', 'f99'], /f99/, undefined],
    ['a quote', ['quote', 'send', 'q99'], /q99/, undefined],
    ['a file to import', ['import', 'jsonl', 'nowhere.jsonl'], /nowhere\.jsonl/, undefined],
  ])('%s', (_, args, error, hint) => {
    expect(book.crm(args)).toEqual(complaint(3, error, hint));
  });

  test('and nobody was created by it', () => {
    expect(contents(book)).toEqual(before);
  });
});

describe('4: ambiguous, and nobody there to ask', () => {
  const book = bookOf(person('ana-p', 'Ana Pérez'), person('ana-r', 'Ana Ruiz'));
  const before = contents(book);

  test.each([
    ['to show', ['show', 'ana']],
    ['to log with', ['log', 'call', 'ana', 'hello']],
    ['to send a quote', ['quote', 'new', 'ana', '100 EUR', 'Site']],
    ['to do something about', ['todo', 'ana', 'tomorrow', 'call']],
  ])('%s', (_, args) => {
    expect(book.crm(args)).toEqual(complaint(4, /Ana Pérez[^]*Ana Ruiz/));
  });

  test('and nothing was written', () => {
    expect(contents(book)).toEqual(before);
  });
});

describe('5: refused by a rule', () => {
  test('a word to somebody who asked for none, with the reason, unless --anyway', () => {
    const book = bookOf(
      person('ana', 'Ana Pérez', { do_not_contact: { on: '2026-10-01', reason: 'asked us to stop' } }),
    );
    expect(book.crm(['log', 'email', 'ana', 'just checking'])).toEqual(
      complaint(5, /Ana Pérez[^]*asked us to stop/),
    );
    expect(book.crm(['log', 'email', 'in', 'ana', 'what they send can be logged']).code).toBe(0);
    expect(book.crm(['log', 'email', 'out', 'ana', 'they wrote first', '--anyway']).code).toBe(0);
    expect(contents(book).filter((line) => line['type'] === 'touchpoint')).toHaveLength(2);
  });

  test('only over the closed channels where some are named', () => {
    const book = bookOf(
      person('ana', 'Ana Pérez', {
        do_not_contact: { on: '2026-10-01', reason: 'no calls', channels: ['call'] },
      }),
    );
    expect(book.crm(['log', 'call', 'out', 'ana', 'x'])).toEqual(complaint(5, /Ana Pérez/));
    expect(book.crm(['log', 'email', 'out', 'ana', 'x']).code).toBe(0);
  });

  test('a word to the dead', () => {
    const book = bookOf(person('ana', 'Ana Pérez', { deceased_on: '2026-10-01' }));
    expect(book.crm(['log', 'email', 'ana', 'hello'])).toEqual(complaint(5, /Ana Pérez/));
  });

  test('a decision on a quote that is decided', () => {
    const book = bookOf(person('ana', 'Ana Pérez'), {
      type: 'quote',
      key: 'q-1',
      contact: 'ana',
      title: 'Site',
      amount_minor: 100000,
      currency: 'EUR',
      sent_at: '2026-11-02T09:00:00Z',
      status: 'accepted',
      decided_at: '2026-11-05T09:00:00Z',
    });
    expect(book.crm(['quote', 'decline', 'q1'])).toEqual(complaint(5, /q1/));
  });
});

describe('9: there is something overdue, where --exit-code asks', () => {
  const calm = bookOf(person('ana', 'Ana Pérez'), mailFrom('m-1', 'ana', '2026-11-16T10:30:00Z'));
  const late = bookOf(person('ana', 'Ana Pérez'), mailFrom('m-1', 'ana', '2026-11-09T09:00:00Z'), {
    type: 'quote',
    key: 'q-1',
    contact: 'ana',
    title: 'Site',
    amount_minor: 100000,
    currency: 'EUR',
    requested_at: '2026-11-02T09:00:00Z',
    status: 'requested',
  });

  test.each([['due'], ['slow'], ['stale']])('%s', (verb) => {
    expect(late.crm([verb, '--exit-code']).code).toBe(9);
    expect(late.crm([verb, '--exit-code', '--json']).code).toBe(9);
    expect(late.crm([verb]).code).toBe(0);
    expect(calm.crm([verb, '--exit-code']).code).toBe(0);
  });

  test('due today is not overdue', () => {
    const today = bookOf(person('ana', 'Ana Pérez'), {
      type: 'followup',
      key: 'f-1',
      contact: 'ana',
      due: '2026-11-16',
      text: 'call',
    });
    expect(today.crm(['due', '--exit-code'])).toMatchObject({ code: 0 });
    expect(today.crm(['due', '--exit-code', '--now', '2026-11-17T00:00:00Z'])).toMatchObject({ code: 9 });
  });
});
