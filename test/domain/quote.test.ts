import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, type Day } from '../../src/domain/day.ts';
import { instant, type Instant } from '../../src/domain/instant.ts';
import {
  climb,
  newLadder,
  quoteReason,
  quotesAsOf,
  requestOf,
  rootOf,
  type Ladder,
  type Quote,
  type QuoteFacts,
  type QuoteReason,
} from '../../src/domain/quote.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { at } from '../support/books.ts';
import { day, OFFICE, quoteOf } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Ten in the morning in Madrid on a day of November 2026; the 2nd is a Monday. */
const nov = (date: number): Instant => instant(at('2026-11-01T10:00:00+01:00') + (date - 1) * 86400);

const asOf = (now: Instant, ...quotes: readonly Quote[]) =>
  quotesAsOf(quotes, now).map(({ id, status, sentAt, decidedAt }) => ({
    id,
    status,
    sent: sentAt !== null,
    decided: decidedAt !== null,
  }));

describe('a quote as it stood (domain.md §3, §5)', () => {
  const quote = quoteOf({ requestedAt: nov(2), sentAt: nov(4), decidedAt: nov(10), status: 'accepted' });

  it('is what had happened to it by then', () => {
    expect([1, 2, 4, 10].map((date) => asOf(nov(date), quote))).toEqual([
      [],
      [{ id: 1, status: 'requested', sent: false, decided: false }],
      [{ id: 1, status: 'sent', sent: true, decided: false }],
      [{ id: 1, status: 'accepted', sent: true, decided: true }],
    ]);
  });

  it('is superseded from the moment its revision exists, even unsent', () => {
    const old = quoteOf({ requestedAt: nov(2), sentAt: nov(4), status: 'sent' });
    const revision = quoteOf({ id: 2, revises: 1, requestedAt: nov(9) });
    expect(asOf(nov(8), old, revision).map(({ status }) => status)).toEqual(['sent']);
    expect(asOf(nov(9), old, revision).map(({ status }) => status)).toEqual(['superseded', 'requested']);
  });

  it('stays decided where it was decided, whatever revises it', () => {
    const revision = quoteOf({ id: 2, revises: 1, requestedAt: nov(12) });
    expect(asOf(nov(20), quote, revision).map(({ status }) => status)).toEqual(['accepted', 'requested']);
  });

  it('is not yet superseded before the revision that made it so, whatever it says now', () => {
    const old = quoteOf({ sentAt: nov(4), status: 'superseded' });
    const revision = quoteOf({ id: 2, revises: 1, requestedAt: nov(9) });
    expect(asOf(nov(8), old, revision).map(({ status }) => status)).toEqual(['sent']);
    expect(asOf(nov(8), old).map(({ status }) => status)).toEqual(['superseded']);
  });

  it('never asked for and never sent, has always been there', () => {
    expect(asOf(nov(1), quoteOf())).toEqual([{ id: 1, status: 'requested', sent: false, decided: false }]);
  });

  it('sent before a request that was noted for later, was sent', () => {
    expect(
      quotesAsOf([quoteOf({ requestedAt: nov(9), sentAt: nov(4), status: 'sent' })], nov(5)),
    ).toMatchObject([{ requestedAt: null, sentAt: nov(4), status: 'sent' }]);
  });

  it('has no instant of a decision while it is undecided', () => {
    expect(
      quotesAsOf([quoteOf({ sentAt: nov(2), decidedAt: nov(3), status: 'sent' })], nov(9)),
    ).toMatchObject([{ status: 'sent', decidedAt: null }]);
  });
});

