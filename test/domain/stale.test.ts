import { describe, expect, it } from 'vitest';
import type { DueFacts } from '../../src/domain/reason.ts';
import { instant, type Instant } from '../../src/domain/instant.ts';
import { EMPTY_LEDGER } from '../../src/domain/ledger.ts';
import { newLadder, type Quote } from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { staleQuotes, sumByCurrency, turnaroundOf, wonOf, type Period } from '../../src/domain/stale.ts';
import { at } from '../support/books.ts';
import { contactOf, day, factsOf, OFFICE, quoteOf } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Ten in the morning in Madrid on a day of November 2026; the 2nd is a Monday, the 20th a Friday. */
const nov = (date: number): Instant => instant(at('2026-11-01T10:00:00+01:00') + (date - 1) * 86400);
const NOW = nov(20);
const ALWAYS: Period = { from: null, to: null };

const sent = (id: number, date: number, more: Partial<Quote> = {}): Quote =>
  quoteOf({ id, sentAt: nov(date), status: 'sent', ...more });
const withLadders = (...quotes: readonly Quote[]): Pick<DueFacts, 'quotes' | 'ladders'> => ({
  quotes,
  ladders: new Map(
    quotes.flatMap(({ id, sentAt }) => (sentAt === null ? [] : [[id, newLadder(sentAt)] as const])),
  ),
});
const stale = (facts: Partial<DueFacts>) => staleQuotes([factsOf(facts)], NOW, DEFAULTS, OFFICE);

describe('the stale quotes (domain.md §5)', () => {
  it('are unsent past the target, chased, expiring or expired, oldest first', () => {
    const quotes = [
      quoteOf({ id: 1, requestedAt: nov(10) }),
      sent(2, 2),
      sent(3, 5, { validUntil: day('2026-11-22') }),
      sent(4, 4, { validUntil: day('2026-11-19') }),
    ];
    expect(
      stale(withLadders(...quotes)).map((one) => [one.quote.id, one.why, one.rung, one.ageWorkingDays]),
    ).toEqual([
      [2, 'chase', 3, 14],
      [4, 'expired', null, 12],
      [3, 'expiring', null, 11],
      [1, 'unsent', null, 8],
    ]);
  });

  it('are not those that still have time, are settled, superseded or decided', () => {
    const quotes = [
      quoteOf({ id: 1, requestedAt: nov(19) }),
      sent(2, 18),
      sent(3, 2, { status: 'superseded' }),
      sent(4, 2, { status: 'accepted', decidedAt: nov(10), validUntil: day('2026-11-05') }),
    ];
    expect(stale(withLadders(...quotes))).toEqual([]);
  });

  it('tell the last touchpoint of either side, and the nudges', () => {
    const facts = {
      quotes: [sent(1, 2)],
      ladders: new Map([[1, { startAt: nov(2), nudges: 2, nudgedAt: nov(12) }]]),
      ledger: { ...EMPTY_LEDGER, touchedAt: nov(12), heardAt: nov(9) },
    };
    expect(stale(facts)).toMatchObject([{ nudges: 2, lastWordAt: nov(12), rung: 3 }]);
  });

  it('of those we leave alone are not stale, nor what a friend did not ask for (domain.md §7)', () => {
    const facts = withLadders(sent(1, 2));
    const mark = { on: day('2026-10-01'), reason: null };
    expect(stale({ ...facts, contact: contactOf({ doNotContact: { ...mark, channels: null } }) })).toEqual(
      [],
    );
    expect(
      stale({ ...facts, contact: contactOf({ doNotContact: { ...mark, channels: ['call'] } }) }),
    ).toHaveLength(1);
    expect(stale({ ...facts, contact: contactOf({ standing: 'friend' }) })).toEqual([]);
  });

  it('are summed by currency, never across', () => {
    expect(sumByCurrency([sent(1, 2), sent(2, 2, { currency: 'USD', amountMinor: 5 }), sent(3, 2)])).toEqual(
      new Map([
        ['EUR', 960000],
        ['USD', 5],
      ]),
    );
  });
});

describe('the turnaround (domain.md §5)', () => {
  const turnaround = (quotes: readonly Quote[], period = ALWAYS) =>
    turnaroundOf(quotes, period, NOW, DEFAULTS, OFFICE);

  it('is the working time from the first request to the first sending, once a chain', () => {
    const chain = [
      quoteOf({ id: 1, requestedAt: nov(2), sentAt: nov(3), status: 'superseded' }),
      quoteOf({ id: 2, revises: 1, requestedAt: nov(9), sentAt: nov(13), status: 'sent' }),
    ];
    expect(turnaround(chain)).toEqual({
      sent: 1,
      unsent: 0,
      within: 1,
      judged: 1,
      share: 1,
      working: { median: 9 * 3600, p90: null, worst: 9 * 3600 },
    });
  });

  it('unsent past the target is a miss, with time left it is left out', () => {
    expect(
      turnaround([quoteOf({ id: 1, requestedAt: nov(2) }), quoteOf({ id: 2, requestedAt: nov(19) })]),
    ).toMatchObject({
      sent: 0,
      unsent: 2,
      within: 0,
      judged: 1,
      share: 0,
    });
  });

  it('decided before anything was sent is left out, and so is what nobody asked for', () => {
    const quotes = [
      quoteOf({ id: 1, requestedAt: nov(2), status: 'withdrawn', decidedAt: nov(4) }),
      sent(2, 4),
    ];
    expect(turnaround(quotes)).toMatchObject({ sent: 0, unsent: 0, judged: 0, share: null });
  });

  it('belongs to the day of the request, the last day of a period left out', () => {
    const quotes = [sent(1, 12, { requestedAt: nov(10) })];
    const from = day('2026-11-10');
    expect(turnaround(quotes, { from, to: day('2026-11-11') }).sent).toBe(1);
    expect(turnaround(quotes, { from: null, to: from }).sent).toBe(0);
  });
});

describe('what was won (domain.md §5)', () => {
  const decided = (id: number, status: Quote['status'], date: number, more: Partial<Quote> = {}): Quote =>
    sent(id, 2, { status, decidedAt: nov(date), ...more });

  it('is what was accepted of what the clients decided, by number and by amount', () => {
    const quotes = [
      decided(1, 'accepted', 4, { amountMinor: 300 }),
      decided(2, 'declined', 6, { amountMinor: 100, reason: 'price' }),
      decided(3, 'declined', 12, { amountMinor: 50, currency: 'USD' }),
      decided(4, 'withdrawn', 12),
      sent(5, 2),
    ];
    expect(wonOf(quotes, ALWAYS)).toEqual({
      accepted: 1,
      decided: 3,
      share: 1 / 3,
      byAmount: new Map([
        ['EUR', { accepted: 300, decided: 400, share: 0.75 }],
        ['USD', { accepted: 0, decided: 50, share: 0 }],
      ]),
      medianDaysToDecision: 4,
      reasons: new Map([['price', 1]]),
    });
  });

  it('belongs to the day of the decision', () => {
    expect(wonOf([decided(1, 'accepted', 4)], { from: day('2026-11-05'), to: null }).decided).toBe(0);
  });

  it('of nothing has no share', () => {
    expect(wonOf([], ALWAYS)).toMatchObject({ decided: 0, share: null, medianDaysToDecision: null });
  });
});
