import type { EntityKind, Fields } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { readEntity, uidOf } from './entity.ts';
import type { Entry, Made } from './entry.ts';
import { DELETED, KINDS, PRESENT, UNMADE } from './kinds.ts';

/** What became of a thing: it is there, the user deleted it, or its making was undone. */
export type Fate = 'there' | 'deleted' | 'unmade';

/** What became of the thing with that row number. */
export function fateOf(book: Book, kind: EntityKind, id: number): Fate {
  switch (readEntity(book, kind, id)?.fields['deleted']) {
    case DELETED:
      return 'deleted';
    case UNMADE:
      return 'unmade';
    default:
      return 'there';
  }
}

/** Makes a thing again whose making was undone: its number and key are taken, so it keeps them, and nothing else. */
export function remake(book: Book, entry: Entry, kind: EntityKind, id: number, fields: Fields): Made {
  entry.change(kind, id, { ...initialFields(kind), ...fields, deleted: PRESENT });
  return { id, uid: uidOf(book, kind, id) };
}

/** What a thing says of which nothing was said. */
export const initialFields = (kind: EntityKind): Fields =>
  Object.fromEntries(Object.entries(KINDS[kind].columns).map(([name, column]) => [name, column.initial]));
