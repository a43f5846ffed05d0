import type { EntityKind } from '../domain/journal.ts';
import { fold, isUnspaced } from '../domain/folding.ts';
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

const BY_NUMBER = `
select distinct contact
  from address
 where value like @ending
   and value not glob '*[a-z]*'
 order by contact`;

/** Contacts with a phone number that ends in those digits, however it was written. */
export const numberHits = (book: Book, digits: string): readonly Hit[] =>
  book
    .prepare<{ ending: string }, { contact: number }>(BY_NUMBER)
    .all({ ending: `%${digits}` })
    .map(({ contact }) => ({ kind: 'contact', id: contact }));

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
  for (const { rowid } of book
    .prepare<[string], { rowid: number }>(HITS)
    .iterate(matchOf(book, words, true))) {
    const entity = SEARCHED[rowid % 8];
    const kind = entity === undefined ? undefined : KIND_NAMES[entity];
    if (kind !== undefined) yield { kind, id: Math.floor(rowid / 8) };
  }
}

/** Each word as a string of the full text's own language, in which nothing is an operator. */
function matchOf(book: Book, words: readonly string[], lastGoesOn: boolean): string {
  const terms = words.map((word, index) => {
    const inside = isUnspaced(word) ? termsWith(book, word) : [];
    if (inside.length > 0) return `(${inside.map(quoted).join(' OR ')})`;
    return `${quoted(word)}${lastGoesOn && index === words.length - 1 ? '*' : ''}`;
  });
  return terms.join(' AND ');
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Whether a word stands anywhere in the book, as a whole word or, where it may go on, as a beginning. */
export const isAnywhere = (book: Book, word: string, goesOn: boolean): boolean =>
  book.prepare<[string], { rowid: number }>(ONE_HIT).get(matchOf(book, [word], goesOn)) !== undefined;

const ONE_HIT = `
select rowid
  from search
 where search match ?
 limit 1`;

const VOCABULARY = `create virtual table if not exists temp.vocabulary using fts5vocab(main, search, row)`;

const TERMS = `
select term
  from temp.vocabulary
 where term >= @from
   and term < @to`;

const TERMS_WITH = `
select term
  from temp.vocabulary
 where instr(term, ?) > 0
 limit 200`;

/** Words of the book that have a piece in them: of scripts without spaces a whole clause is one word to the full text. */
function termsWith(book: Book, piece: string): readonly string[] {
  book.db.exec(VOCABULARY);
  return book
    .prepare<[string], { term: string }>(TERMS_WITH)
    .all(fold(piece))
    .map(({ term }) => term);
}

/** Shorter words are near too much. */
const SHORTEST = 4;

/** Words of the book that are near one that is nowhere in it: those with the same first letter, else any. */
export function nearWords(book: Book, word: string): readonly string[] {
  const [initial] = word;
  if (initial === undefined || word.length < SHORTEST) return [];
  const near = nearest(word, termsFrom(book, initial, `${initial}\u{10ffff}`), 3);
  if (near.includes(word)) return [];
  return near.length > 0 ? near : nearest(word, termsFrom(book, '', '\u{10ffff}'), 3);
}

function* termsFrom(book: Book, from: string, to: string): Generator<string> {
  book.db.exec(VOCABULARY);
  for (const { term } of book
    .prepare<{ from: string; to: string }, { term: string }>(TERMS)
    .iterate({ from, to }))
    yield term;
}
