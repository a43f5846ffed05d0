import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRef, parseRef, parseRefs, type RefKind } from '../../src/domain/refs.ts';

const kinds: readonly RefKind[] = ['contact', 'org', 'touchpoint', 'quote', 'follow-up', 'entry'];

const written = (...words: string[]): string => {
  const read = parseRefs(words);
  return read.is === 'bad'
    ? `bad: ${read.word}`
    : read.refs.map(({ kind, id }) => formatRef(kind, id)).join(' ');
};

describe('a reference', () => {
  it('says its kind by its letter', () => {
    expect(kinds.map((kind) => formatRef(kind, 7))).toEqual(['c7', 'o7', 't7', 'q7', 'f7', 'e7']);
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 1e9 }), (kind, id) => {
        expect(parseRef(formatRef(kind, id))).toEqual({ kind, id });
      }),
    );
  });

  it('may be in capitals', () => {
    expect(parseRef('F12')).toEqual({ kind: 'follow-up', id: 12 });
  });

  it.each(['', 'f', '12', 'f0', 'f012', 'x3', 'f1.5', 'f-1', ' f1', 'ff1', 'f1234567890123456'])(
    'is not %j',
    (text) => {
      expect(parseRef(text)).toBeNull();
    },
  );
});

describe('references where several make sense', () => {
  it('are words, lists and ranges, in the order said', () => {
    expect(written('f14', 'f12')).toBe('f14 f12');
    expect(written('f12,f14')).toBe('f12 f14');
    expect(written('f12,', 'f14')).toBe('f12 f14');
    expect(written('f12-f15')).toBe('f12 f13 f14 f15');
    expect(written('f12-15,q3')).toBe('f12 f13 f14 f15 q3');
    expect(written()).toBe('');
  });

  it('come once each', () => {
    expect(written('f12-f14', 'f13,F12')).toBe('f12 f13 f14');
  });

  it('name the first piece that is none', () => {
    expect(written('f12,ana')).toBe('bad: ana');
    expect(written('f12', ',')).toBe('bad: ,');
    expect(written('f12-q15')).toBe('bad: f12-q15');
    expect(written('f12-')).toBe('bad: f12-');
    expect(written('f1-f2-f3')).toBe('bad: f1-f2-f3');
  });

  it('rise, and a range is at most a thousand wide', () => {
    expect(written('f15-f12')).toBe('bad: f15-f12');
    expect(written('f7-7')).toBe('f7');
    expect(written('f1-1000').split(' ')).toHaveLength(1000);
    expect(written('f1-1001')).toBe('bad: f1-1001');
  });
});
