import type { Book } from './book.ts';
import { write, type Entry } from './entry.ts';

/** What `decide` would come to: it is done and taken back at once, so that nothing has happened. */
export function rehearsed<T>(book: Book, command: string, decide: (entry: Entry) => T): T {
  const rehearsal: { readonly done: { value: T }[] } = { done: [] };
  try {
    write(book, command, (entry) => {
      rehearsal.done.push({ value: decide(entry) });
      throw new Rehearsed();
    });
  } catch (error) {
    const [done] = rehearsal.done;
    if (error instanceof Rehearsed && done) return done.value;
    throw error;
  }
  throw new Error('a rehearsal was not taken back');
}

class Rehearsed extends Error {
  override readonly name = 'Rehearsed';
}
