import { textIn, type Fields } from '../domain/journal.ts';
import type { Named } from '../errors.ts';
import type { Book } from './book.ts';
import { findByUid, readEntity } from './entity.ts';
import { ERASED, PRESENT } from './kinds.ts';

/** What became of a contact who is not there: whom they are now, or that they were erased; null: neither. */
export type Gone = { readonly is: 'merged'; readonly into: Named } | { readonly is: 'erased' } | null;

/** What became of a contact by number (`cli.md §3`: references are permanent). */
export function whereGone(book: Book, contact: number): Gone {
  const fields = readEntity(book, 'contact', contact)?.fields;
  if (fields?.['deleted'] === ERASED) return { is: 'erased' };
  const into = survivorOf(book, contact);
  if (into === null || into === contact) return null;
  const name = textIn(readEntity(book, 'contact', into)?.fields['name']);
  return { is: 'merged', into: { ref: `c${into}`, name } };
}

/** The contact that somebody is now, through all merges; null where that one is not there either. */
export function survivorOf(book: Book, contact: number): number | null {
  let id: number | null = contact;
  while (id !== null) {
    const fields: Fields | undefined = readEntity(book, 'contact', id)?.fields;
    if (fields?.['deleted'] === PRESENT) return id;
    const into: string = textIn(fields?.['merged_into']);
    id = into === '' ? null : findByUid(book, 'contact', into);
  }
  return null;
}
