import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';

const bookOf = (...lines: Parameters<typeof fill>[1]): Book => {
  const book = freshBook();
  fill(book, lines);
  return book;
};

const ana = person('ana', 'Ana Pérez', { emails: ['ana@taller.example'] });

/** A run on another day than the book's, at 11:00 in Madrid. */
const on = (book: Book, day: string, ...args: readonly string[]) =>
  book.crm([...args, '--now', `${day}T11:00:00+01:00`]);

/** The reasons of the due list on a day, `q1 quote-chase`. */
const dueOn = (book: Book, day: string): readonly string[] => {
  const { items } = JSON.parse(on(book, day, 'due', '--json').out) as {
    items: readonly { reasons: readonly { kind: string; ref: string; rung?: number }[] }[];
  };
  return items.flatMap(({ reasons }) =>
    reasons.map(({ kind, ref, rung }) => `${ref} ${kind}${rung ? ` ${rung}` : ''}`),
  );
};

describe('the life of a quote', { timeout: 30_000 }, () => {
  const book = bookOf(ana);

  test('asked for: it is to be sent', () => {
    expect(
      book.crm(['quote', 'new', 'ana', '4800', 'Web', 'redesign', '--requested', 'yesterday 16:00']),
    ).toEqual({
      code: 0,
      out: '',
      err: 'q1 Web redesign, 4,800 EUR, for Ana Pérez · asked for yesterday 16:00 · to be sent by Mon 23 Nov 16:00 · crm undo\n',
    });
    expect(dueOn(book, '2026-11-20')).toEqual(['q1 quote-unsent']);
  });

  test('sent: a word of ours, and the first nudge has its day', () => {
    expect(book.crm(['quote', 'send', 'q1', '--valid', '2026-12-20'])).toEqual({
      code: 0,
      out: '',
      err: 'q1 Web redesign, 4,800 EUR, for Ana Pérez · sent today 11:00 t1 · 4h after it was asked for (target 18h) · valid until Sun 20 Dec · first nudge Wed 25 Nov · crm undo\n',
    });
    expect(book.crm(['quote', 'list']).out).toBe(
      'q1\tAna Pérez\tWeb redesign\t4800.00 EUR\tsent\t2026-11-20\t2026-12-20\tquote-chase 1 2026-11-25\n',
    );
    expect(dueOn(book, '2026-11-24')).toEqual([]);
  });

  test('nudged on the day of its rung: settled until the next', () => {
    expect(dueOn(book, '2026-11-25')).toEqual(['q1 quote-chase 1']);
    expect(on(book, '2026-11-25', 'log', 'email', 'ana', 'any thoughts?', '--quote', 'q1').code).toBe(0);
    expect(dueOn(book, '2026-11-30')).toEqual([]);
    expect(dueOn(book, '2026-12-01')).toEqual(['q1 quote-chase 2']);
  });

  test('skipped: the rung is as good as nudged', () => {
    expect(on(book, '2026-12-01', 'skip', 'q1', '--reason', 'asked for January').err).toBe(
      'nudge 2 for q1 skipped, the next Thu 10 Dec · crm undo\n',
    );
    expect(dueOn(book, '2026-12-02')).toEqual([]);
    expect(on(book, '2026-12-02', 'skip', 'q1')).toEqual(complaint(3, /q1/));
  });

  test('expiring and expired, which the list says', () => {
    expect(dueOn(book, '2026-12-17')).toEqual(['q1 quote-expiring']);
    expect(dueOn(book, '2026-12-21')).toEqual(['q1 quote-expired']);
    expect(on(book, '2026-12-21', 'quote', 'list', '--format', 'md').out).toContain('| expired |');
  });

  test('accepted: a word of theirs that waits for none', () => {
    expect(on(book, '2026-12-22', 'quote', 'accept', 'q1', '--via', 'call')).toEqual({
      code: 0,
      out: '',
      err: 'q1 Web redesign, 4,800 EUR, for Ana Pérez · accepted today 11:00 t3 · crm undo\n',
    });
    expect(dueOn(book, '2026-12-23')).toEqual([]);
    expect(on(book, '2026-12-23', 'quote', 'list').out).toBe('');
    expect(on(book, '2026-12-23', 'quote', 'list', '--all').out).toContain('\taccepted\t');
  });

  test('decided: nothing decides, sends or skips it again', () => {
    for (const args of [
      ['decline', 'q1'],
      ['withdraw', 'q1'],
      ['send', 'q1'],
    ]) {
      expect(on(book, '2026-12-23', 'quote', ...args)).toEqual(complaint(5, /q1 is accepted/));
    }
    expect(on(book, '2026-12-23', 'skip', 'q1')).toEqual(complaint(5, /q1 is accepted/));
  });

  test('its page tells it all', () => {
    expect(on(book, '2026-12-23', 'quote', 'show', 'q1').out).toBe(
      [
        'quote        q1 Web redesign, 4,800 EUR',
        'who          Ana Pérez (c1)',
        'now          accepted',
        'asked for    2026-11-19T16:00',
        'sent         2026-11-20T11:00, 4h after it was asked for, target 18h',
        'valid until  2026-12-20',
        'decided      2026-12-22T11:00',
        'log          t1 2026-11-20T11:00 → email quote: Web redesign',
        '             t2 2026-11-25T11:00 → email any thoughts?',
        '             t3 2026-12-22T11:00 ← call accepted: Web redesign',
        '',
      ].join('\n'),
    );
  });

  test('and undo takes the decision back with its word', () => {
    expect(on(book, '2026-12-23', 'undo').code).toBe(0);
    expect(dueOn(book, '2026-12-23')).toEqual(['q1 quote-expired']);
    expect(book.crm(['doctor']).code).toBe(0);
  });
});

