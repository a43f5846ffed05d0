import { channelsWith, type Channel } from '../domain/channel.ts';
import type { Skip } from '../domain/followUp.ts';
import type { Instant } from '../domain/instant.ts';
import { inOrder, type LogEntry, type LogTouch } from '../domain/ledger.ts';
import { climb, isDecided, newLadder, type Ladder, type Quote } from '../domain/quote.ts';
import { asksTheirs, expectsOurs, sideOf, type Direction, type Side } from '../domain/touchpoint.ts';
import type { Book } from './book.ts';

/** A touchpoint in one contact's log, with the quote it names. */
export interface LoggedTouch {
  readonly touch: LogTouch;
  readonly names: number | null;
}

interface TouchRow {
  readonly id: number;
  readonly at: Instant;
  readonly channel: string;
  readonly direction: Direction;
  readonly missed: number;
  readonly auto: number;
  readonly bounce: number;
  readonly asks: number;
  readonly expects_reply: number | null;
  readonly quote: number | null;
}

const LOG = `
select t.id, t.at, t.channel, t.direction, t.missed, t.auto, t.bounce, t.asks, t.expects_reply, t.quote
  from touchpoint_contact p
  join touchpoint t on t.id = p.touchpoint
 where p.contact = ?
   and p.at <= ?
 order by p.at, p.touchpoint`;

const DISMISSED = `
select touchpoint, min(at) as at
  from dismissal
 where contact = ?
   and at <= ?
   and deleted = 0
 group by touchpoint`;

const ONE = `
select id, at, channel, direction, missed, auto, bounce, asks, expects_reply, quote
  from touchpoint
 where id = ?`;

/** After every instant: a log read to its end. */
export const FOREVER = Number.MAX_SAFE_INTEGER as Instant;

/** A contact's touchpoints through an instant, in order; dismissals made later have not happened. */
export function touchesOf(book: Book, contact: number, now: Instant): readonly LoggedTouch[] {
  const channels = liveChannels(book);
  const rows = book.prepare<[number, Instant], TouchRow>(LOG).all(contact, now);
  const dismissed = book
    .prepare<[number, Instant], { touchpoint: number; at: Instant }>(DISMISSED)
    .all(contact, now);
  const dismissals = new Map(dismissed.map(({ touchpoint, at }) => [touchpoint, at]));
  return rows.map((row) => loggedTouch(row, channels, dismissals.get(row.id) ?? null));
}

/** One touchpoint as a log has it, before any dismissal. */
export function touchOf(book: Book, id: number): LoggedTouch {
  const row = book.prepare<[number], TouchRow>(ONE).get(id);
  if (!row) throw new Error(`no touchpoint ${id}`);
  return loggedTouch(row, liveChannels(book), null);
}

function loggedTouch(row: TouchRow, live: ReadonlySet<string>, dismissedAt: Instant | null): LoggedTouch {
  const flags = { missed: row.missed === 1, auto: row.auto === 1, bounce: row.bounce === 1 };
  const side: Side = sideOf(
    { channel: row.channel, direction: row.direction, ...flags },
    live.has(row.channel),
  );
  const expects = row.expects_reply === null ? null : row.expects_reply === 1;
  return {
    names: row.quote,
    touch: {
      is: 'touch',
      id: row.id,
      at: row.at,
      channel: row.channel,
      side,
      opens: expectsOurs(side, expects),
      asks: asksTheirs(side, expects, row.asks === 1),
      dismissedAt,
    },
  };
}

/** A contact's whole log through an instant: touchpoints and the instants of their quotes, in order. */
export function logOf(touches: readonly LoggedTouch[], quotes: readonly Quote[]): readonly LogEntry[] {
  const dates = quotes.flatMap((quote): readonly LogEntry[] => [
    ...(quote.sentAt === null ? [] : [{ is: 'sent' as const, at: quote.sentAt, quote: quote.id }]),
    ...(quote.decidedAt === null ? [] : [{ is: 'decided' as const, at: quote.decidedAt, quote: quote.id }]),
  ]);
  const entries = touches.map(({ touch }): LogEntry => touch);
  return dates.length === 0 ? entries : [...entries, ...dates].sort(inOrder);
}

/** The ladders of the sent, undecided quotes among these, from the touchpoints in order. */
export function laddersOf(
  touches: readonly LoggedTouch[],
  quotes: readonly Quote[],
): ReadonlyMap<number, Ladder> {
  const ladders = new Map<number, Ladder>();
  for (const quote of quotes) {
    if (quote.sentAt === null || isDecided(quote.status)) continue;
    const end = touches.reduce<Ladder>(
      (ladder, { touch, names }) => climb(ladder, quote, { at: touch.at, side: touch.side, names }),
      newLadder(quote.sentAt),
    );
    ladders.set(quote.id, end);
  }
  return ladders;
}

const OWN_CHANNELS = `
select name, live, aliases, closed
  from channel
 where deleted = 0
 order by id`;

interface ChannelRow {
  readonly name: string;
  readonly live: number;
  readonly aliases: string;
  readonly closed: number;
}

/** The channels of the book: those every book begins with as the user has them, and their own (`domain.md §2`). */
export function channelsOf(book: Book): readonly Channel[] {
  const own = book
    .prepare<[], ChannelRow>(OWN_CHANNELS)
    .all()
    .map((row): Channel => ({
      name: row.name,
      live: row.live === 1,
      aliases: JSON.parse(row.aliases) as readonly string[],
      closed: row.closed === 1,
    }));
  return channelsWith(own);
}

/** The channels that the user has closed: still logged, no longer proposed. */
export const unservedChannels = (book: Book): ReadonlySet<string> =>
  new Set(
    channelsOf(book)
      .filter((channel) => channel.closed)
      .map(({ name }) => name),
  );

const liveSets = new WeakMap<readonly Channel[], ReadonlySet<string>>();

function liveChannels(book: Book): ReadonlySet<string> {
  const channels = channelsOf(book);
  const known = liveSets.get(channels);
  if (known) return known;
  const live = new Set(channels.filter((channel) => channel.live).map(({ name }) => name));
  liveSets.set(channels, live);
  return live;
}

const SKIPS = `
select contact, kind, quote, at
  from skip
 where contact = ?
   and deleted = 0
 order by at, id`;

/** What was let pass of a contact's cadence and rungs. */
export const skipsOf = (book: Book, contact: number): readonly Skip[] =>
  book.prepare<[number], Skip>(SKIPS).all(contact);
