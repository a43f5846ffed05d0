import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless, harmlessLines } from '../../src/render/harmless.ts';

const FORBIDDEN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;

/** Texts in which every other character is one that somebody could mean harm with. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\x1B[31m',
        '\n',
        '\r\n',
        '\t',
        '\u202E',
        '\u2066',
        '\u200B',
        '\u200D',
        '\u200C',
        '\uFEFF',
        '\x9B',
        '\u061C',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('a', 'é', 'م', 'क', '👩', '🏴', '\uD800', '\u{E0067}', '\u{E007F}'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('harmless', () => {
  test('leaves ordinary names as they are', () => {
    for (const name of [
      'Ada Lovelace',
      'José Ñandú-Peña',
      '山田太郎',
      'O’Brien & Sons',
      'محمد',
      'नमस्ते',
      '🙂',
      '',
    ]) {
      expect(harmless(name)).toBe(name);
    }
  });

  test('makes escape sequences visible instead of letting them act', () => {
    expect(harmless('\x1B[2J\x1B]0;owned\x07 hi\x7F')).toBe('␛[2J␛]0;owned␇ hi␡');
    expect(harmless('a\x9B31mb')).toBe('a\uFFFD31mb');
    expect(harmless('a\uD800b')).toBe('a\uFFFDb');
  });

  test('takes out what turns the reading order or cannot be seen', () => {
    expect(harmless('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
    expect(harmless('\u2067a\u2069\u200Eb\u200F\u061Cc')).toBe('abc');
    expect(harmless('pay\u200Bpal\u2060.com\uFEFF')).toBe('paypal.com');
    expect(harmless('a\u{E0068}\u{E0069}b')).toBe('ab');
  });

  test('makes line breaks and tabs one space', () => {
    expect(harmless('a\r\n\n\tb\u2028c\u0085d')).toBe('a b c d');
  });

  test('keeps joiners where emoji and scripts need them, and nowhere else', () => {
    expect(harmless('👨‍👩‍👧 می‌خواهم क्‍ष')).toBe('👨‍👩‍👧 می‌خواهم क्‍ष');
    expect(harmless('a\u200Db\u200C c\u200D')).toBe('ab c');
    expect(harmless('م\u200D\u200D\u200Dم')).toBe('مم');
  });

  test('keeps the tags of a flag', () => {
    expect(harmless('🏴󠁧󠁢󠁥󠁮󠁧󠁿\u200B')).toBe('🏴󠁧󠁢󠁥󠁮󠁧󠁿');
  });

  test('lets no forbidden character through, and changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = harmless(text);
        expect(clean).not.toMatch(FORBIDDEN);
        expect(harmless(clean)).toBe(clean);
      }),
    );
  });

  test('is quick with long hostile texts', () => {
    const tags = '\u{E0067}'.repeat(10_000);
    expect(harmless(tags)).toBe('');
    expect(harmless('م\u200D'.repeat(10_000))).toBe('م\u200D'.repeat(9_999) + 'م');
  });
});

describe('harmlessLines', () => {
  test('keeps line breaks, all as one kind', () => {
    expect(harmlessLines('a\r\nb\rc\u2028d\n\ne')).toBe('a\nb\nc\nd\n\ne');
    expect(harmlessLines('plain\nlines')).toBe('plain\nlines');
  });

  test('makes everything else harmless', () => {
    expect(harmlessLines('a\t\tb\x1B[0m\n\u202Ec')).toBe('a b␛[0m\nc');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(harmlessLines(text).replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      }),
    );
  });
});