describe('a revision', { timeout: 30_000 }, () => {
  const book = bookOf(ana);

  test('supersedes the one it revises, and starts its own clock', () => {
    book.crm(['quote', 'new', 'ana', '4800', 'Web', '--sent', '2026-11-02 10:00']);
    expect(book.crm(['quote', 'revise', 'q1', '3900', '--requested', 'yesterday 10:00']).err).toBe(
      'q2 Web, 3,900 EUR, for Ana Pérez · revises q1, which is superseded · asked for yesterday 10:00 · to be sent by Mon 23 Nov 10:00 · crm undo\n',
    );
    expect(dueOn(book, '2026-11-20')).toEqual(['q2 quote-unsent']);
    expect(book.crm(['quote', 'list', '--all', '--format', 'ids']).out).toBe('q1\nq2\n');
  });

  test('only the latest version is sent, decided or revised', () => {
    for (const verb of ['accept', 'revise', 'send']) {
      expect(book.crm(['quote', verb, 'q1'])).toEqual(complaint(5, /q1 is superseded/, /quote show q1/));
    }
    expect(book.crm(['quote', 'send', 'q2']).code).toBe(0);
    expect(book.crm(['quote', 'decline', 'q2', '--reason', 'price']).err).toBe(
      'q2 Web, 3,900 EUR, for Ana Pérez · declined today 11:00 t3 · reason: price · crm undo\n',
    );
  });

  test('of a decided one leaves the decision', () => {
    expect(book.crm(['quote', 'revise', 'q2', '3500']).err).toContain('· revises q2 ·');
    const { items } = JSON.parse(book.crm(['quote', 'list', '--all', '--json']).out) as {
      items: readonly { ref: string; status: string; revises: string | null }[];
    };
    expect(items.map(({ ref, status, revises }) => [ref, status, revises])).toEqual([
      ['q1', 'superseded', null],
      ['q2', 'declined', 'q1'],
      ['q3', 'requested', 'q2'],
    ]);
  });
});

