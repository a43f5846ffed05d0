import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences, monthDays } from '../../src/domain/dates.ts';
import { addDays } from '../../src/domain/day.ts';
import { day } from '../support/facts.ts';

const LEAP = { kind: 'birthday', on: day('1980-02-29'), yearly: true };
const days = (date: typeof LEAP, from: string, to: string): readonly string[] =>
  occurrences([date], day(from), day(to)).map(({ on }) => on);

describe('a date (domain.md §8)', () => {
  it('29 February is kept on the 28th in common years', () => {
    expect(days(LEAP, '2027-01-01', '2029-12-31')).toEqual(['2027-02-28', '2028-02-29', '2029-02-28']);
    expect(days(LEAP, '2100-02-01', '2100-03-01')).toEqual(['2100-02-28']);
  });

  it('falls on its day of every year from the given one on', () => {
    expect(days({ ...LEAP, on: day('2027-05-04') }, '2026-01-01', '2028-12-31')).toEqual([
      '2027-05-04',
      '2028-05-04',
    ]);
  });

  it('that is not yearly falls once', () => {
    expect(
      days({ kind: 'renewal', on: day('2027-01-15'), yearly: false }, '2026-01-01', '2030-01-01'),
    ).toEqual(['2027-01-15']);
  });

  it('is found across the end of a year, the nearest first', () => {
    const dates = [
      { kind: 'anniversary', on: day('2000-01-02'), yearly: true },
      { kind: 'birthday', on: day('1990-12-30'), yearly: true },
    ];
    expect(occurrences(dates, day('2026-12-28'), day('2027-01-05')).map(({ on }) => on)).toEqual([
      '2026-12-30',
      '2027-01-02',
    ]);
  });

  it('is filed under a day that the days looked at name', () => {
    const date = fc.record({
      on: fc.integer({ min: 0, max: 9000 }).map((n) => addDays(day('1995-01-01'), n)),
      from: fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2026-01-01'), n)),
      ahead: fc.constantFrom(0, 1, 30, 364, 365, 366, 800),
    });
    fc.assert(
      fc.property(date, fc.boolean(), ({ on, from, ahead }, leap) => {
        const kept = { kind: 'birthday', on: leap ? day('1996-02-29') : on, yearly: true };
        const to = addDays(from, ahead);
        const found = occurrences([kept], from, to).length > 0;
        expect(!found || monthDays(from, to).includes(kept.on.slice(5))).toBe(true);
        expect(found || ahead < 366).toBe(true);
      }),
    );
  });
});
