import type { Instant } from '../domain/instant.ts';
import { quotesAsOf, type Quote } from '../domain/quote.ts';
import type { Book } from './book.ts';
import { aimsOf } from './contacts.ts';
import { allQuotes } from './quotes.ts';

/** Everybody's quotes as they stood at an instant, by contact; those of contacts who were deleted are left out. */
export function quotesThen(book: Book, now: Instant): ReadonlyMap<number, readonly Quote[]> {
  const aimOf = aimsOf(book);
  const recorded = Map.groupBy(allQuotes(book), ({ contact }) => contact);
  return new Map(
    [...recorded].flatMap(([contact, quotes]) =>
      aimOf(contact) !== null ? [[contact, quotesAsOf(quotes, now)] as const] : [],
    ),
  );
}