describe('what is wrong with a quote is said, and nothing is written', { timeout: 30_000 }, () => {
  const book = bookOf(
    ana,
    person('luis', 'Luis Vidal', { do_not_contact: { on: '2026-10-01', reason: 'asked us to stop' } }),
  );
  book.crm(['quote', 'new', 'ana', '100', 'Site', '--requested', '2026-11-18 10:00']);
  book.crm(['quote', 'new', 'luis', '100', 'Site']);
  const before = book.crm(['export', 'jsonl']).out;

  test.each([
    ['no amount', 2, ['quote', 'new', 'ana'], /amount/],
    ['no title', 2, ['quote', 'new', 'ana', '100'], /title/],
    ['an amount below nothing', 2, ['quote', 'new', 'ana', '--', '-5', 'Site'], /-5/],
    ['a currency that is none', 2, ['quote', 'new', 'ana', '5', 'Site', '--currency', 'ERU'], /ERU/],
    [
      'both asked for and not',
      2,
      ['quote', 'new', 'ana', '5', 'S', '--requested', 'today', '--not-requested'],
      /not-requested/,
    ],
    [
      'sent before it was asked for',
      2,
      ['quote', 'send', 'q1', '--at', '2026-11-17 10:00'],
      /before the request/,
    ],
    ['sent in the future', 2, ['quote', 'send', 'q1', '--at', '2026-12-24 10:00'], /2026-12-24/],
    ['over no known channel', 2, ['quote', 'send', 'q1', '--via', 'emial'], /emial/],
    ['two at once', 2, ['quote', 'accept', 'q1', 'q2'], /q2/],
    ['a follow-up', 2, ['quote', 'accept', 'f1'], /f1/],
    ['nothing to change', 2, ['quote', 'edit', 'q1'], /change/],
    ['a decision that was not', 2, ['quote', 'edit', 'q1', '--decided', 'today'], /--decided/],
    ['sent to whom we leave alone', 5, ['quote', 'send', 'q2'], /asked us to stop/],
    ['new and sent to them', 5, ['quote', 'new', 'luis', '100', 'Site', '--sent'], /asked us to stop/],
  ])('%s', (_, code, args, error) => {
    expect(book.crm(args)).toEqual(complaint(code, error));
  });

  test('nothing was written', () => {
    expect(book.crm(['export', 'jsonl']).out).toBe(before);
  });

  test('with --anyway it was sent all the same', () => {
    expect(book.crm(['quote', 'send', 'q2', '--anyway']).code).toBe(0);
  });
});

describe('small things', { timeout: 30_000 }, () => {
  test('an edit moves the word that the sending was', () => {
    const book = bookOf(ana);
    book.crm([
      'quote',
      'new',
      'ana',
      '1200',
      'USD',
      'Site',
      '--sent',
      'yesterday 16:00',
      '--requested',
      '2026-11-18 10:00',
    ]);
    expect(book.crm(['quote', 'edit', 'q1', '--sent', 'yesterday 10:00', '--amount', '1,300.50']).err).toBe(
      'q1 Site, 1,300.50 USD, for Ana Pérez · t1 moved with it · 9h after it was asked for (target 18h) · first nudge Tue 24 Nov · crm undo\n',
    );
    expect(book.crm(['quote', 'edit', 'q1', '--amount', '1300.50']).err).toContain('nothing to change');
    const touch = book
      .crm(['export', 'jsonl'])
      .out.split('\n')
      .find((line) => line.includes('"touchpoint"'));
    expect(touch).toContain('"at":"2026-11-19T09:00:00Z"');
  });

  test('accepting on the day it was sent, without a time, is after the sending', () => {
    const book = bookOf(ana);
    book.crm(['quote', 'new', 'ana', '100', 'Site', '--sent', 'yesterday 16:00']);
    expect(book.crm(['quote', 'accept', 'q1', '--at', 'yesterday']).err).toContain(
      'accepted yesterday 16:00',
    );
  });

  test('as JSON a write says its entry and its references', () => {
    const book = bookOf(ana);
    const made = JSON.parse(
      book.crm(['quote', 'new', 'ana', '100', 'Site', '--sent', '--json']).out,
    ) as object;
    expect(made).toMatchObject({
      schema: 'crm.quote.new/1',
      now: '2026-11-20T10:00:00Z',
      entry: 'e2',
      ref: 'q1',
      touchpoint: 't1',
      quote: { amount_minor: 10000, currency: 'EUR', status: 'sent', sent_at: '2026-11-20T10:00:00Z' },
    });
  });

  test('a new word takes them out of the archive', () => {
    const book = bookOf({ ...ana, archived: true });
    book.crm(['quote', 'new', 'ana@taller.example', '100', 'Site', '--sent']);
    expect(book.crm(['contact', 'list', '--format', 'ids']).out).toBe('c1\n');
  });
});

test('a quote for somebody who is left alone says that nothing will remind of it', () => {
  const book = bookOf(ana);
  book.crm(['contact', 'mark', 'ana', '--do-not-contact']);
  expect(book.crm(['quote', 'new', 'ana', '400', 'Site']).err).toBe(
    'q1 Site, 400 EUR, for Ana Pérez · asked for today 11:00 · to be sent by Tue 24 Nov 11:00 · crm undo\n' +
      'Ana Pérez is left alone: crm due will not show it.\n',
  );
});
