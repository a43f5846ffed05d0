import type { Touchpoint } from '../domain/touchpoint.ts';
import type { Cast } from '../render/touched.ts';
import type { Book } from '../store/book.ts';
import { channelsOf } from '../store/logs.ts';
import { namesOf } from '../store/names.ts';

/** What touchpoints are told by: the names of their contacts, and which channels are live. */
export const castOf = (book: Book, touches: readonly Touchpoint[]): Cast => ({
  names: namesOf(
    book,
    touches.flatMap(({ contacts }) => contacts),
  ),
  live: new Set(channelsOf(book).flatMap(({ name, live }) => (live ? [name] : []))),
});
