import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/domain/day.ts';
import { instant, parseInstant, type Instant } from '../../src/domain/instant.ts';
import { newLadder, type Quote, type QuoteFacts } from '../../src/domain/quote.ts';
import { nextQuoteReason, quoteStateOn } from '../../src/domain/quoteState.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';

process.env['TZ'] = 'Europe/Madrid';

const at = (text: string): Instant => parseInstant(text) ?? instant(0);
const calendar = workingCalendar(DEFAULTS.calendar);

/** Sent on Monday 2 November 2026. */
const SENT = at('2026-11-02T09:00:00Z');

const quote: Quote = {
  id: 1,
  key: 'q-1',
  contact: 1,
  title: 'Web',
  amountMinor: 100000,
  currency: 'EUR',
  requestedAt: null,
  sentAt: SENT,
  validUntil: '2026-11-20' as Day,
  status: 'sent',
  decidedAt: null,
  reason: null,
  revises: null,
};

const facts = (more: Partial<QuoteFacts> = {}): QuoteFacts => ({
  quote,
  requestedAt: null,
  ladder: newLadder(SENT),
  followUps: [],
  skippedAt: null,
  ...more,
});

const next = (about: QuoteFacts, now: string): string => {
  const reason = nextQuoteReason(about, at(now), DEFAULTS, calendar);
  if (reason === null) return 'nothing';
  const rung = reason.kind === 'quote-chase' ? ` ${reason.rung}` : '';
  return `${reason.kind}${rung} ${reason.due}${reason.overdue ? ' overdue' : ''}`;
};

describe('the state of a quote on a day', () => {
  test.each([
    ['2026-11-16', 'sent'],
    ['2026-11-17', 'expiring'],
    ['2026-11-20', 'expiring'],
    ['2026-11-21', 'expired'],
  ])('on %s it is %s', (day, state) => {
    expect(quoteStateOn(quote, day as Day)).toBe(state);
  });

  test('nothing about time changes one that is decided, superseded or without a last day', () => {
    const late = '2030-01-01' as Day;
    expect(quoteStateOn({ ...quote, status: 'accepted' }, late)).toBe('accepted');
    expect(quoteStateOn({ ...quote, status: 'superseded' }, late)).toBe('superseded');
    expect(quoteStateOn({ ...quote, status: 'requested' }, late)).toBe('requested');
    expect(quoteStateOn({ ...quote, validUntil: null }, late)).toBe('sent');
  });
});

describe('what a quote asks for next', () => {
  test.each([
    ['the first rung to come', '2026-11-03T10:00:00Z', 'quote-chase 1 2026-11-05'],
    ['the rung of today', '2026-11-05T10:00:00Z', 'quote-chase 1 2026-11-05'],
    ['a rung that stands', '2026-11-06T10:00:00Z', 'quote-chase 1 2026-11-05 overdue'],
    ['its last days before any rung', '2026-11-17T10:00:00Z', 'quote-expiring 2026-11-17'],
    ['its last days, never overdue', '2026-11-19T10:00:00Z', 'quote-expiring 2026-11-17'],
    ['that it has expired', '2026-11-22T10:00:00Z', 'quote-expired 2026-11-21 overdue'],
  ])('%s', (_, now, expected) => {
    expect(next(facts(), now)).toBe(expected);
  });

  test('a settled rung gives way to the next', () => {
    const nudged = { startAt: SENT, nudges: 1, nudgedAt: at('2026-11-05T10:00:00Z') };
    expect(next(facts({ ladder: nudged }), '2026-11-05T12:00:00Z')).toBe('quote-chase 2 2026-11-11');
  });

  test('a follow-up that lies ahead hides the rungs until its day', () => {
    expect(next(facts({ followUps: ['2026-11-12' as Day] }), '2026-11-05T12:00:00Z')).toBe(
      'quote-chase 2 2026-11-11',
    );
  });

  test('one to send asks for that, one that is decided for nothing', () => {
    const unsent: Quote = { ...quote, sentAt: null, status: 'requested', validUntil: null };
    const asked = facts({ quote: unsent, requestedAt: SENT, ladder: null });
    expect(next(asked, '2026-11-02T10:00:00Z')).toBe('quote-unsent 2026-11-02');
    expect(next(asked, '2026-11-06T10:00:00Z')).toBe('quote-unsent 2026-11-02 overdue');
    expect(next(facts({ quote: unsent, ladder: null }), '2026-11-06T10:00:00Z')).toBe('nothing');
    expect(next(facts({ quote: { ...quote, status: 'accepted' } }), '2026-11-06T10:00:00Z')).toBe('nothing');
  });
});
