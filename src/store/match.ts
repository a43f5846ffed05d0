import { fold, foldPhone, wordsOf } from '../domain/folding.ts';
import { parseRef } from '../domain/refs.ts';
import { nearest } from '../domain/near.ts';
import type { Named } from '../errors.ts';
import type { Book } from './book.ts';

/** Whom the words name (`cli.md §3`). */
export type Match =
  | { readonly is: 'one'; readonly id: number }
  | { readonly is: 'many'; readonly candidates: readonly Named[] }
  | { readonly is: 'none'; readonly near: readonly Named[] };

/** How many candidates or near names an answer lists at most. */
const LISTED = 9;

const BY_REF = 'select id from contact where id = ? and deleted = 0';

const BY_ADDRESS = 'select contact from address where value = ?';

const BY_NAME = 'select contact from known_as where value = ?';

const BY_WORD = `
select distinct w.contact
  from name_word w
  join contact c on c.id = w.contact
 where w.word >= @from
   and w.word < @to
   and c.archived = 0`;

const CONTAINING = `
select distinct k.contact
  from known_as k
  join contact c on c.id = k.contact
 where instr(k.value, ?) > 0
   and c.archived = 0`;

/** Whom the words name: by reference, address, exact name or alias, beginnings of words, or a part of the name. */
export function matchContact(book: Book, words: string): Match {
  const ref = parseRef(words.trim());
  if (ref?.kind === 'contact') {
    const found = book.prepare<[number], { id: number }>(BY_REF).get(ref.id);
    return found ? { is: 'one', id: found.id } : { is: 'none', near: [] };
  }
  const parts = wordsOf(words);
  const ways: readonly (() => readonly number[])[] = [
    () => byAddress(book, words),
    () => contactsIn(book, BY_NAME, parts.join(' ')),
    () => byBeginnings(book, parts),
    () => byParts(book, parts),
  ];
  if (parts.length === 0) return { is: 'none', near: [] };
  for (const way of ways) {
    const found = way();
    const [id] = found;
    if (id !== undefined)
      return found.length === 1 ? { is: 'one', id } : { is: 'many', candidates: named(book, found) };
  }
  return { is: 'none', near: nearNames(book, parts.join(' ')) };
}

const contactsIn = (book: Book, sql: string, value: string): readonly number[] =>
  book
    .prepare<[string], { contact: number }>(sql)
    .all(value)
    .map(({ contact }) => contact);

/** Contacts that have this e-mail address, phone number or handle. */
export function byAddress(book: Book, words: string): readonly number[] {
  const text = fold(words.trim());
  const phone = /^[\d\s()+.\-/]+$/.test(text) ? foldPhone(text) : null;
  const handle = text.replace(/^@/, '');
  return [
    ...new Set(
      [text, handle, ...(phone === null ? [] : [phone])].flatMap((value) =>
        contactsIn(book, BY_ADDRESS, value),
      ),
    ),
  ];
}

function byBeginnings(book: Book, parts: readonly string[]): readonly number[] {
  const sets = parts.map((part) =>
    book
      .prepare<{ from: string; to: string }, { contact: number }>(BY_WORD)
      .all({ from: part, to: `${part}\u{10ffff}` })
      .map(({ contact }) => contact),
  );
  return intersection(sets);
}

const byParts = (book: Book, parts: readonly string[]): readonly number[] =>
  intersection(parts.map((part) => contactsIn(book, CONTAINING, part)));

function intersection(sets: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = [...sets].sort((a, b) => a.length - b.length);
  return others.reduce<readonly number[]>((kept, set) => {
    const also = new Set(set);
    return kept.filter((contact) => also.has(contact));
  }, first);
}

const NAME = 'select id, name from contact where id = ?';

/** Contacts as an error names them, the first few. */
export const named = (book: Book, contacts: readonly number[]): readonly Named[] =>
  contacts.slice(0, LISTED).flatMap((id) => {
    const row = book.prepare<[number], { id: number; name: string }>(NAME).get(id);
    return row ? [{ ref: `c${row.id}`, name: row.name }] : [];
  });

const ALL_NAMES = 'select value, contact from known_as';
const ALL_WORDS = 'select distinct word from name_word';

/** The contacts whose names are nearest to the words. */
function nearNames(book: Book, words: string): readonly Named[] {
  const names = book.prepare<[], { value: string; contact: number }>(ALL_NAMES).all();
  const wholes = nearest(
    words,
    names.map(({ value }) => value),
    3,
  );
  const whole = names.filter(({ value }) => wholes.includes(value)).map(({ contact }) => contact);
  if (whole.length > 0) return named(book, [...new Set(whole)].slice(0, 3));
  const known = book
    .prepare<[], { word: string }>(ALL_WORDS)
    .all()
    .map(({ word }) => word);
  const parts = words.split(' ').map((part) => nearest(part, known, 1)[0] ?? part);
  const found = byBeginnings(book, parts);
  return named(book, found.slice(0, 3));
}

/** Somebody who bears exactly that name, or has that address; null where nobody does. */
export function namesake(book: Book, name: string, email: string | null): Named | null {
  const found = [
    ...contactsIn(book, BY_NAME, wordsOf(name).join(' ')),
    ...(email === null ? [] : byAddress(book, email)),
  ];
  return named(book, found)[0] ?? null;
}
