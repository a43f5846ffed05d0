import type { FollowUp, Skip, Snooze } from '../domain/followUp.ts';
import type { Instant } from '../domain/instant.ts';
import type { Answer } from '../domain/ledger.ts';
import type { Ladder, Quote } from '../domain/quote.ts';
import type { Book } from './book.ts';
import { storedLedger, type LedgerRow, type StoredLedger } from './ledgers.ts';
import { quoteOf, type QuoteRow } from './quotes.ts';

/*
 * What hangs on some contacts, a statement a table however many they are; each list in the order of the statement.
 */

/** The rows of a statement for those contacts; none for nobody. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as with `prepare`, the caller knows its rows
export const rowsFor = <R>(book: Book, sql: string, ids: readonly number[]): readonly R[] =>
  ids.length === 0 ? [] : book.prepare<[string], R>(sql).all(JSON.stringify(ids));

function grouped<R, T>(
  rows: readonly R[],
  contactOfRow: (row: R) => number,
  value: (row: R) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const contact = contactOfRow(row);
    const group = groups.get(contact);
    if (group) group.push(value(row));
    else groups.set(contact, [value(row)]);
  }
  return groups;
}

const LEDGERS = `
select contact, last_at, last_touchpoint, spoken, owed_since, owed_touchpoint, owed_channel, owed_first, owed_last,
       asked_first, asked_last, asked_touchpoint, offered, touched_at, heard_at, latest_at
  from ledger
 where contact in (select value from json_each(?))`;

/** The stored ledgers, by contact. */
export const ledgersById = (book: Book, ids: readonly number[]): ReadonlyMap<number, StoredLedger> =>
  new Map(rowsFor<LedgerRow>(book, LEDGERS, ids).map((row) => [row.contact, storedLedger(row)]));

const QUOTES = `
select id, coalesce(key, uid) as key, contact, title, amount_minor, currency, requested_at, sent_at, valid_until, status,
       decided_at, reason, revises
  from quote
 where contact in (select value from json_each(?))
   and deleted = 0
 order by id`;

/** Their quotes as recorded, oldest first. */
export const quotesByContact = (book: Book, ids: readonly number[]): ReadonlyMap<number, readonly Quote[]> =>
  grouped(rowsFor<QuoteRow>(book, QUOTES, ids), (row) => row.contact, quoteOf);

const FOLLOW_UPS = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where contact in (select value from json_each(?))
   and status = 'open'
   and deleted = 0
 order by due, id`;

/** Their open follow-ups, the nearest first. */
export const followUpsByContact = (
  book: Book,
  ids: readonly number[],
): ReadonlyMap<number, readonly FollowUp[]> =>
  grouped(
    rowsFor<FollowUp & { readonly contact: number }>(book, FOLLOW_UPS, ids),
    (row) => row.contact,
    (row): FollowUp => row,
  );

const NAMING = `
select f.id, coalesce(f.key, f.uid) as key, f.contact, f.due, f.text, f.kind, f.status, f.quote, q.contact as party
  from quote q
  join followup f on f.quote = q.id
 where q.contact in (select value from json_each(?))
   and q.deleted = 0
   and f.quote is not null
   and f.status = 'open'
   and f.deleted = 0
   and f.contact is not q.contact
 order by f.due, f.id`;

/** Open follow-ups about nobody, or somebody else, that name a quote of theirs. */
export const followUpsElsewhere = (
  book: Book,
  ids: readonly number[],
): ReadonlyMap<number, readonly FollowUp[]> =>
  grouped(
    rowsFor<FollowUp & { readonly party: number }>(book, NAMING, ids),
    (row) => row.party,
    (row): FollowUp => row,
  );

type SnoozeRow = Snooze & { readonly contact: number };

const SNOOZES = `
select s.contact, s.kind, s.until, s.at,
       coalesce((select id from touchpoint where uid = s.ref),
                (select id from followup where uid = s.ref),
                (select id from quote where uid = s.ref),
                (select id from contact where uid = s.ref)) as ref
  from snooze s
 where s.contact in (select value from json_each(?))
   and s.deleted = 0`;

/** What of theirs is snoozed. */
export const snoozesByContact = (
  book: Book,
  ids: readonly number[],
): ReadonlyMap<number, readonly Snooze[]> =>
  grouped(
    rowsFor<SnoozeRow>(book, SNOOZES, ids),
    (row) => row.contact,
    (row): Snooze => row,
  );

const SKIPS = `
select contact, kind, quote, at
  from skip
 where contact in (select value from json_each(?))
   and deleted = 0
 order by at, id`;

/** What of theirs was let pass. */
export const skipsByContact = (book: Book, ids: readonly number[]): ReadonlyMap<number, readonly Skip[]> =>
  grouped(
    rowsFor<Skip>(book, SKIPS, ids),
    (row) => row.contact,
    (row) => row,
  );

const ANSWERS = `
select contact, asked_at as askedAt, answered_at as answeredAt
  from answer
 where contact in (select value from json_each(?))
 order by answered_at`;

/** How long they took, each time they answered. */
export const answersByContact = (
  book: Book,
  ids: readonly number[],
): ReadonlyMap<number, readonly Answer[]> =>
  grouped(
    rowsFor<Answer & { readonly contact: number }>(book, ANSWERS, ids),
    (row) => row.contact,
    ({ askedAt, answeredAt }) => ({ askedAt, answeredAt }),
  );

interface LadderRow {
  readonly quote: number;
  readonly contact: number;
  readonly start_at: Instant;
  readonly nudges: number;
  readonly nudged_at: Instant | null;
}

const LADDERS = `
select quote, contact, start_at, nudges, nudged_at
  from ladder
 where contact in (select value from json_each(?))`;

/** The stored ladders of their sent, undecided quotes, by quote. */
export function laddersByContact(
  book: Book,
  ids: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, Ladder>> {
  const ladders = grouped(
    rowsFor<LadderRow>(book, LADDERS, ids),
    (row) => row.contact,
    (row): readonly [number, Ladder] => [
      row.quote,
      { startAt: row.start_at, nudges: row.nudges, nudgedAt: row.nudged_at },
    ],
  );
  return new Map([...ladders].map(([contact, rungs]) => [contact, new Map(rungs)]));
}
