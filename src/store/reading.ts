import type { Book } from './book.ts';
import { guarded } from './guard.ts';

/** Reads several things as of one moment: what others write meanwhile is seen whole or not at all. */
export const reading = <T>(book: Book, read: () => T): T =>
  guarded(book.path, () => book.db.transaction(read).deferred());
