import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256, sha256AtHand } from '../../src/world/sha256.ts';

const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  test('is what the standard says', () => {
    expect(sha256AtHand('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256AtHand('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test.each([54, 55, 56, 63, 64, 65, 119, 120, 5_000])('is right at %i bytes', (length) => {
    const text = 'x'.repeat(length);
    expect(sha256AtHand(text)).toBe(expected(text));
  });

  test('is the same by hand and by node:crypto, for any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, (any) => {
        expect([sha256AtHand(any), sha256(any)]).toEqual([expected(any), expected(any)]);
      }),
    );
  });

  test('stays the same when much is hashed in one run', () => {
    const texts = Array.from({ length: 30 }, (_, i) => `${i}`.repeat(100));
    expect(texts.map(sha256)).toEqual(texts.map(expected));
  });
});
