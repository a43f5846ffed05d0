import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLater, isUuid, tick, uuidOf, type Clock } from '../../src/domain/journal.ts';

const clocks: fc.Arbitrary<Clock> = fc.record({
  ms: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  count: fc.nat({ max: 4095 }),
});

describe('the clock of the journal (domain.md §9)', () => {
  it('never goes back, whatever the machine’s clock says', () => {
    fc.assert(
      fc.property(
        clocks,
        fc.array(fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 }), { maxLength: 20 }),
        (start, times) => {
          let clock = start;
          for (const time of times) {
            const next = tick(clock, time);
            expect(isLater({ ...next, device: 'a' }, { ...clock, device: 'a' })).toBe(true);
            expect(next.ms).toBeGreaterThanOrEqual(time);
            clock = next;
          }
        },
      ),
    );
  });

  it('goes on to the next millisecond when one is full', () => {
    expect(tick({ ms: 5, count: 4094 }, 5)).toEqual({ ms: 5, count: 4095 });
    expect(tick({ ms: 5, count: 4095 }, 5)).toEqual({ ms: 6, count: 0 });
    expect(tick({ ms: 5, count: 7 }, 9)).toEqual({ ms: 9, count: 0 });
  });

  it('tells two entries of the same tick apart by their device, in one way only', () => {
    fc.assert(
      fc.property(
        clocks,
        clocks,
        fc.constantFrom('a', 'b'),
        fc.constantFrom('a', 'b'),
        (a, b, one, other) => {
          const [left, right] = [
            { ...a, device: one },
            { ...b, device: other },
          ];
          const same = a.ms === b.ms && a.count === b.count && one === other;
          expect([isLater(left, right), isLater(right, left)].filter(Boolean)).toHaveLength(same ? 0 : 1);
        },
      ),
    );
    const now = { ms: 5, count: 0 };
    expect(isLater({ ...now, device: 'b' }, { ...now, device: 'a' })).toBe(true);
  });
});

describe('a permanent id (domain.md §9)', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

  it('is a UUIDv7 of its tick', () => {
    expect(uuidOf({ ms: 0x0192f0a1b2c3, count: 0x45 }, new Uint8Array([0xff, 1, 2, 3, 4, 5, 6, 7]))).toBe(
      '0192f0a1-b2c3-7045-bf01-020304050607',
    );
    fc.assert(fc.property(clocks, bytes, (clock, random) => isUuid(uuidOf(clock, random))));
  });

  it('sorts as the ticks do', () => {
    fc.assert(
      fc.property(
        clocks,
        bytes,
        bytes,
        fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 }),
        (clock, one, other, time) => {
          expect(uuidOf(clock, one) < uuidOf(tick(clock, time), other)).toBe(true);
        },
      ),
    );
  });

  it('is not any other text', () => {
    expect(
      ['', 'ana', '0192f0a1-b2c3-4045-bf01-020304050607', '0192F0A1-B2C3-7045-BF01-020304050607'].map(isUuid),
    ).toEqual([false, false, false, false]);
  });
});
