import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const bookOf = (...lines: Parameters<typeof fill>[1]): Book => {
  const book = freshBook();
  fill(book, lines);
  return book;
};

const ana = person('ana', 'Ana Pérez');
const luis = person('luis', 'Luis Vidal', { every: '30d', created_at: '2026-10-01T09:00:00Z' });

const on = (book: Book, day: string, ...args: readonly string[]) =>
  book.crm([...args, '--now', `${day}T11:00:00+01:00`]);

const dueOn = (book: Book, day: string): readonly string[] => {
  const { items } = JSON.parse(on(book, day, 'due', '--json').out) as {
    items: readonly { reasons: readonly { kind: string; ref: string }[] }[];
  };
  return items.flatMap(({ reasons }) => reasons.map(({ kind, ref }) => `${ref} ${kind}`));
};

describe('a follow-up', { timeout: 30_000 }, () => {
  const book = bookOf(ana, luis);

  test('is noted with a day in as many words as it takes', () => {
    expect(book.crm(['todo', 'ana', 'in', '2', 'weeks', 'send', 'the', 'deck'])).toEqual({
      code: 0,
      out: '',
      err: 'f1 to do Fri 4 Dec: send the deck (Ana Pérez) · crm undo\n',
    });
    expect(book.crm(['todo', 'ana', 'tomorrow', 'send the price', '--promise']).err).toBe(
      'f2 promised for tomorrow, Sat 21 Nov: send the price (Ana Pérez) · crm undo\n',
    );
    expect(book.crm(['todo', '-', 'yesterday', 'VAT']).err).toBe(
      'f3 to do yesterday, Thu 19 Nov: VAT · overdue already · crm undo\n',
    );
  });

  test('is listed by its day, and found by its words', () => {
    expect(book.crm(['todo', 'list']).out).toBe(
      'f3\t2026-11-19\t\tVAT\ttodo\t\nf2\t2026-11-21\tAna Pérez\tsend the price\tpromise\t\nf1\t2026-12-04\tAna Pérez\tsend the deck\ttodo\t\n',
    );
    expect(book.crm(['todo', 'list', 'perez', 'deck', '--format', 'ids']).out).toBe('f1\n');
    expect(book.crm(['todo', 'list', '--sort', '-due', '--limit', '1', '--format', 'ids']).out).toBe('f1\n');
  });

  test('is moved, reworded, tied to a quote', () => {
    book.crm(['quote', 'new', 'ana', '100', 'Site']);
    expect(
      book.crm(['todo', 'edit', 'f1', '--due', 'mon', '--text', 'send both', '--promise', '--quote', 'q1'])
        .err,
    ).toBe('f1 promised for Mon 23 Nov: send both (Ana Pérez) · about q1 · crm undo\n');
    expect(book.crm(['todo', 'luis', 'fri', 'x', '--quote', 'q1'])).toEqual(
      complaint(2, /Ana Pérez[^]*Luis Vidal/),
    );
  });

  test('is done or dropped, all that are named or none', () => {
    expect(book.crm(['done', 'f2,f9'])).toEqual(complaint(3, /f9/));
    expect(book.crm(['done', 'f2-f3']).err).toBe(
      'done f2 send the price (Ana Pérez) · done f3 VAT · crm undo\n',
    );
    expect(book.crm(['done', 'f2'])).toEqual(complaint(5, /f2 is done/));
    expect(book.crm(['todo', 'drop', 'f1']).err).toBe('dropped f1 send both (Ana Pérez) · crm undo\n');
    expect(book.crm(['todo', 'list']).out).toBe('');
    expect(book.crm(['undo']).code).toBe(0);
    expect(book.crm(['todo', 'list', '--format', 'ids']).out).toBe('f1\n');
  });

  test.each([
    ['a message, which is answered or dismissed', ['done', 't1'], /t1/, /dismiss t1/],
    ['a quote', ['done', 'q1'], /q1/, /skip q1/],
    ['a name', ['done', 'ana'], /ana/, undefined],
    ['nothing', ['done'], /reference/, undefined],
    ['no day', ['todo', 'ana', 'someday', 'call'], /someday/, undefined],
    ['no text', ['todo', 'ana', 'next', 'friday'], /text/, undefined],
    ['too many to edit', ['todo', 'edit', 'f1', 'f2', '--text', 'x'], /f2/, undefined],
  ])('%s is not taken', (_, args, error, hint) => {
    expect(book.crm(args)).toEqual(complaint(2, error, hint));
  });
});

