import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { FollowUp } from '../../src/domain/followUp.ts';
import { instant, parseInstant, type Instant } from '../../src/domain/instant.ts';
import type { Quote } from '../../src/domain/quote.ts';
import { en } from '../../src/locale/en.ts';
import { faceFor, type Face, type Format } from '../../src/render/face.ts';
import { showQuotes } from '../../src/render/quoteList.ts';
import { showQuote } from '../../src/render/quotePage.ts';
import { amountPlain, type QuoteView } from '../../src/render/quoteView.ts';
import { showTodos } from '../../src/render/todoList.ts';

process.env['TZ'] = 'Europe/Madrid';

const at = (text: string): Instant => parseInstant(text) ?? instant(0);
const locale = en;
const faceOf = (format: Format, columns = 80): Face =>
  faceFor({ format, env: {}, isTerminal: format === 'table', columns, color: 'never' });

const frame = { now: at('2026-11-20T10:00:00Z'), today: '2026-11-20' as Day, rungs: 4 };

const web: Quote = {
  id: 1,
  key: 'q-1',
  contact: 1,
  title: 'Web redesign in two languages with a shop',
  amountMinor: 480050,
  currency: 'EUR',
  requestedAt: at('2026-11-09T09:00:00Z'),
  sentAt: at('2026-11-10T09:00:00Z'),
  validUntil: '2026-11-19' as Day,
  status: 'sent',
  decidedAt: null,
  reason: null,
  revises: null,
};

const expired: QuoteView = {
  quote: web,
  contact: { id: 1, key: 'ana', name: 'Ana\x1B[31m Pérez\u202E', tier: 'vip' },
  standing: 'prospect',
  state: 'expired',
  requestedAt: web.requestedAt,
  next: {
    kind: 'quote-expired',
    since: at('2026-11-10T09:00:00Z'),
    due: '2026-11-20' as Day,
    overdue: false,
    share: 1,
    validUntil: '2026-11-19' as Day,
  },
};

const unsent: QuoteView = {
  ...expired,
  quote: {
    ...web,
    id: 2,
    title: 'Logo',
    amountMinor: 90000,
    currency: 'JPY',
    sentAt: null,
    validUntil: null,
    status: 'requested',
  },
  contact: { id: 2, key: 'wei', name: '李伟', tier: 'standard' },
  state: 'requested',
  next: null,
};

const views = [expired, unsent];

describe('the list of quotes', () => {
  test('on a terminal of 80 columns', () => {
    expect(showQuotes(views, frame, faceOf('table'), locale)).toBe(
      'ref  who            title                   amount  status   valid until  next\n' +
        'q1   Ana␛[31m Pér…  Web redesign in…  4,800.50 EUR  expired  yesterday    decide\n' +
        'q2   李伟           Logo                90,000 JPY  to send\n',
    );
  });

  test('on one of 60 and one of 120', () => {
    expect(showQuotes(views, frame, faceOf('table', 60), locale)).toBe(
      'ref  who             title                   amount  status\n' +
        'q1   Ana␛[31m Pérez  Web redesign in…  4,800.50 EUR  expired\n' +
        'q2   李伟            Logo                90,000 JPY  to send\n',
    );
    expect(showQuotes(views, frame, faceOf('table', 120), locale)).toBe(
      'ref  who             title                                            amount  status   sent        valid until  next\n' +
        'q1   Ana␛[31m Pérez  Web redesign in two languages with a shop  4,800.50 EUR  expired  Tue 10 Nov  yesterday    decide\n' +
        'q2   李伟            Logo                                         90,000 JPY  to send\n',
    );
  });

  test('in a pipe', () => {
    expect(showQuotes(views, frame, faceOf('tsv'), locale)).toBe(
      'q1\tAna␛[31m Pérez\tWeb redesign in two languages with a shop\t4800.50 EUR\texpired\t2026-11-10\t2026-11-19\tquote-expired 2026-11-20\n' +
        'q2\t李伟\tLogo\t90000 JPY\trequested\t\t\t\n',
    );
  });
});

