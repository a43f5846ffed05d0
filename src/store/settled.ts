import type { Instant } from '../domain/instant.ts';
import type { ClosedTurn } from '../domain/ledger.ts';
import type { Book } from './book.ts';

interface TurnRow {
  readonly since: Instant;
  readonly touchpoint: number;
  readonly channel: string;
  readonly first: number;
  readonly last: number;
  readonly outcome: ClosedTurn['outcome'];
  readonly ended_at: Instant;
  readonly ended_by: number | null;
}

const ENDED_BY = `
select since, touchpoint, channel, first, last, outcome, ended_at, ended_by
  from turn
 where contact = ?
   and ended_by = ?
 order by since desc
 limit 1`;

/** The turn of a contact that a touchpoint answered, or null. */
export function turnEndedBy(book: Book, contact: number, touchpoint: number): ClosedTurn | null {
  const row = book.prepare<[number, number], TurnRow>(ENDED_BY).get(contact, touchpoint);
  if (!row) return null;
  return {
    since: row.since,
    touchpoint: row.touchpoint,
    channel: row.channel,
    first: row.first === 1,
    last: row.last,
    outcome: row.outcome,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  };
}