describe('snooze', { timeout: 30_000 }, () => {
  const mail = mailFrom('m-1', 'ana', '2026-11-19T09:00:00Z');

  test('hides one reason until its day, and it is back on that day', () => {
    const book = bookOf(ana, mail, {
      type: 'followup',
      key: 'f-1',
      contact: 'ana',
      due: '2026-11-20',
      text: 'call',
    });
    expect(dueOn(book, '2026-11-20')).toEqual(['t1 reply', 'f1 follow-up']);
    expect(book.crm(['snooze', 'next', 'tuesday', 'f1'])).toEqual({
      code: 0,
      out: '',
      err: 'hidden until Tue 24 Nov: follow-up f1 (Ana Pérez) · crm undo\n',
    });
    expect(dueOn(book, '2026-11-23')).toEqual(['t1 reply']);
    expect(dueOn(book, '2026-11-24')).toEqual(['t1 reply', 'f1 follow-up']);
  });

  test('of a contact hides all of today, and their next word ends it', () => {
    const book = bookOf(ana, luis, mail, {
      type: 'followup',
      key: 'f-1',
      contact: 'ana',
      due: '2026-11-20',
      text: 'call',
    });
    expect(book.crm(['snooze', 'fri', 'ana', 'c2']).err).toBe(
      'hidden until Fri 27 Nov: reply t1 (Ana Pérez), follow-up f1 (Ana Pérez), say hello c2 (Luis Vidal) · crm undo\n',
    );
    expect(dueOn(book, '2026-11-23')).toEqual([]);
    expect(on(book, '2026-11-23', 'log', 'email', 'in', 'ana', 'well?').code).toBe(0);
    expect(dueOn(book, '2026-11-23')).toEqual(['t1 reply', 'f1 follow-up']);
  });

  test('takes the day after the references as well', () => {
    const book = bookOf(ana, mail);
    expect(book.crm(['snooze', 't1', 'next', 'tuesday']).err).toBe(
      'hidden until Tue 24 Nov: reply t1 (Ana Pérez) · crm undo\n',
    );
    expect(book.crm(['snooze', 't1'])).toEqual(complaint(2, /No day was said/));
  });

  test('anew takes the place of what hides it, sooner or later', () => {
    const book = bookOf(luis);
    book.crm(['snooze', '+20d', 'luis']);
    book.crm(['snooze', 'tomorrow', 'luis']);
    expect([dueOn(book, '2026-11-20'), dueOn(book, '2026-11-21')]).toEqual([[], ['c1 cadence']]);
  });

  test('with nothing to hide, no day ahead, or nothing named says so', () => {
    const book = bookOf(ana, mail);
    expect(book.crm(['snooze', 'fri', 'f1'])).toEqual(complaint(3, /f1/, /crm due/));
    expect(book.crm(['snooze', 'yesterday', 't1'])).toEqual(complaint(2, /yesterday/));
    expect(book.crm(['snooze', 'fri'])).toEqual(complaint(2, /reference/));
    expect(book.crm(['snooze', 'fri', 'nobody-of-that-name'])).toEqual(complaint(3, /nobody-of-that-name/));
    expect(dueOn(book, '2026-11-20')).toEqual(['t1 reply']);
  });
});

describe('skip', { timeout: 30_000 }, () => {
  test('lets a cadence pass once: it counts anew from today', () => {
    const book = bookOf(luis, ana);
    expect(dueOn(book, '2026-11-20')).toEqual(['c1 cadence']);
    expect(book.crm(['skip', 'luis', '--reason', 'on holiday']).err).toBe(
      'Luis Vidal (c1) let be until Sun 20 Dec · crm undo\n',
    );
    expect([dueOn(book, '2026-12-19'), dueOn(book, '2026-12-20')]).toEqual([[], ['c1 cadence']]);
    expect(book.crm(['skip', 'ana'])).toEqual(complaint(3, /c2 has no cadence/));
    expect(book.crm(['skip', 'f1'])).toEqual(complaint(2, /f1/, /snooze/));
  });
});
