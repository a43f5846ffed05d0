import type { EntityKind, Fields } from '../domain/journal.ts';
import type { Instant } from '../domain/instant.ts';
import type { Book } from './book.ts';

/** An entry of the journal (`domain.md §9`). */
export interface JournalEntry {
  readonly id: number;
  readonly device: string;
  readonly n: number;
  readonly at: Instant;
  readonly clockMs: number;
  readonly clockCount: number;
  readonly command: string;
  /** The entry it takes back. */
  readonly undoes: number | null;
  readonly previous: string;
  readonly hash: string;
  readonly firstOp: number;
  readonly lastOp: number;
}

/** An operation as it is kept; `was` null: it made the thing. */
export interface KeptOp {
  readonly id: number;
  readonly kind: EntityKind;
  readonly uid: string;
  readonly fields: Fields;
  readonly was: Fields | null;
}

const ENTRIES = `
select id, device, n, at, clock_ms as clockMs, clock_count as clockCount, command, undoes, previous, hash,
       first_op as firstOp, last_op as lastOp
  from entry
 order by id`;

const LAST_ENTRIES = `
select id, device, n, at, clock_ms as clockMs, clock_count as clockCount, command, undoes, previous, hash,
       first_op as firstOp, last_op as lastOp
  from entry
 order by id desc`;

const ONE_ENTRY = `
select id, device, n, at, clock_ms as clockMs, clock_count as clockCount, command, undoes, previous, hash,
       first_op as firstOp, last_op as lastOp
  from entry
 where id = ?`;

/** The entries, oldest first. */
export const entries = (book: Book): Iterable<JournalEntry> => book.prepare<[], JournalEntry>(ENTRIES).all();

/** The entries, newest first, read as they are asked for. */
export const entriesBackwards = (book: Book): IterableIterator<JournalEntry> =>
  book.prepare<[], JournalEntry>(LAST_ENTRIES).iterate();

/** An entry by its number, or null. */
export const entryAt = (book: Book, id: number): JournalEntry | null =>
  book.prepare<[number], JournalEntry>(ONE_ENTRY).get(id) ?? null;

interface OpRow {
  readonly id: number;
  readonly kind: EntityKind;
  readonly uid: string;
  readonly fields: string;
  readonly was: string | null;
}

const OPS = `
select id, kind, uid, coalesce(fields, '{}') as fields, was
  from op
 where id >= ?
   and id <= ?
 order by id`;

const OPS_BACKWARDS = `
select id, kind, uid, coalesce(fields, '{}') as fields, was
  from op
 where id < ?
   and id >= ?
 order by id desc
 limit 1000`;

const opOf = (row: OpRow): KeptOp => ({
  id: row.id,
  kind: row.kind,
  uid: row.uid,
  fields: JSON.parse(row.fields) as Fields,
  was: row.was === null ? null : (JSON.parse(row.was) as Fields),
});

/** How many operations are read at once: an import's entry may have a million. */
const PAGE = 1000;

/** An entry's operations in order, a page at a time, so that the book can be written to meanwhile. */
export function* opsOf(
  book: Book,
  { firstOp, lastOp }: Pick<JournalEntry, 'firstOp' | 'lastOp'>,
): Generator<KeptOp> {
  for (let from = firstOp; from <= lastOp; from += PAGE) {
    const rows = book.prepare<[number, number], OpRow>(OPS).all(from, Math.min(lastOp, from + PAGE - 1));
    for (const row of rows) yield opOf(row);
  }
}

/** The same, the last first. */
export function* opsBackwards(
  book: Book,
  { firstOp, lastOp }: Pick<JournalEntry, 'firstOp' | 'lastOp'>,
): Generator<KeptOp> {
  for (let before = lastOp + 1; before > firstOp;) {
    const rows = book.prepare<[number, number], OpRow>(OPS_BACKWARDS).all(before, firstOp);
    for (const row of rows) yield opOf(row);
    before = rows.at(-1)?.id ?? firstOp;
  }
}
