import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes } from '../../src/render/graphemes.ts';
import { fit, pad, width } from '../../src/render/width.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      'é',
      'e\u0301',
      '漢',
      '한',
      '👩',
      '\u200D',
      '\uFE0F',
      '🏽',
      '🇪',
      'क',
      '\u094D',
      'ि',
    ),
    maxLength: 40,
  }),
);

describe('width', () => {
  test.each([
    ['', 0],
    ['Ada Lovelace', 12],
    ['José Ñandú', 10],
    ['Jose\u0301', 4],
    ['山田太郎', 8],
    ['ﾊﾝｶｸ', 4],
    ['Ｆｕｌｌ', 8],
    ['한글', 4],
    ['\u1112\u1161\u11AB', 2],
    ['مُحَمَّد', 4],
    ['สวัสดี', 4],
    ['हिन्दी', 5],
    ['🙂', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🏳️‍🌈', 2],
    ['🇪🇸🇵🇹', 4],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['☎', 1],
    ['☎️', 2],
    ['1️⃣', 2],
    ['©', 1],
    ['©️', 2],
    ['…–“”€', 5],
    ['\u200B', 0],
  ])('of %j is %i', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('graphemes', () => {
  const cut = (text: string): string[] => Array.from(graphemes(text), (grapheme) => grapheme.text);

  test('keep together what a reader sees as one character', () => {
    expect(cut('e\u0301a')).toEqual(['e\u0301', 'a']);
    expect(cut('👨‍👩‍👧x👍🏽')).toEqual(['👨‍👩‍👧', 'x', '👍🏽']);
    expect(cut('🇪🇸🇵🇹🇫')).toEqual(['🇪🇸', '🇵🇹', '🇫']);
    expect(cut('क्षत्रिय')).toEqual(['क्ष', 'त्रि', 'य']);
  });

  test('lose nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cut(text).join('')).toBe(text);
      }),
    );
  });

  test('agree with the segmenter of the platform on names', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const name of [
      'Ñandú e\u0301',
      '山田太郎',
      'مُحَمَّد',
      'हिन्दी क्षत्रिय',
      '👩🏽‍🚀🏳️‍🌈🇪🇸1️⃣',
      '\u1112\u1161\u11AB한글',
      'สวัสดี',
    ]) {
      expect(cut(name)).toEqual(Array.from(segmenter.segment(name), (part) => part.segment));
    }
  });
});

describe('fit', () => {
  test.each([
    ['Ada Lovelace', 12, 'Ada Lovelace'],
    ['Ada Lovelace', 8, 'Ada Lov…'],
    ['Ada Lovelace', 5, 'Ada…'],
    ['Ada', 1, '…'],
    ['Ada', 0, ''],
    ['山田太郎', 8, '山田太郎'],
    ['山田太郎', 7, '山田太…'],
    ['山田太郎', 6, '山田…'],
    ['Jose\u0301 Luis', 5, 'Jose\u0301…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦…'],
    ['👨‍👩‍👧‍👦', 1, '…'],
  ])('cuts %j to %i columns as %j', (text, columns, expected) => {
    expect(fit(text, columns)).toBe(expected);
  });

  test('is never wider than asked, and what fits stays as it is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 60 }), (text, columns) => {
        expect(width(fit(text, columns))).toBeLessThanOrEqual(columns);
        expect(fit(text, width(text) + 1)).toBe(text);
      }),
    );
  });

  test('is quick with ten thousand characters, all of one grapheme or not', () => {
    for (const text of [
      'a'.repeat(10_000),
      '漢'.repeat(10_000),
      'a' + '\u0301'.repeat(10_000),
      'क्'.repeat(5_000),
    ]) {
      expect(width(fit(text, 40))).toBeLessThanOrEqual(40);
    }
  });
});

describe('pad', () => {
  test('fills up to a width at the side where the text does not stand', () => {
    expect(pad('山田', 6)).toBe('山田  ');
    expect(pad('45m', 6, 'right')).toBe('   45m');
    expect(pad('too long', 3)).toBe('too long');
  });
});
