import type { AcquaintanceFacts } from '../domain/acquaintance.ts';
import type { ContactRecord } from '../domain/contact.ts';
import type { Instant } from '../domain/instant.ts';
import type { Ledger } from '../domain/ledger.ts';
import { quotesAsOf, type Quote } from '../domain/quote.ts';
import type { Book } from './book.ts';
import { allContacts } from './contacts.ts';
import { factsOf } from './dueFacts.ts';
import { allQuotes } from './quotes.ts';

interface LedgerRow {
  readonly contact: number;
  readonly owed_since: Instant | null;
  readonly owed_channel: string | null;
  readonly touched_at: Instant | null;
  readonly heard_at: Instant | null;
  readonly latest_at: Instant | null;
}

const LEDGERS = `
select contact, owed_since, owed_channel, touched_at, heard_at, latest_at
  from ledger`;

/** Everybody with their quotes and what their log came to as of now, by name: one read of each table. */
export function everybody(book: Book, now: Instant): readonly AcquaintanceFacts[] {
  const ledgers = new Map(
    book
      .prepare<[], LedgerRow>(LEDGERS)
      .all()
      .map((row) => [row.contact, row]),
  );
  const quotes = Map.groupBy(allQuotes(book), ({ contact }) => contact);
  return allContacts(book).map((contact) => {
    const row = ledgers.get(contact.id);
    // Something in the log lies after now and has not happened yet (`domain.md §3`).
    if (row?.latest_at != null && row.latest_at > now) return oneOf(book, contact, now);
    return {
      contact,
      quotes: standing(quotes.get(contact.id), now),
      touchedAt: row?.touched_at ?? null,
      heardAt: row?.heard_at ?? null,
      owed: row?.owed_since == null ? null : { since: row.owed_since, channel: row.owed_channel ?? '' },
    };
  });
}

const standing = (quotes: readonly Quote[] | undefined, now: Instant): readonly Quote[] =>
  quotes === undefined ? [] : quotesAsOf(quotes, now);

/** One contact's quotes and what their log came to as of now. */
export function oneOf(book: Book, contact: ContactRecord, now: Instant): AcquaintanceFacts {
  const facts = factsOf(book, contact.id, now);
  const ledger: Pick<Ledger, 'touchedAt' | 'heardAt' | 'owed'> = facts?.ledger ?? NOTHING;
  const { touchedAt, heardAt, owed } = ledger;
  return { contact, quotes: facts?.quotes ?? [], touchedAt, heardAt, owed };
}

const NOTHING = { touchedAt: null, heardAt: null, owed: null };
