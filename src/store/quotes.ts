import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Quote, QuoteStatus } from '../domain/quote.ts';
import type { Direction } from '../domain/touchpoint.ts';
import type { Book } from './book.ts';

/** A quote as the statements here select it. */
export interface QuoteRow {
  readonly id: number;
  readonly key: string;
  readonly contact: number;
  readonly title: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly requested_at: Instant | null;
  readonly sent_at: Instant | null;
  readonly valid_until: Day | null;
  readonly status: QuoteStatus;
  readonly decided_at: Instant | null;
  readonly reason: string | null;
  readonly revises: number | null;
}

const OF_CONTACT = `
select id, coalesce(key, uid) as key, contact, title, amount_minor, currency, requested_at, sent_at, valid_until, status,
       decided_at, reason, revises
  from quote
 where contact = ?
   and deleted = 0
 order by id`;

const ALL = `
select id, coalesce(key, uid) as key, contact, title, amount_minor, currency, requested_at, sent_at, valid_until, status,
       decided_at, reason, revises
  from quote
 where deleted = 0
 order by id`;

const ONE = `
select id, coalesce(key, uid) as key, contact, title, amount_minor, currency, requested_at, sent_at, valid_until, status,
       decided_at, reason, revises
  from quote
 where id = ?
   and deleted = 0`;

/** A row as a value. */
export const quoteOf = (row: QuoteRow): Quote => ({
  id: row.id,
  key: row.key,
  contact: row.contact,
  title: row.title,
  amountMinor: row.amount_minor,
  currency: row.currency,
  requestedAt: row.requested_at,
  sentAt: row.sent_at,
  validUntil: row.valid_until,
  status: row.status,
  decidedAt: row.decided_at,
  reason: row.reason,
  revises: row.revises,
});

/** A contact's quotes as they are recorded, oldest first; `quotesAsOf` tells how they stood. */
export const quotesOf = (book: Book, contact: number): readonly Quote[] =>
  book.prepare<[number], QuoteRow>(OF_CONTACT).all(contact).map(quoteOf);

/** Everybody's quotes as they are recorded. */
export const allQuotes = (book: Book): readonly Quote[] => book.prepare<[], QuoteRow>(ALL).all().map(quoteOf);

/** A quote by its number, or null. */
export function readQuote(book: Book, id: number): Quote | null {
  const row = book.prepare<[number], QuoteRow>(ONE).get(id);
  return row ? quoteOf(row) : null;
}

/** A touchpoint that names a quote. */
export interface NamingTouch {
  readonly id: number;
  readonly at: Instant;
  readonly channel: string;
  readonly direction: Direction;
  readonly text: string;
}

const NAMING = `
select t.id, t.at, t.channel, t.direction, t.text
  from touchpoint_contact p
  join touchpoint t on t.id = p.touchpoint
 where p.contact = @contact
   and p.at <= @now
   and t.quote = @quote
 order by p.at, t.id`;

/** The touchpoints with the quote's contact that name it, through an instant, oldest first. */
export const touchesNaming = (
  book: Book,
  quote: Pick<Quote, 'id' | 'contact'>,
  now: Instant,
): readonly NamingTouch[] =>
  book
    .prepare<{ contact: number; quote: number; now: Instant }, NamingTouch>(NAMING)
    .all({ contact: quote.contact, quote: quote.id, now });

const SENDING = `
select t.id
  from touchpoint_contact p
  join touchpoint t on t.id = p.touchpoint
 where p.contact = @contact
   and p.at = @at
   and t.quote = @quote
   and t.direction = 'out'
 order by t.id
 limit 1`;

/** The touchpoint that the sending of a quote was, or null where none was logged (`domain.md §5`). */
export function sendingOf(book: Book, quote: Pick<Quote, 'id' | 'contact' | 'sentAt'>): number | null {
  const { contact, id, sentAt } = quote;
  if (sentAt === null) return null;
  const row = book
    .prepare<{ contact: number; quote: number; at: Instant }, { id: number }>(SENDING)
    .get({ contact, quote: id, at: sentAt });
  return row?.id ?? null;
}
