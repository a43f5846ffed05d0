import { describe, expect, test } from 'vitest';
import { complaint } from '../support/complaint.ts';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';
import { objectOf } from '../support/vectors.ts';

/* Friday, 20 November 2026, 11:00 in Madrid. */

const quote = (key: string, contact: string, more: object): object => ({
  type: 'quote',
  key,
  contact,
  title: 'Site',
  amount_minor: 100_000,
  currency: 'EUR',
  ...more,
});

const wide = { env: { COLUMNS: '80' } };

describe('crm slow', () => {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez', { emails: ['ana@taller.example'] }),
    person('luis', 'Luis Vidal', { tier: 'vip' }),
    mailFrom('m-1', 'ana', '2026-11-02T09:00:00Z'),
    { ...mailFrom('m-2', 'ana', '2026-11-03T11:00:00Z'), direction: 'out' },
    mailFrom('m-3', 'ana', '2026-11-18T09:00:00Z'),
    mailFrom('m-4', 'luis', '2026-08-20T09:00:00Z'),
    { ...mailFrom('m-5', 'luis', '2026-08-20T10:00:00Z'), direction: 'out' },
  ]);

  test('tells a person where it takes too long', () => {
    expect(book.crm(['slow', '--format', 'table'], wide)).toEqual({
      code: 0,
      err: '',
      out: `Answered 2 of 3 · 1 still open · whole log
Within target 33% (1 of 3)
Working time: median 6h · worst 11h
By the clock: median 13h 30m · worst 1d 2h

By kind
                turns  open  within target  median              p90  worst
first response      2     –      50% (1/2)      6h  █████▌        –    11h
next response       1     1       0% (0/1)       –                –      –
tier standard       2     1       0% (0/2)     11h  ██████████    –    11h
tier vip            1     –     100% (1/1)      1h  ▉             –     1h

Median by month  ▁  █
Aug 2026 to Nov 2026, highest 11h in Nov 2026

Still waiting for you, oldest first
ref  who        over   since         waiting  once answered
t3   Ana Pérez  email  Wed 18 Nov  19h of 9h  crm log email c1 "…"
Nothing to answer: crm dismiss t3

Slowest, worst share of the target first
ref  who        over   since       answered        took
t3   Ana Pérez  email  Wed 18 Nov  not yet    19h of 9h
t1   Ana Pérez  email  Mon 2 Nov   Tue 3 Nov  11h of 9h
`,
    });
  });

  test('keeps to the local days of its period, and says the instants at which they begin', () => {
    expect(
      objectOf(book.crm(['slow', '--from', '2026-08-20', '--to', '2026-11-02', '--json'])),
    ).toMatchObject({
      from: '2026-08-19T22:00:00Z',
      to: '2026-11-01T23:00:00Z',
      all: { turns: 1 },
      by_month: { '2026-08': { turns: 1 } },
    });
    expect(objectOf(book.crm(['slow', '--since', '1w', '--json']))).toMatchObject({
      from: '2026-11-12T23:00:00Z',
      to: null,
      all: { turns: 1, open: 1 },
    });
  });

  test('knows the book as it stood', () => {
    const then = book.crm(['slow', '--json', '--now', '2026-11-03T12:00:00+01:00']);
    expect(objectOf(then)).toMatchObject({
      now: '2026-11-03T11:00:00Z',
      all: { turns: 2, answered: 2, open: 0 },
    });
    expect(objectOf(book.crm(['slow', '--json', '--now', '2026-11-03T11:59:59+01:00']))).toMatchObject({
      all: { turns: 2, answered: 1, open: 1 },
      open: [{ ref: 't1' }],
    });
  });

  test('ends with 9 where somebody still waits past the target', () => {
    expect(book.crm(['slow', '--exit-code', '--since', '90d']).code).toBe(9);
    expect(book.crm(['slow', '--exit-code', '--to', '2026-11-18']).code).toBe(0);
  });

  test.each([
    [
      'a period that ends before it begins',
      ['--from', '2026-11-02', '--to', '2026-11-01'],
      /2026-11-01[^]*2026-11-02/,
    ],
    ['two ways to begin', ['--from', '2026-11-02', '--since', '90d'], /--since and --from/],
    ['a length that is none', ['--since', 'long'], /long/],
    ['a day that is none', ['--from', '2026-02-30'], /2026-02-30/],
  ])('refuses %s', (_, flags, error) => {
    expect(book.crm(['slow', ...flags])).toEqual(complaint(2, error));
  });
});

