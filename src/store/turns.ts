import type { Instant } from '../domain/instant.ts';
import { replay } from '../domain/ledger.ts';
import type { Turn } from '../domain/replies.ts';
import type { Book } from './book.ts';
import { logOf, touchesOf } from './logs.ts';

/** Since when and until when turns opened, the end excluded; null where open. */
export interface Opened {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

type ClosedRow = readonly [
  contact: number,
  since: Instant,
  touchpoint: number,
  channel: string,
  first: number,
  answered: number,
  endedAt: Instant,
];

type OwedRow = readonly [contact: number, since: Instant, touchpoint: number, channel: string, first: number];

const CLOSED = `
select contact, since, touchpoint, channel, first, outcome = 'answered' as answered, ended_at
  from turn`;

const CLOSED_BETWEEN = `
select contact, since, touchpoint, channel, first, outcome = 'answered' as answered, ended_at
  from turn
 where since >= ?
   and since < ?`;

const OWED = `
select contact, owed_since, owed_touchpoint, owed_channel, owed_first
  from ledger
 where owed_since >= ?
   and owed_since < ?`;

/** Whose log holds something after now: what is stored of them is not how it stood. */
const LATER = 'select contact from ledger where latest_at > ?';

/** The turns that opened in a period, as they stood at an instant, in no order (`domain.md §4`). */
export function* turnsIn(book: Book, now: Instant, { from, to }: Opened): Generator<Turn> {
  const [start, end] = [from ?? Number.MIN_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER];
  const later = new Set(
    book
      .prepare<[Instant], { contact: number }>(LATER)
      .all(now)
      .map(({ contact }) => contact),
  );
  for (const [contact, since, touchpoint, channel, first, answered, endedAt] of closedRows(book, from, end)) {
    if (later.has(contact) || since >= end) continue;
    const outcome = answered === 1 ? 'answered' : 'dismissed';
    yield { contact, since, touchpoint, channel, first: first === 1, outcome, endedAt };
  }
  const owed = book.prepare<[number, number], OwedRow>(OWED).raw().iterate(start, end);
  for (const [contact, since, touchpoint, channel, first] of owed as Iterable<OwedRow>) {
    if (later.has(contact)) continue;
    yield { contact, since, touchpoint, channel, first: first === 1, outcome: 'open', endedAt: null };
  }
  for (const contact of later) {
    for (const turn of replayedTurns(book, contact, now))
      if (turn.since >= start && turn.since < end) yield turn;
  }
}

/** Rows are streamed: a million touchpoints make some 400,000 turns. From the beginning on, the index would only be a detour. */
function closedRows(book: Book, from: Instant | null, end: number): Iterable<ClosedRow> {
  const rows =
    from === null
      ? book.prepare<[], ClosedRow>(CLOSED).raw().iterate()
      : book.prepare<[number, number], ClosedRow>(CLOSED_BETWEEN).raw().iterate(from, end);
  return rows as Iterable<ClosedRow>;
}

/** A contact's turns by replaying their log through an instant. */
function replayedTurns(book: Book, contact: number, now: Instant): readonly Turn[] {
  const { ledger, closed } = replay(logOf(touchesOf(book, contact, now), []));
  const ended = closed.map(({ since, touchpoint, channel, first, outcome, endedAt }): Turn => ({
    contact,
    since,
    touchpoint,
    channel,
    first,
    outcome,
    endedAt,
  }));
  const { owed } = ledger;
  if (owed === null) return ended;
  const { since, touchpoint, channel, first } = owed;
  return [...ended, { contact, since, touchpoint, channel, first, outcome: 'open', endedAt: null }];
}

const ANSWERED = `
select ended_by, since, ended_at
  from turn
 where contact = ?
   and outcome = 'answered'
   and ended_at >= ?`;

/** A word of ours that answered theirs: its number, since when they had waited, and when it came. */
export interface Answering {
  readonly by: number;
  readonly since: Instant;
  readonly at: Instant;
}

/** Our answers to a contact from an instant on. */
export const answeringSince = (book: Book, contact: number, from: Instant): readonly Answering[] =>
  book
    .prepare<[number, Instant], { ended_by: number | null; since: Instant; ended_at: Instant }>(ANSWERED)
    .all(contact, from)
    .flatMap(({ ended_by: by, since, ended_at: at }) => (by === null ? [] : [{ by, since, at }]));
