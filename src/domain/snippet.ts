import { fold, isUnspaced } from './folding.ts';

/** What is looked for: folded words, all of them whole but the last, which may go on (`cli.md §1`, `find`). */
export interface Sought {
  readonly whole: readonly string[];
  readonly beginning: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Where a text has one of the words that are sought: from, to. */
export type Place = readonly [number, number];

/** Every place where the text has one of the words that are sought, in order. */
export function* placesOf(text: string, { whole, beginning }: Sought): Generator<Place> {
  for (const found of text.matchAll(WORD)) {
    const word = fold(found[0]);
    const inside = whole.find((one) => isUnspaced(one) && word.includes(one));
    if (inside !== undefined && word.length === found[0].length) {
      const from = found.index + word.indexOf(inside);
      yield [from, from + inside.length];
    } else if (whole.includes(word) || (beginning !== '' && word.startsWith(beginning))) {
      yield [found.index, found.index + found[0].length];
    }
  }
}

/** Where the text first has one of the words that are sought; null where it has none. */
export function placeOf(text: string, sought: Sought): number | null {
  for (const [from] of placesOf(text, sought)) return from;
  return null;
}

/** How much of a text stands before the first word that is sought. */
const BEFORE = 24;

/** The text from a little before the first word that is sought, so that a line cut at its end still shows it. */
export function snippet(text: string, sought: Sought): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const place = placeOf(line, sought);
  if (place === null || place <= BEFORE) return line;
  const from = line.indexOf(' ', place - BEFORE) + 1;
  return `…${line.slice(from > 0 && from <= place ? from : place)}`;
}