describe('crm stale', () => {
  const book = freshBook();
  fill(book, [
    person('ana', 'Ana Pérez'),
    person('luis', 'Luis Vidal'),
    person('eva', 'Eva Roca', { do_not_contact: { on: '2026-11-10', reason: 'asked' } }),
    quote('q-1', 'ana', { requested_at: '2026-11-16T09:00:00Z', status: 'requested' }),
    quote('q-2', 'luis', {
      sent_at: '2026-11-10T09:00:00Z',
      valid_until: '2026-11-22',
      status: 'sent',
      currency: 'USD',
    }),
    quote('q-3', 'luis', { sent_at: '2026-11-10T09:00:00Z', status: 'sent', title: 'Logo' }),
    quote('q-4', 'eva', { sent_at: '2026-10-01T09:00:00Z', status: 'sent' }),
    quote('q-5', 'ana', {
      requested_at: '2026-10-01T08:00:00Z',
      sent_at: '2026-10-01T12:00:00Z',
      status: 'declined',
      decided_at: '2026-10-05T09:00:00Z',
      reason: 'price',
    }),
    quote('q-6', 'eva', {
      sent_at: '2026-10-01T09:00:00Z',
      status: 'accepted',
      decided_at: '2026-10-03T09:00:00Z',
    }),
  ] as never);

  test('tells a person which quotes need a word and how quoting goes', () => {
    expect(book.crm(['stale', '--format', 'table'], wide)).toEqual({
      code: 0,
      err: '',
      out: `3 quotes are going stale · at stake 2,000 EUR, 1,000 USD
ref  who         what     amount  why                       age  last word
q2   Luis Vidal  Site  1,000 USD  valid to Sun 22 Nov        8d  none yet
q3   Luis Vidal  Logo  1,000 EUR  nudge 2 of 3 due, 0 made   8d  none yet
q1   Ana Pérez   Site  1,000 EUR  not sent, 37h of 18h       4d  none yet
The oldest: crm log email c2 "…" --quote q2

Sent 1 of 2 asked for · 50% within 2d (1 of 2) · median 4h · worst 4h
Won 50% (1 of 2) · 1,000 EUR of 2,000 EUR · decided after 3 days (median)
Lost to: price 1
Forecast: too few to say (2 decided, 20 needed) · 2,000 EUR, 1,000 USD open
`,
    });
  });

  test('is a line a quote in a pipe', () => {
    expect(book.crm(['stale']).out).toBe(
      'q2\tLuis Vidal\tSite\t100000 USD\texpiring\t8\t\nq3\tLuis Vidal\tLogo\t100000 EUR\tchase 2\t8\t\nq1\tAna Pérez\tSite\t100000 EUR\tunsent\t4\t\n',
    );
  });

  test('counts requests and decisions of a period', () => {
    expect(objectOf(book.crm(['stale', '--from', '2026-11-01', '--json']))).toMatchObject({
      from: '2026-10-31T23:00:00Z',
      to: null,
      at_stake: { EUR: 200_000, USD: 100_000 },
      turnaround: { sent: 0, unsent: 1, within_target: 0, judged: 1, median_minutes: null },
      won: {
        accepted: 0,
        decided: 0,
        share: null,
        by_amount: {},
        median_days_to_decision: null,
        reasons: {},
      },
      forecast: { decided: 2, open: { EUR: 200_000, USD: 100_000 }, expected: null },
    });
  });
});

describe('reports of an empty book', () => {
  const book = freshBook();

  test.each([
    ['slow', 'No turns in this period: nobody waited for an answer.\n'],
    ['stale', 'There are no quotes yet. The first: crm quote new ana 4800 "Web redesign"\n'],
    ['report retention', 'Nobody accepted a quote in this period or the one before.\n'],
  ])('crm %s says so to a person and nothing in a pipe', (command, told) => {
    expect(book.crm([...command.split(' '), '--format', 'table'])).toEqual({ code: 0, out: '', err: told });
    expect(book.crm(command.split(' '))).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('crm date', () => {
  const book = freshBook({ config: 'zone = "Europe/Madrid"\nholidays = ["2026-11-09"]\n' });

  test('reads ahead unless told otherwise', () => {
    expect(book.crm(['date', 'next', 'friday']).out).toBe('2026-11-27\tFriday\t\n');
    expect(book.crm(['date', '--logged', 'friday']).out).toBe('2026-11-13\tFriday\t\n');
    expect(book.crm(['date', 'tomorrow 10:00', '--format', 'table']).out).toBe(
      'Sat 21 Nov 10:00 · 2026-11-21 · tomorrow\n',
    );
  });

  test('counts working time between two moments, local or not', () => {
    expect(
      book.crm(['date', '--between', '2026-11-06T17:30', '2026-11-10T08:30:00Z', '--format', 'table']).out,
    ).toBe('1h of working time, 3d 16h by the clock\n');
  });

  test.each([
    ['nothing', [], /No day was said/],
    ['words that are no date', ['soonish'], /soonish/],
    ['a date of two readings', ['03/04/26'], /2026-04-03 or 2026-03-04/],
    ['both directions', ['--logged', '--planned', 'friday'], /--logged and --planned/],
    ['one time where two are wanted', ['--between', 'now'], /two times/],
  ])('refuses %s', (_, args, error) => {
    expect(book.crm(['date', ...args])).toEqual(complaint(2, error));
  });
});

describe('crm config', () => {
  test('tells each value with where it comes from, without making a book', () => {
    const book = freshBook({
      config:
        'lang = "en"\n[hours]\nmon-thu = "09:00-14:00 16:00-19:00"\n[targets]\nchannel = { email = "2h" }\n',
    });
    const { out, err, code } = book.crm(['config', '--db', '/nowhere/book.db']);
    const rows = out.split('\n').map((line) => line.split('\t'));
    const value = (key: string): readonly string[] | undefined =>
      rows.find(([name]) => name === key)?.slice(1);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(value('db')).toEqual(['/nowhere/book.db', 'flag']);
    expect(value('config')).toEqual([book.config, 'environment']);
    expect(value('zone')).toEqual(['UTC', 'environment']);
    expect(value('lang')).toEqual(['en', 'file']);
    expect(value('hours.tue')).toEqual(['09:00-14:00 16:00-19:00', 'file']);
    expect(value('hours.fri')).toEqual(['', 'file']);
    expect(value('targets.channel.email')).toEqual(['2h', 'file']);
    expect(value('targets.channel.call')).toEqual(['4h', 'default']);
    expect(value('quote.chase')).toEqual(['3, 7, 14, 21', 'default']);
  });

  test('tells where the file would be', () => {
    const book = freshBook();
    const path = `${book.home}/.config/crm/config.toml`;
    expect(book.crm(['config', 'path', '--format', 'table'], { env: { CRM_CONFIG: undefined } })).toEqual({
      code: 0,
      out: `${path}\n`,
      err: `There is no ${path} yet: the defaults hold.\n`,
    });
  });
});
