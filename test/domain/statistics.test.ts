import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesOf, quantile, shareOf, sortedNumbers, spreadOf } from '../../src/domain/statistics.ts';

describe('the spread of values', () => {
  test('of nothing is unknown', () => {
    expect(spreadOf([])).toEqual({ median: null, p90: null, worst: null });
  });

  test('has a p90 from ten values on', () => {
    expect(spreadOf([9, 1, 5, 3, 7, 2, 8, 4, 6])).toEqual({ median: 5, p90: null, worst: 9 });
    expect(spreadOf([9, 1, 5, 3, 7, 2, 8, 4, 6, 10])).toEqual({ median: 5.5, p90: 9.1, worst: 10 });
  });

  test('is that of the values in order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(values, (some) => {
        const sorted = sortedNumbers(some);
        expect(spreadOf(some)).toEqual({
          median: quantile(sorted, 0.5),
          p90: quantile(sorted, 0.9),
          worst: sorted.at(-1),
        });
      }),
    );
  });

  test('leaves the values as they are', () => {
    const values = new Float64Array([3, 1, 2]);
    spreadOf(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

test('a share of nothing is unknown', () => {
  expect([shareOf(0, 0), shareOf(0, 4), shareOf(3, 4)]).toEqual([null, 0, 0.75]);
});

test('minutes have at most two decimals', () => {
  expect([minutesOf(14401), minutesOf(60), minutesOf(50)]).toEqual([240.02, 1, 0.83]);
});
