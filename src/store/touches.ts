import type { Book } from './book.ts';

const CONTACTS = 'select contacts from touchpoint where id = ? and deleted = 0';

/** The contacts of a touchpoint; null where there is no such touchpoint. */
export function contactsAt(book: Book, touchpoint: number): readonly number[] | null {
  const row = book.prepare<[number], { contacts: string }>(CONTACTS).get(touchpoint);
  return row ? (JSON.parse(row.contacts) as readonly number[]) : null;
}
