import type { Book } from './book.ts';

const ANY_CONTACT = 'select 1 as one from contact limit 1';

/** Whether nobody has ever been added. */
export const isEmptyBook = (book: Book): boolean =>
  book.prepare<[], { one: number }>(ANY_CONTACT).get() === undefined;
