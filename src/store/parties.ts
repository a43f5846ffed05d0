import type { ContactRecord } from '../domain/contact.ts';
import { dayOf } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { quotesAsOf } from '../domain/quote.ts';
import { standingOf, type Standing } from '../domain/standing.ts';
import type { Book } from './book.ts';
import { readContact } from './contacts.ts';
import { quotesOf } from './quotes.ts';

/** A contact as a report names them, with what the relationship was at that instant. */
export interface Party {
  readonly contact: ContactRecord;
  readonly standing: Standing;
}

/** The contacts of those numbers, each once; who was deleted is left out. */
export function partiesOf(book: Book, ids: Iterable<number>, now: Instant): ReadonlyMap<number, Party> {
  const today = dayOf(now);
  const parties = new Map<number, Party>();
  for (const id of new Set(ids)) {
    const contact = readContact(book, id);
    if (!contact) continue;
    const quotes = quotesAsOf(quotesOf(book, id), now);
    parties.set(id, { contact, standing: standingOf(contact.standing, quotes, today, book.tools.settings) });
  }
  return parties;
}
