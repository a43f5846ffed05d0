import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { width } from '../../src/render/width.ts';
import { wrap } from '../../src/render/wrap.ts';

describe('wrap', () => {
  test('breaks at spaces, and within a word only where it must', () => {
    expect(wrap('the target ended on Tuesday', 11)).toEqual(['the target', 'ended on', 'Tuesday']);
    expect(wrap('an incomprehensibility', 8)).toEqual(['an', 'incompre', 'hensibil', 'ity']);
    expect(wrap('山田太郎', 5)).toEqual(['山田', '太郎']);
    expect(wrap('', 10)).toEqual([]);
  });

  test('makes no line too wide and loses no word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '漢', 'e\u0301'), maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, columns) => {
          const lines = wrap(text, columns);
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