test('an amount for programs has the decimals of its currency', () => {
  expect(amountPlain({ amountMinor: 5, currency: 'EUR' })).toBe('0.05 EUR');
  expect(amountPlain({ amountMinor: 1234, currency: 'KWD' })).toBe('1.234 KWD');
  expect(amountPlain({ amountMinor: 0, currency: 'JPY' })).toBe('0 JPY');
});

const send: FollowUp = {
  id: 3,
  key: 'f-3',
  contact: 1,
  due: '2026-11-19' as Day,
  text: 'call about\tit',
  kind: 'promise',
  status: 'open',
  quote: 1,
};

describe('the page of a quote', () => {
  const page = {
    view: expired,
    versions: [expired],
    turnaround: { working: 32400, target: 64800 },
    ladder: { startAt: at('2026-11-10T09:00:00Z'), nudges: 1, nudgedAt: at('2026-11-13T09:00:00Z') },
    followUps: [send],
    touches: [
      {
        id: 4,
        at: at('2026-11-10T09:00:00Z'),
        channel: 'email',
        direction: 'out' as const,
        text: 'quote: Web\nredesign',
      },
    ],
  };

  test('in a pipe: labelled lines, ISO dates, nothing that a name could do', () => {
    expect(showQuote(page, frame, faceOf('tsv'), locale)).toBe(
      'quote        q1 Web redesign in two languages with a shop, 4,800.50 EUR\n' +
        'who          Ana␛[31m Pérez (c1)\n' +
        'now          expired\n' +
        'asked for    2026-11-09T10:00\n' +
        'sent         2026-11-10T10:00, 9h after it was asked for, target 18h\n' +
        'valid until  2026-11-19\n' +
        'next         decide\n' +
        'to do        f3 2026-11-19 promise: call about it\n' +
        'log          t4 2026-11-10T10:00 → email quote: Web redesign\n',
    );
  });

  test('as JSON', () => {
    expect(JSON.parse(showQuote(page, frame, faceOf('json'), locale))).toMatchObject({
      schema: 'crm.quote.show/1',
      ref: 'q1',
      contact: { ref: 'c1', key: 'ana', tier: 'vip', standing: 'prospect' },
      amount_minor: 480050,
      status: 'sent',
      state: 'expired',
      next: { kind: 'quote-expired', due: '2026-11-20', rung: null },
      turnaround_minutes: 540,
      turnaround_target_minutes: 1080,
      ladder: { start_at: '2026-11-10T09:00:00Z', nudges: 1, nudged_at: '2026-11-13T09:00:00Z' },
      versions: ['q1'],
      followups: [{ ref: 'f3', due: '2026-11-19', text: 'call about\tit', kind: 'promise' }],
    });
  });
});

describe('the list of follow-ups', () => {
  const loose: FollowUp = {
    ...send,
    id: 4,
    contact: null,
    due: '2026-11-27' as Day,
    kind: 'todo',
    quote: null,
    text: 'VAT',
  };
  const names = new Map([[1, { id: 1, key: 'ana', name: 'Ana Pérez' }]]);

  test('on a terminal', () => {
    expect(showTodos([send, loose], names, { ...frame, all: false }, faceOf('table', 60), locale)).toBe(
      'ref  due         who        what           kind     quote\n' +
        'f3   yesterday   Ana Pérez  call about it  promise  q1\n' +
        'f4   Fri 27 Nov  (nobody)   VAT            to do\n',
    );
  });

  test('in a pipe, with how they ended', () => {
    const done: FollowUp = { ...loose, status: 'done' };
    expect(showTodos([send, done], names, { ...frame, all: true }, faceOf('tsv'), locale)).toBe(
      'f3\t2026-11-19\tAna Pérez\tcall about it\tpromise\tq1\topen\nf4\t2026-11-27\t\tVAT\ttodo\t\tdone\n',
    );
  });
});
