import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runningSum } from '../../src/domain/runningSum.ts';

test('a running sum is the sum, wherever it is asked for and in whatever order', () => {
  const square = (n: number): number => n * n + n;
  const ends = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.nat({ max: 50 }));
  fc.assert(
    fc.property(fc.array(ends), (asked) => {
      const sum = runningSum(square);
      const expected = asked.map(([from, length]) =>
        Array.from({ length }, (_, n) => square(from + n)).reduce((a, b) => a + b, 0),
      );
      expect(asked.map(([from, length]) => sum(from, from + length))).toEqual(expected);
    }),
  );
});
