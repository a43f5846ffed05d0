import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { Day } from '../../src/domain/day.ts';
import { instant, parseInstant, type Instant } from '../../src/domain/instant.ts';
import type { Quote, QuoteReason } from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import type { StaleQuote } from '../../src/domain/stale.ts';
import { en } from '../../src/locale/en.ts';
import { faceFor } from '../../src/render/face.ts';
import { showQuoteReport, type QuoteReport } from '../../src/render/quoteReport.ts';

process.env['TZ'] = 'Europe/Madrid';

const at = (text: string): Instant => parseInstant(text) ?? instant(0);
const face = faceFor({ format: 'table', env: {}, isTerminal: true, columns: 80, color: 'never' });
const today = '2026-11-20' as Day;

const contact: Contact = {
  id: 7,
  key: 'ana',
  name: 'Ana Pérez',
  folded: 'ana perez',
  tier: 'vip',
  standing: null,
  prefers: [],
  avoids: [],
  emails: [],
  phones: [],
  handles: {},
  every: null,
  target: null,
  notMoreOften: null,
  dates: [],
  doNotContact: null,
  deceasedOn: null,
  archived: false,
  createdAt: instant(0),
};

const sent: Quote = {
  id: 1,
  key: 'q-1',
  contact: 7,
  title: 'Web redesign',
  amountMinor: 480_000,
  currency: 'EUR',
  requestedAt: null,
  sentAt: at('2026-10-01T09:00:00Z'),
  validUntil: null,
  status: 'sent',
  decidedAt: null,
  reason: null,
  revises: null,
};

const stale = (id: number, why: StaleQuote['why'], reason: QuoteReason, nudges: number): StaleQuote => ({
  quote: { ...sent, id },
  contact,
  standing: 'prospect',
  why,
  reason,
  rung: reason.kind === 'quote-chase' ? reason.rung : null,
  nudges,
  ageWorkingDays: 36,
  lastWordAt: at('2026-10-15T09:00:00Z'),
});

const since = at('2026-10-01T09:00:00Z');
const expired: QuoteReason = {
  kind: 'quote-expired',
  since,
  due: '2026-11-02' as Day,
  overdue: true,
  share: 2,
  validUntil: '2026-11-01' as Day,
};
const last: QuoteReason = {
  kind: 'quote-chase',
  since: '2026-10-01' as Day,
  due: '2026-10-30' as Day,
  overdue: true,
  share: 2,
  rung: 4,
  rungs: 4,
  nudges: 1,
  workingDays: 36,
};

const report: QuoteReport = {
  stale: [stale(3, 'chase', last, 1), stale(1, 'expired', expired, 0)],
  turnaround: {
    sent: 0,
    unsent: 0,
    within: 0,
    judged: 0,
    share: null,
    working: { median: null, p90: null, worst: null },
  },
  won: {
    accepted: 1,
    decided: 3,
    share: 1 / 3,
    byAmount: new Map([['EUR', { accepted: 100_000, decided: 300_000, share: 1 / 3 }]]),
    medianDaysToDecision: 1,
    reasons: new Map([
      ['too \u001b[31mdear', 1],
      ['timing', 1],
    ]),
  },
  forecast: { decided: 21, open: new Map([['EUR', 960_000]]), expected: new Map([['EUR', 320_000]]) },
};

const shown = (one: QuoteReport, limit: number | null = null): string =>
  showQuoteReport(
    one,
    {
      now: at('2026-11-20T10:00:00Z'),
      today,
      period: { from: '2026-10-01' as Day, to: '2026-11-01' as Day },
      limit,
      settings: DEFAULTS,
    },
    face,
    en,
  );

describe('the report of quotes', () => {
  test('on a screen names the stale ones with what to type, then how quoting goes', () => {
    expect(shown(report)).toBe(
      `2 quotes are going stale · at stake 9,600 EUR
ref  who        what             amount  why                     age  last word
q3   Ana Pérez  Web redesign  4,800 EUR  keep or close? 1 nudge  36d  Thu 15 Oct
q1   Ana Pérez  Web redesign  4,800 EUR  expired Sun 1 Nov       36d  Thu 15 Oct
The oldest: crm quote withdraw q3

Asked for and decided Thu 1 Oct to Sat 31 Oct:
Won 33% (1 of 3) · 1,000 EUR of 3,000 EUR · decided after 1 day (median)
Lost to: too ␛[31mdear 1, timing 1
Forecast: 3,200 EUR to be expected of 9,600 EUR open
`,
    );
  });

  test('shows no more stale ones than asked for', () => {
    expect(shown(report, 1).split('\n')[0]).toBe('2 quotes are going stale · at stake 9,600 EUR · 1 shown');
  });

  test('says so where nothing is stale', () => {
    expect(
      shown({ ...report, stale: [] })
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'No quote is going stale.',
      '',
      'Asked for and decided Thu 1 Oct to Sat 31 Oct:',
      'Won 33% (1 of 3) · 1,000 EUR of 3,000 EUR · decided after 1 day (median)',
    ]);
  });
});
