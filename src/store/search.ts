import type { EntityKind } from '../domain/journal.ts';
import type { FoundKind } from '../domain/found.ts';
import { nearest } from '../domain/near.ts';
import type { Book } from './book.ts';
import { SEARCHED } from './lookups.ts';

/** A row that the words stand in: a kind and its row number. */
export interface Hit {
  readonly kind: FoundKind;
  readonly id: number;
}

const KIND_NAMES: Readonly<Partial<Record<EntityKind, FoundKind>>> = {
  contact: 'contact',
  touchpoint: 'touchpoint',
  quote: 'quote',
  followup: 'follow-up',
  org: 'org',
};

const HITS = `
select rowid
  from search
 where search match ?
 order by rank, rowid desc`;

/**
 * Rows in which all the words stand, the last one perhaps as a beginning: the best first (bm25), of equal ones the
 * newest. Read one by one, as far as is wanted.
 */
export function* hitsOf(book: Book, words: readonly string[]): Generator<Hit> {
  for (const { rowid } of book.prepare<[string], { rowid: number }>(HITS).iterate(matchOf(words))) {
    const entity = SEARCHED[rowid % 8];
    const kind = entity === undefined ? undefined : KIND_NAMES[entity];
    if (kind !== undefined) yield { kind, id: Math.floor(rowid / 8) };
  }
}

/** Each word as a string of the full text's own language, in which nothing is an operator. */
const matchOf = (words: readonly string[]): string =>
  words
    .map((word, index) => `"${word.replaceAll('"', '""')}"${index === words.length - 1 ? '*' : ''}`)
    .join(' ');

const VOCABULARY = `create virtual table if not exists temp.vocabulary using fts5vocab(main, search, row)`;

const TERMS = `
select term
  from temp.vocabulary
 where term >= @from
   and term < @to`;

/** Shorter words are near too much. */
const SHORTEST = 4;

/** Words of the book that are near one that is nowhere in it; those with another first letter are not looked at. */
export function nearWords(book: Book, word: string): readonly string[] {
  const [initial] = word;
  if (initial === undefined || word.length < SHORTEST) return [];
  book.db.exec(VOCABULARY);
  const terms = book
    .prepare<{ from: string; to: string }, { term: string }>(TERMS)
    .all({ from: initial, to: `${initial}\u{10ffff}` })
    .map(({ term }) => term);
  return terms.includes(word) ? [] : nearest(word, terms, 3);
}
