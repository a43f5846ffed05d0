import { cadenceFrom } from '../domain/reasons.ts';
import type { Instant } from '../domain/instant.ts';
import { replay, step, type Answer, type ClosedTurn, type Ledger } from '../domain/ledger.ts';
import { climb, isDecided, quotesAsOf, type Ladder, type Quote } from '../domain/quote.ts';
import { cadenceWindow, type CadenceWindow } from '../domain/standing.ts';
import { isLeftAlone } from '../domain/contact.ts';
import type { Book } from './book.ts';
import { readPace } from './contacts.ts';
import { readLedger, storeLedger } from './ledgers.ts';
import { FOREVER, laddersOf, logOf, skipsOf, touchesOf, touchOf, type LoggedTouch } from './logs.ts';
import type { Marks } from './marks.ts';
import { quotesOf } from './quotes.ts';

/**
 * Brings what is derived of the marked contacts up to date: by the next steps of their ledger where they only have new
 * touchpoints at the end of their log, else by replaying it (`domain.md §4.5`).
 */
export function refreshMarked(book: Book, marks: Marks): void {
  for (const [contact, added] of marks.entries()) {
    if (added === 'whole' || !appended(book, contact, added)) replayed(book, contact);
  }
}

/** Goes on from the stored ledger; false where a new touchpoint does not come after everything in the log. */
function appended(book: Book, contact: number, added: readonly number[]): boolean {
  const stored = readLedger(book, contact);
  const touches = added
    .map((id) => touchOf(book, id))
    .sort((a, b) => a.touch.at - b.touch.at || a.touch.id - b.touch.id);
  const first = touches[0];
  if (!first || (stored.latestAt !== null && first.touch.at <= stored.latestAt)) return false;
  let ledger = stored.ledger;
  let latestAt = first.touch.at;
  for (const { touch } of touches) {
    const next = step(ledger, touch);
    ledger = next.ledger;
    latestAt = touch.at;
    next.closed.forEach((turn) => storeTurn(book, contact, turn));
    if (next.answer) storeAnswer(book, contact, next.answer);
  }
  const quotes = quotesAsOf(quotesOf(book, contact), FOREVER);
  const open = quotes.filter((quote) => quote.sentAt !== null && !isDecided(quote.status));
  if (open.length > 0) {
    const before = readLadders(book, contact);
    for (const quote of open) {
      const ladder = before.get(quote.id);
      if (!ladder) continue;
      const after = touches.reduce(
        (at, { touch, names }) => climb(at, quote, { at: touch.at, side: touch.side, names }),
        ladder,
      );
      if (after !== ladder) storeLadder(book, contact, quote.id, after);
    }
  }
  storeLedger(book, contact, ledger, latestAt, cadenceOf(book, contact, ledger, quotes));
  return true;
}

const FORGET_TURNS = 'delete from turn where contact = ?';
const FORGET_ANSWERS = 'delete from answer where contact = ?';
const FORGET_LADDERS = 'delete from ladder where contact = ?';

function replayed(book: Book, contact: number): void {
  const touches = touchesOf(book, contact, FOREVER);
  const quotes = quotesAsOf(quotesOf(book, contact), FOREVER);
  const { ledger, closed, answers } = replay(logOf(touches, quotes));
  for (const sql of [FORGET_TURNS, FORGET_ANSWERS, FORGET_LADDERS]) book.prepare(sql).run(contact);
  closed.forEach((turn) => storeTurn(book, contact, turn));
  answers.forEach((answer) => storeAnswer(book, contact, answer));
  laddersOf(touches, quotes).forEach((ladder, quote) => storeLadder(book, contact, quote, ladder));
  storeLedger(
    book,
    contact,
    ledger,
    latestOf(book, contact, touches, quotes),
    cadenceOf(book, contact, ledger, quotes),
  );
}

const STORE_TURN = `
insert into turn (contact, since, touchpoint, channel, first, last, outcome, ended_at, ended_by)
values (@contact, @since, @touchpoint, @channel, @first, @last, @outcome, @endedAt, @endedBy)`;

const storeTurn = (book: Book, contact: number, turn: ClosedTurn): unknown =>
  book.prepare(STORE_TURN).run({ ...turn, contact, first: turn.first ? 1 : 0 });

const STORE_ANSWER = `
insert into answer (contact, asked_at, answered_at)
values (?, ?, ?)`;

const storeAnswer = (book: Book, contact: number, answer: Answer): unknown =>
  book.prepare(STORE_ANSWER).run(contact, answer.askedAt, answer.answeredAt);

const STORE_LADDER = `
insert or replace into ladder (quote, contact, start_at, nudges, nudged_at)
values (?, ?, ?, ?, ?)`;

const storeLadder = (book: Book, contact: number, quote: number, ladder: Ladder): unknown =>
  book.prepare(STORE_LADDER).run(quote, contact, ladder.startAt, ladder.nudges, ladder.nudgedAt);

const LADDERS = `
select quote, start_at, nudges, nudged_at
  from ladder
 where contact = ?`;

interface LadderRow {
  readonly quote: number;
  readonly start_at: Instant;
  readonly nudges: number;
  readonly nudged_at: Instant | null;
}

/** The stored ladders of a contact's sent, undecided quotes. */
export const readLadders = (book: Book, contact: number): ReadonlyMap<number, Ladder> =>
  new Map(
    book
      .prepare<[number], LadderRow>(LADDERS)
      .all(contact)
      .map((row) => [row.quote, { startAt: row.start_at, nudges: row.nudges, nudgedAt: row.nudged_at }]),
  );

const MARKED_AT = `
select max(at) as at
  from (select at from dismissal where contact = @contact and deleted = 0
        union all
        select at from snooze where contact = @contact and deleted = 0
        union all
        select at from skip where contact = @contact and deleted = 0)`;

/** The last instant that anything in a contact's log bears; null where nothing does. */
function latestOf(
  book: Book,
  contact: number,
  touches: readonly LoggedTouch[],
  quotes: readonly Quote[],
): Instant | null {
  const marked =
    book.prepare<{ contact: number }, { at: Instant | null }>(MARKED_AT).get({ contact })?.at ?? null;
  const quoted = quotes.flatMap(({ requestedAt, sentAt, decidedAt }) => [requestedAt, sentAt, decidedAt]);
  return [touches.at(-1)?.touch.at ?? null, marked, ...quoted].reduce<Instant | null>(
    (latest, at) => (at !== null && (latest === null || at > latest) ? at : latest),
    null,
  );
}

/** The days between which the contact's cadence can be due, whatever they are when it is asked (`domain.md §8`). */
function cadenceOf(
  book: Book,
  contact: number,
  ledger: Ledger,
  quotes: readonly Quote[],
): CadenceWindow | null {
  const record = readPace(book, contact);
  if (!record || record.archived || isLeftAlone(record)) return null;
  const from = cadenceFrom(record, ledger, skipsOf(book, contact));
  return cadenceWindow(record, quotes, from, book.tools.settings);
}
