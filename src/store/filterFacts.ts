import type { Instant } from '../domain/instant.ts';
import type { Book } from './book.ts';
import { factsOf } from './dueFacts.ts';

/*
 * What a filter asks of contacts beyond their facts, each read only where it is asked for.
 */

const ASKED = `
select contact, latest_at
  from ledger
 where asked_last is not null
    or latest_at > ?`;

/** Who owes us an answer as of now (`domain.md §4`). */
export function askedContacts(book: Book, now: Instant): ReadonlySet<number> {
  const rows = book.prepare<[Instant], { contact: number; latest_at: Instant | null }>(ASKED).all(now);
  return new Set(
    rows.flatMap(({ contact, latest_at: latest }) => {
      // Something in the log lies after now and has not happened yet.
      const isThen = latest === null || latest <= now;
      return isThen || factsOf(book, contact, now)?.ledger.asked != null ? [contact] : [];
    }),
  );
}

const CONSENTS = `
select id, consent
  from contact
 where deleted = 0
   and consent <> '{}'`;

/** What contacts consented to: the purposes that are given. */
export const consentsGiven = (book: Book): ReadonlyMap<number, readonly string[]> =>
  new Map(
    book
      .prepare<[], { id: number; consent: string }>(CONSENTS)
      .all()
      .map(({ id, consent }) => {
        const purposes = JSON.parse(consent) as Readonly<Record<string, { readonly given?: boolean }>>;
        return [id, Object.keys(purposes).filter((name) => purposes[name]?.given === true)];
      }),
  );

const PURPOSES = `
select distinct said.key as purpose
  from contact c, json_each(c.consent) as said
 where c.deleted = 0
   and c.consent <> '{}'
 order by purpose`;

/** The purposes about which anybody said yes or no. */
export const purposesAsked = (book: Book): readonly string[] =>
  book
    .prepare<[], { purpose: string }>(PURPOSES)
    .all()
    .map(({ purpose }) => purpose);

const CHANNELS = `
select distinct p.contact, t.channel
  from touchpoint_contact p
  join touchpoint t on t.id = p.touchpoint
 where p.at <= ?`;

/** Over which channels there were words with each contact, through now. */
export function channelsUsed(book: Book, now: Instant): ReadonlyMap<number, readonly string[]> {
  const used = new Map<number, string[]>();
  for (const { contact, channel } of book
    .prepare<[Instant], { contact: number; channel: string }>(CHANNELS)
    .iterate(now)) {
    const channels = used.get(contact);
    if (channels) channels.push(channel);
    else used.set(contact, [channel]);
  }
  return used;
}
