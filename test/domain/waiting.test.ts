import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { instant } from '../../src/domain/instant.ts';
import type { Answer } from '../../src/domain/ledger.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { rhythmOf, waitingFor } from '../../src/domain/waiting.ts';
import { at } from '../support/books.ts';
import { day, OFFICE } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Monday 2 November, nine in the morning. */
const MONDAY = at('2026-11-02T09:00:00+01:00');

/** Answers that took so many working hours, each on a Monday. */
const took = (...hours: readonly number[]): readonly Answer[] =>
  hours.map((n) => ({ askedAt: MONDAY, answeredAt: instant(MONDAY + n * 3600) }));

const ASKED = { first: MONDAY, last: MONDAY, touchpoint: 1 };
const waiting = (answers: readonly Answer[], now: string, ahead = 0) =>
  waitingFor(ASKED, answers, at(now), addDays(day(now.slice(0, 10)), ahead), DEFAULTS, OFFICE);

describe('their rhythm (domain.md §8)', () => {
  it('is not known before the fifth answer', () => {
    expect(rhythmOf(took(1, 2, 3, 4), OFFICE)).toBeNull();
  });

  it('is the p90 of the working time they took, interpolated', () => {
    expect(rhythmOf(took(1, 2, 3, 4, 5), OFFICE)).toBeCloseTo(4.6 * 3600, 6);
  });
});

describe('an ask without an answer (domain.md §8)', () => {
  it('is due on the 3rd working day after it, the day of the ask not counted', () => {
    expect(waiting([], '2026-11-04T23:00:00+01:00')).toBeNull();
    expect(waiting([], '2026-11-05T00:10:00+01:00')).toEqual({
      by: 'patience',
      due: '2026-11-05',
      share: 1,
      passed: 3,
      patience: 3,
    });
    expect(waiting([], '2026-11-08T12:00:00+01:00')).toMatchObject({ passed: 4, share: 4 / 3 });
  });

  it('ahead, shows what is to come', () => {
    expect(waiting([], '2026-11-03T12:00:00+01:00', 2)).toMatchObject({ due: '2026-11-05', passed: 1 });
  });

  it('from five known answers on is due on the day on which it exceeds their own p90, once it has', () => {
    const answers = took(1, 2, 3, 4, 4);
    expect(waiting(answers, '2026-11-02T13:00:00+01:00')).toBeNull();
    expect(waiting(answers, '2026-11-02T13:00:01+01:00')).toEqual({
      by: 'rhythm',
      due: '2026-11-02',
      share: (4 * 3600 + 1) / (4 * 3600),
      working: 4 * 3600 + 1,
      p90: 4 * 3600,
    });
  });

  it('of somebody who always answers at once is due a second later', () => {
    expect(waiting(took(0, 0, 0, 0, 0), '2026-11-02T09:00:00+01:00')).toBeNull();
    expect(waiting(took(0, 0, 0, 0, 0), '2026-11-02T09:00:01+01:00')).toMatchObject({
      p90: 0,
      working: 1,
      share: 2,
    });
  });

  it('asked late on a Friday is counted from the Monday', () => {
    const friday = { first: MONDAY, last: at('2026-11-06T20:00:00+01:00'), touchpoint: 1 };
    const found = waitingFor(
      friday,
      took(1, 1, 1, 1, 1),
      at('2026-11-09T12:00:00+01:00'),
      day('2026-11-09'),
      DEFAULTS,
      OFFICE,
    );
    expect(found).toMatchObject({ due: '2026-11-09', working: 3 * 3600, share: 3 });
  });
});
