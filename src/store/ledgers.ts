import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Answer, Ledger } from '../domain/ledger.ts';
import type { CadenceWindow } from '../domain/standing.ts';
import type { Book } from './book.ts';

/** A contact's ledger as it is stored, with the last instant that anything in their log bears. */
export interface StoredLedger {
  readonly contact: number;
  readonly ledger: Ledger;
  readonly latestAt: Instant | null;
}

export const DEFAULT_LEDGER_ROW = `insert or ignore into ledger (contact, spoken, offered) values (?, 0, '[]')`;

/** A row of the `ledger` table. */
export interface LedgerRow {
  readonly contact: number;
  readonly last_at: Instant | null;
  readonly last_touchpoint: number | null;
  readonly spoken: number;
  readonly owed_since: Instant | null;
  readonly owed_touchpoint: number | null;
  readonly owed_channel: string | null;
  readonly owed_first: number | null;
  readonly owed_last: number | null;
  readonly asked_first: Instant | null;
  readonly asked_last: Instant | null;
  readonly asked_touchpoint: number | null;
  readonly offered: string;
  readonly touched_at: Instant | null;
  readonly heard_at: Instant | null;
  readonly latest_at: Instant | null;
}

const SELECT_LEDGER = `
select contact, last_at, last_touchpoint, spoken, owed_since, owed_touchpoint, owed_channel, owed_first, owed_last,
       asked_first, asked_last, asked_touchpoint, offered, touched_at, heard_at, latest_at
  from ledger
 where contact = ?`;

/** The stored ledger of a contact. */
export function readLedger(book: Book, contact: number): StoredLedger {
  const row = book.prepare<[number], LedgerRow>(SELECT_LEDGER).get(contact);
  if (!row) throw new Error(`contact ${contact} has no ledger`);
  return storedLedger(row);
}

/** A `ledger` row as values. */
export function storedLedger(row: LedgerRow): StoredLedger {
  const last =
    row.last_at === null || row.last_touchpoint === null
      ? null
      : { at: row.last_at, id: row.last_touchpoint };
  const owed =
    row.owed_since === null
      ? null
      : {
          since: row.owed_since,
          touchpoint: row.owed_touchpoint ?? 0,
          channel: row.owed_channel ?? '',
          first: row.owed_first === 1,
          last: row.owed_last ?? 0,
        };
  const asked =
    row.asked_first === null || row.asked_last === null
      ? null
      : { first: row.asked_first, last: row.asked_last, touchpoint: row.asked_touchpoint ?? 0 };
  return {
    contact: row.contact,
    latestAt: row.latest_at,
    ledger: {
      last,
      spoken: row.spoken === 1,
      owed,
      asked,
      offered: JSON.parse(row.offered) as Ledger['offered'],
      touchedAt: row.touched_at,
      heardAt: row.heard_at,
    },
  };
}

const UPDATE_LEDGER = `
update ledger
   set last_at = @last_at,
       last_touchpoint = @last_touchpoint,
       spoken = @spoken,
       owed_since = @owed_since,
       owed_touchpoint = @owed_touchpoint,
       owed_channel = @owed_channel,
       owed_first = @owed_first,
       owed_last = @owed_last,
       asked_first = @asked_first,
       asked_last = @asked_last,
       asked_touchpoint = @asked_touchpoint,
       offered = @offered,
       touched_at = @touched_at,
       heard_at = @heard_at,
       latest_at = @latest_at,
       cadence_first = @cadence_first,
       cadence_last = @cadence_last
 where contact = @contact`;

/** Stores a contact's ledger, the last instant of their log and the days between which their cadence can be due. */
export function storeLedger(
  book: Book,
  contact: number,
  ledger: Ledger,
  latestAt: Instant | null,
  cadence: CadenceWindow | null,
): void {
  const { last, owed, asked } = ledger;
  book.prepare(UPDATE_LEDGER).run({
    contact,
    last_at: last?.at ?? null,
    last_touchpoint: last?.id ?? null,
    spoken: ledger.spoken ? 1 : 0,
    owed_since: owed?.since ?? null,
    owed_touchpoint: owed?.touchpoint ?? null,
    owed_channel: owed?.channel ?? null,
    owed_first: owed ? (owed.first ? 1 : 0) : null,
    owed_last: owed?.last ?? null,
    asked_first: asked?.first ?? null,
    asked_last: asked?.last ?? null,
    asked_touchpoint: asked?.touchpoint ?? null,
    offered: JSON.stringify(ledger.offered),
    touched_at: ledger.touchedAt,
    heard_at: ledger.heardAt,
    latest_at: latestAt,
    cadence_first: cadence?.first ?? null,
    cadence_last: cadence?.last ?? NO_END,
  });
}

/** What stands where a cadence has no last day: after every day. */
export const NO_END = '9999-12-31' as Day;

const ANSWERS = `
select asked_at as askedAt, answered_at as answeredAt
  from answer
 where contact = ?
 order by answered_at, asked_at`;

/** How long the contact took, each time they answered. */
export const answersOf = (book: Book, contact: number): readonly Answer[] =>
  book.prepare<[number], Answer>(ANSWERS).all(contact);
