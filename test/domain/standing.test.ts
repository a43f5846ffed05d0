import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDay, type Day } from '../../src/domain/day.ts';
import { dueList } from '../../src/domain/due.ts';
import { instant, type Instant } from '../../src/domain/instant.ts';
import { EMPTY_LEDGER } from '../../src/domain/ledger.ts';
import type { Quote } from '../../src/domain/quote.ts';
import { DEFAULTS, type Settings } from '../../src/domain/settings.ts';
import { cadenceWindow, intervalOf, standingOf, STANDINGS } from '../../src/domain/standing.ts';
import { at } from '../support/books.ts';
import { contactOf, day, factsOf, OFFICE, quoteOf } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

const decided = (status: Quote['status'], on: string): Quote =>
  quoteOf({ status, sentAt: at(`${on}T08:00:00Z`), decidedAt: at(`${on}T09:00:00Z`) });
const OPEN = quoteOf({ status: 'sent', sentAt: at('2020-01-07T09:00:00Z'), validUntil: day('2020-02-01') });

const standing = (today: string, ...quotes: readonly Quote[]) =>
  standingOf(null, quotes, day(today), DEFAULTS);

describe('what a relationship is (domain.md §6)', () => {
  it('accepted on 22 November: a client through 22 November of the next year, then lapsed', () => {
    const quote = decided('accepted', '2025-11-22');
    expect(['2025-11-22', '2026-11-22', '2026-11-23'].map((today) => standing(today, quote))).toEqual([
      'client',
      'client',
      'lapsed',
    ]);
  });

  it('accepted on 29 February: through the 28th', () => {
    const quote = decided('accepted', '2024-02-29');
    expect(['2025-02-28', '2025-03-01'].map((today) => standing(today, quote))).toEqual(['client', 'lapsed']);
  });

  it('the day of a decision is the local one', () => {
    const late = quoteOf({ status: 'accepted', decidedAt: at('2025-11-22T23:30:00Z') });
    expect(standing('2026-11-23', late)).toBe('client');
  });

  it('an open quote makes a prospect, an expired one too', () => {
    expect(standing('2026-11-20', OPEN)).toBe('prospect');
  });

  it.each(['declined', 'withdrawn'] as const)('%s within 12 months: a prospect, then a lead', (status) => {
    const quote = decided(status, '2025-11-22');
    expect(['2026-11-22', '2026-11-23'].map((today) => standing(today, quote))).toEqual(['prospect', 'lead']);
  });

  it('a client wins over a prospect, a prospect over a lapsed one', () => {
    const [old, recent] = [decided('accepted', '2020-05-04'), decided('accepted', '2026-05-04')];
    expect(standing('2026-11-20', OPEN, recent)).toBe('client');
    expect(standing('2026-11-20', OPEN, old)).toBe('prospect');
    expect(standing('2026-11-20', decided('declined', '2026-05-04'), old)).toBe('prospect');
    expect(standing('2026-11-20', old)).toBe('lapsed');
  });

  it('superseded is no decision and no open quote', () => {
    expect(
      standing('2026-11-20', quoteOf({ status: 'superseded', sentAt: at('2026-11-02T09:00:00Z') })),
    ).toBe('lead');
  });

  it('everyone else is a lead; what is set by hand wins', () => {
    expect(standing('2026-11-20')).toBe('lead');
    expect(standingOf('friend', [decided('accepted', '2026-11-02')], day('2026-11-20'), DEFAULTS)).toBe(
      'friend',
    );
  });
});

describe('the interval of a cadence (domain.md §8)', () => {
  const intervals = (more: Parameters<typeof contactOf>[0] = {}) =>
    Object.fromEntries(STANDINGS.map((name) => [name, intervalOf(contactOf(more), name, DEFAULTS)]));

  it('is the tier’s for clients and prospects, 180 days for the lapsed, none for the others', () => {
    const none = { lead: null, friend: null, personal: null, partner: null, supplier: null };
    expect(intervals()).toEqual({ client: 90, prospect: 90, lapsed: 180, ...none });
    expect(intervals({ tier: 'premium' })).toEqual({ client: 60, prospect: 60, lapsed: 180, ...none });
    expect(intervals({ tier: 'vip' })).toEqual({ client: 30, prospect: 30, lapsed: 180, ...none });
  });

  it('is the contact’s own, whatever the standing, but never for friends and personal ones (domain.md §7)', () => {
    expect(intervals({ every: 14 })).toEqual({
      client: 14,
      prospect: 14,
      lapsed: 14,
      lead: 14,
      partner: 14,
      supplier: 14,
      friend: null,
      personal: null,
    });
  });
});

/** Quotes decided, sent or open within a year and a half from 2025-01-01. */
const START = at('2025-01-01T12:00:00Z');
const quotes: fc.Arbitrary<readonly Quote[]> = fc.array(
  fc
    .record({
      status: fc.constantFrom('sent', 'accepted', 'accepted', 'declined', 'withdrawn', 'superseded'),
      days: fc.nat({ max: 500 }),
    })
    .map(({ status, days }) => {
      const when = instant(START + days * 86400);
      return quoteOf({
        status,
        sentAt: when,
        decidedAt: ['sent', 'superseded'].includes(status) ? null : when,
      });
    }),
  { maxLength: 3 },
);

const contacts = fc.record({
  tier: fc.constantFrom('standard', 'premium', 'vip'),
  every: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }),
  standing: fc.option(fc.constantFrom('friend', 'personal', 'partner', 'supplier'), { freq: 3 }),
});

const settings: fc.Arbitrary<Settings> = fc
  .record({
    vip: fc.integer({ min: 1, max: 60 }),
    premium: fc.integer({ min: 1, max: 200 }),
    standard: fc.integer({ min: 1, max: 500 }),
    lapsed: fc.integer({ min: 1, max: 500 }),
    months: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ months, ...cadence }) => ({ ...DEFAULTS, cadence, standing: { months } }));

it('the window of a cadence begins with a day on which it is due and holds all of them', () => {
  const noon = (on: Day): Instant => instant(startOfDay(on) + 12 * 3600);
  fc.assert(
    fc.property(contacts, quotes, settings, fc.nat({ max: 200 }), (who, offers, set, since) => {
      // All that was decided has been: from here on only time passes.
      const touched = addDays(day('2026-05-20'), since);
      const contact = contactOf(who);
      const facts = factsOf({
        contact,
        quotes: offers,
        ledger: { ...EMPTY_LEDGER, touchedAt: noon(touched) },
      });
      const window = cadenceWindow(contact, offers, touched, set);
      const question = { ahead: 0, settings: set, calendar: OFFICE };
      for (let n = 0; n < 800; n += 1) {
        const today = addDays(touched, n);
        const isDue = dueList([facts], [], [], { ...question, now: noon(today) }).some((row) =>
          row.reasons.some(({ kind }) => kind === 'cadence'),
        );
        const isWithin =
          window !== null && today >= window.first && (window.last === null || today <= window.last);
        // Of a window without an end only the first day is sure to be one.
        const isSure = today === window?.first || (isWithin && window.last !== null);
        expect({ today, missed: isDue && !isWithin, empty: isSure && !isDue }).toEqual({
          today,
          missed: false,
          empty: false,
        });
      }
    }),
    { numRuns: 40 },
  );
});
