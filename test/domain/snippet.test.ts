import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/domain/folding.ts';
import { placeOf, snippet, type Sought } from '../../src/domain/snippet.ts';

const sought = (...whole: readonly string[]): Sought => ({ whole, beginning: whole.at(-1) ?? '' });

describe('where a word stands', () => {
  test.each([
    ['the price', ['price'], 4],
    ['el PRECIÓ', ['precio'], 3],
    ['prices and price', ['price'], 0],
    ['prices and price now', ['price', 'now'], 11],
    ['ana.perez@x.example', ['perez'], 4],
    ['nothing', ['price'], null],
    ['', ['price'], null],
  ])('%j has %j at %j', (text, words, place) => {
    expect(placeOf(text, sought(...words))).toBe(place);
  });
});

describe('a snippet', () => {
  test('is the whole text where the word stands near its beginning', () => {
    expect(snippet('is the price right?', sought('price'))).toBe('is the price right?');
  });

  test('begins a little before the word, at the beginning of a word', () => {
    expect(snippet('She needs to know of every part of it what the price is.', sought('price'))).toBe(
      '…part of it what the price is.',
    );
  });

  test('is one line', () => {
    expect(snippet('a\n\n  price\tnow ', sought('price'))).toBe('a price now');
  });

  test('shows the word, however long what stands before it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.stringMatching(/^[a-z]{3,9}$/),
        (before, word) => {
          const shown = snippet(`${before} ${word}`, sought(word));
          expect(wordsOf(shown)).toContain(word);
        },
      ),
    );
  });
});