const moment = fc.option(fc.integer({ min: 1, max: 20 }).map(nov));
const quoteSets: fc.Arbitrary<readonly Quote[]> = fc
  .array(
    fc.record({
      requestedAt: moment,
      sentAt: moment,
      decidedAt: moment,
      status: fc.constantFrom('requested', 'sent', 'accepted', 'declined', 'withdrawn', 'superseded'),
      revises: fc.option(fc.nat({ max: 4 })),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map((quote, id) => quoteOf({ ...quote, id })));

it('looking twice at the same instant shows nothing else (domain.md §3)', () => {
  fc.assert(
    fc.property(quoteSets, fc.integer({ min: 1, max: 20 }).map(nov), (quotes, now) => {
      const once = quotesAsOf(quotes, now);
      expect(quotesAsOf(once, now)).toEqual(once);
      for (const { requestedAt, sentAt, decidedAt } of once) {
        for (const instants of [requestedAt, sentAt, decidedAt])
          expect(instants ?? 0).toBeLessThanOrEqual(now);
      }
    }),
  );
});

describe('a revision (domain.md §5)', () => {
  const first = quoteOf({ requestedAt: nov(2) });
  const second = quoteOf({ id: 2, revises: 1, requestedAt: nov(9) });
  const third = quoteOf({ id: 3, revises: 2 });
  const byId = new Map([first, second, third].map((quote) => [quote.id, quote]));

  it('belongs to the chain of the first version', () => {
    expect(rootOf(third, byId)).toBe(first);
  });

  it('was asked for when it says, else when the chain was', () => {
    expect([first, second, third].map((quote) => requestOf(quote, byId))).toEqual([nov(2), nov(9), nov(2)]);
  });

  it('of itself, by way of another, is no endless chain', () => {
    const ring = [quoteOf({ id: 1, revises: 2 }), quoteOf({ id: 2, revises: 1 })] as const;
    expect(requestOf(ring[0], new Map(ring.map((quote) => [quote.id, quote])))).toBeNull();
  });
});

const SENT = quoteOf({ id: 7, sentAt: nov(2), status: 'sent' });

type Spoken = Parameters<typeof climb>[2];
const said = (date: number, side: Spoken['side'], names: number | null = null): Spoken => ({
  at: nov(date),
  side,
  names,
});
const climbed = (...touches: readonly Spoken[]): Ladder =>
  touches.reduce((ladder, spoken) => climb(ladder, SENT, spoken), newLadder(nov(2)));

describe('the ladder (domain.md §5)', () => {
  it('starts on the day of sending; the sending’s own touchpoint is no nudge', () => {
    expect(climbed(said(2, 'out', 7))).toEqual({ startAt: nov(2), nudges: 0, nudgedAt: null });
  });

  it('nudges are outbound touchpoints that name the quote or none', () => {
    expect(climbed(said(5, 'out'), said(6, 'out', 8), said(9, 'out', 7))).toEqual({
      startAt: nov(2),
      nudges: 2,
      nudgedAt: nov(9),
    });
  });

  it.each(['in', 'live'] as const)('%s starts it again from its day, and the nudges with it', (side) => {
    expect(climbed(said(5, 'out'), said(6, side, 8))).toEqual({ startAt: nov(6), nudges: 0, nudgedAt: null });
  });

  it('attempts and silent entries change nothing', () => {
    expect(climbed(said(5, 'attempt'), said(6, 'silent'))).toEqual(newLadder(nov(2)));
  });
});

const factsOf = (more: Partial<QuoteFacts> = {}): QuoteFacts => ({
  quote: SENT,
  requestedAt: null,
  ladder: newLadder(nov(2)),
  followUps: [],
  skippedAt: null,
  ...more,
});

const reasonOn = (date: number, facts: QuoteFacts): QuoteReason | null =>
  quoteReason(facts, dayOf(nov(date)), nov(date), DEFAULTS, OFFICE);

/** The days of November and the first of December on which a quote asks for something, with what. */
function seen(facts: QuoteFacts): readonly string[] {
  const shown: string[] = [];
  for (let date = 1; date <= 33; date += 1) {
    const reason = reasonOn(date, facts);
    if (reason === null) continue;
    const what = reason.kind === 'quote-chase' ? `rung ${reason.rung}` : reason.kind;
    shown.push(`${dayOf(nov(date)).slice(5)} ${what}${reason.overdue ? '!' : ''}`);
  }
  return shown;
}

describe('the chase (domain.md §5, §8)', () => {
  it('is due on the 3rd, 7th, 14th and 21st working day after its start, each until the next replaces it', () => {
    const weeks = seen(factsOf()).filter((line) => !line.endsWith('!'));
    expect(weeks).toEqual(['11-05 rung 1', '11-11 rung 2', '11-20 rung 3', '12-01 rung 4']);
    expect(seen(factsOf()).filter((line) => line.includes('rung 1'))).toEqual([
      '11-05 rung 1',
      '11-06 rung 1!',
      '11-07 rung 1!',
      '11-08 rung 1!',
      '11-09 rung 1!',
      '11-10 rung 1!',
    ]);
  });

  it('a nudge on or after the day settles a rung; one before it does not', () => {
    const nudged = (date: number): QuoteFacts =>
      factsOf({ ladder: { startAt: nov(2), nudges: 1, nudgedAt: nov(date) } });
    expect(reasonOn(6, nudged(4))).toMatchObject({ rung: 1, nudges: 1 });
    expect(reasonOn(6, nudged(5))).toBeNull();
    expect(reasonOn(11, nudged(5))).toMatchObject({ rung: 2 });
  });

  it('skip is as good as a nudge', () => {
    expect(reasonOn(6, factsOf({ skippedAt: nov(5) }))).toBeNull();
    expect(reasonOn(11, factsOf({ skippedAt: nov(5) }))).toMatchObject({ rung: 2 });
  });

  it('an open follow-up that lies in the future hides the rungs; from its day on they show again', () => {
    expect(seen(factsOf({ followUps: [day('2026-11-09')] })).slice(0, 2)).toEqual([
      '11-09 rung 1!',
      '11-10 rung 1!',
    ]);
  });

  it('uses up the working days since its start of those until the rung', () => {
    expect(reasonOn(13, factsOf())).toMatchObject({
      workingDays: 9,
      share: 9 / 7,
      since: '2026-11-02',
      due: '2026-11-11',
    });
  });

  it('looked at ahead, uses up what is used up today and is not overdue', () => {
    expect(quoteReason(factsOf(), day('2026-11-06'), nov(4), DEFAULTS, OFFICE)).toMatchObject({
      due: '2026-11-05',
      overdue: false,
      workingDays: 2,
      share: 2 / 3,
    });
  });
});

describe('validity (domain.md §5, §8)', () => {
  const valid = (until: string): QuoteFacts => factsOf({ quote: { ...SENT, validUntil: day(until) } });

  it('a quote is expiring from three days before its last day through it, then expired, and overdue the day after', () => {
    expect(seen(valid('2026-11-10')).slice(1, 8)).toEqual([
      '11-06 rung 1!',
      '11-07 quote-expiring',
      '11-08 quote-expiring',
      '11-09 quote-expiring',
      '11-10 quote-expiring',
      '11-11 quote-expired',
      '11-12 quote-expired!',
    ]);
  });

  it('a follow-up does not hide it', () => {
    expect(reasonOn(9, { ...valid('2026-11-10'), followUps: [day('2026-12-01')] })).toMatchObject({
      kind: 'quote-expiring',
    });
  });

  it('uses up the days since sending of the days of validity', () => {
    expect(reasonOn(9, valid('2026-11-10'))).toMatchObject({
      since: nov(2),
      due: '2026-11-07',
      share: 7 / 8,
    });
    expect(reasonOn(12, valid('2026-11-10'))).toMatchObject({ due: '2026-11-11', share: 10 / 8 });
  });

  it('ends nothing of what was decided', () => {
    const decided = {
      ...SENT,
      validUntil: day('2026-11-10'),
      status: 'accepted' as const,
      decidedAt: nov(20),
    };
    expect(seen(factsOf({ quote: decided }))).toEqual([]);
  });
});

describe('a quote requested and not sent (domain.md §5, §8)', () => {
  const asked = factsOf({ quote: quoteOf({ requestedAt: nov(2) }), requestedAt: nov(2), ladder: null });

  it('is due at once, and overdue past two working days', () => {
    expect(reasonOn(2, asked)).toEqual({
      kind: 'quote-unsent',
      since: nov(2),
      due: '2026-11-02',
      overdue: false,
      share: 0,
      working: 0,
      target: 18 * 3600,
    });
    expect(seen(asked).slice(0, 4)).toEqual([
      '11-01 quote-unsent',
      '11-02 quote-unsent',
      '11-03 quote-unsent',
      '11-04 quote-unsent',
    ]);
    expect(reasonOn(5, asked)).toMatchObject({ overdue: true, working: 27 * 3600 });
  });

  it('asks for nothing where nobody asked for it', () => {
    expect(seen(factsOf({ quote: quoteOf(), ladder: null }))).toEqual([]);
  });
});

it('whatever the ladder, one reason a day at most, due by that day, and a rung only where no nudge is as late as it', () => {
  const ladders = fc.record({
    start: fc.integer({ min: 2, max: 12 }),
    nudged: fc.option(fc.integer({ min: 2, max: 30 })),
    skipped: fc.option(fc.integer({ min: 2, max: 30 })),
    until: fc.option(fc.integer({ min: 2, max: 30 })),
    date: fc.integer({ min: 12, max: 33 }),
  });
  const dated = (date: number | null): Instant | null => (date === null ? null : nov(date));
  const dayOr = (date: number | null): Day | null =>
    date === null ? null : addDays(day('2026-11-01'), date - 1);
  fc.assert(
    fc.property(ladders, ({ start, nudged, skipped, until, date }) => {
      const ladder: Ladder = {
        startAt: nov(start),
        nudges: nudged === null ? 0 : 1,
        nudgedAt: dated(nudged),
      };
      const facts = factsOf({
        ladder,
        skippedAt: dated(skipped),
        quote: { ...SENT, validUntil: dayOr(until) },
      });
      const reason = reasonOn(date, facts);
      if (reason === null) return;
      expect(reason.due <= dayOf(nov(date))).toBe(true);
      expect(reason.overdue && reason.kind === 'quote-expiring').toBe(false);
      if (reason.kind !== 'quote-chase') return;
      for (const settled of [nudged, skipped])
        expect(settled === null || dayOf(nov(settled)) < reason.due).toBe(true);
    }),
  );
});
