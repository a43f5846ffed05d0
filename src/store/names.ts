import type { Book } from './book.ts';

/** A contact as lists of other things name them. */
export interface Name {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

const NAME = 'select id, coalesce(key, uid) as key, name from contact where id = ?';

/** Who the contacts with those numbers are, deleted ones too: what they took part in still tells their name. */
export function namesOf(book: Book, contacts: Iterable<number>): ReadonlyMap<number, Name> {
  const names = new Map<number, Name>();
  for (const id of new Set(contacts)) {
    const row = book.prepare<[number], Name>(NAME).get(id);
    if (row) names.set(id, row);
  }
  return names;
}
