import type { ContactRecord } from '../domain/contact.ts';
import { dayOf } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { quotesAsOf } from '../domain/quote.ts';
import { standingOf, type Standing } from '../domain/standing.ts';
import type { Book } from './book.ts';
import { quotesByContact } from './byContact.ts';
import { contactsById } from './contacts.ts';

/** A contact as a report names them, with what the relationship was at that instant. */
export interface Party {
  readonly contact: ContactRecord;
  readonly standing: Standing;
}

/** The contacts of those numbers, each once; who was deleted is left out. */
export function partiesOf(book: Book, ids: Iterable<number>, now: Instant): ReadonlyMap<number, Party> {
  const today = dayOf(now);
  const wanted = [...new Set(ids)];
  const quotes = quotesByContact(book, wanted);
  return new Map(
    [...contactsById(book, wanted)].map(([id, contact]) => {
      const then = quotesAsOf(quotes.get(id) ?? [], now);
      return [id, { contact, standing: standingOf(contact.standing, then, today, book.tools.settings) }];
    }),
  );
}
