import type { Instant } from '../domain/instant.ts';
import type { Direction, Touchpoint } from '../domain/touchpoint.ts';
import type { Book } from './book.ts';

interface TouchpointRow {
  readonly id: number;
  readonly uid: string;
  readonly key: string | null;
  readonly contacts: string;
  readonly at: Instant;
  readonly channel: string;
  readonly direction: Direction;
  readonly text: string;
  readonly minutes: number | null;
  readonly missed: number;
  readonly auto: number;
  readonly bounce: number;
  readonly asks: number;
  readonly expects_reply: number | null;
  readonly quote: number | null;
  readonly tags: string;
}

const ONE = `
select id, uid, key, contacts, at, channel, direction, text, minutes, missed, auto, bounce, asks, expects_reply, quote,
       tags
  from touchpoint
 where id = ?
   and deleted = 0`;

const OF_CONTACT = `
select t.id, t.uid, t.key, t.contacts, t.at, t.channel, t.direction, t.text, t.minutes, t.missed, t.auto, t.bounce,
       t.asks, t.expects_reply, t.quote, t.tags
  from touchpoint_contact p
  join touchpoint t on t.id = p.touchpoint
 where p.contact = @contact
   and p.at >= @from
   and p.at < @to
   and (@channel is null or t.channel = @channel)
 order by p.at desc, p.touchpoint desc
 limit @limit`;

const OF_ALL = `
select id, uid, key, contacts, at, channel, direction, text, minutes, missed, auto, bounce, asks, expects_reply, quote,
       tags
  from touchpoint
 where deleted = 0
   and at >= @from
   and at < @to
   and (@channel is null or channel = @channel)
 order by at desc, id desc
 limit @limit`;

/** A touchpoint by number; null where there is none, or it was deleted. */
export function readTouchpoint(book: Book, id: number): Touchpoint | null {
  const row = book.prepare<[number], TouchpointRow>(ONE).get(id);
  return row ? touchpointOf(row) : null;
}

/** Which touchpoints are asked for: null takes all of that kind; `to` is excluded. */
export interface TouchQuestion {
  readonly contact: number | null;
  readonly channel: string | null;
  readonly from: Instant | null;
  readonly to: Instant;
  /** At most that many; null: all. */
  readonly limit: number | null;
}

/** The touchpoints that are asked for, newest first; of equal instants the one entered last comes first. */
export function listTouches(book: Book, question: TouchQuestion): readonly Touchpoint[] {
  const { contact, channel, to } = question;
  const from = question.from ?? Number.MIN_SAFE_INTEGER;
  const params = { contact, channel, from, to, limit: question.limit ?? -1 };
  const { contact: _, ...everybodys } = params;
  const rows =
    contact === null
      ? book.prepare<object, TouchpointRow>(OF_ALL).all(everybodys)
      : book.prepare<object, TouchpointRow>(OF_CONTACT).all(params);
  return rows.map(touchpointOf);
}

/** A contact's last touchpoints as of now, newest first; `limit` null: all of them. */
export const lastTouches = (
  book: Book,
  contact: number,
  now: Instant,
  limit: number | null,
): readonly Touchpoint[] =>
  listTouches(book, { contact, channel: null, from: null, to: (now + 1) as Instant, limit });

const touchpointOf = (row: TouchpointRow): Touchpoint => ({
  id: row.id,
  uid: row.uid,
  key: row.key,
  contacts: JSON.parse(row.contacts) as readonly number[],
  at: row.at,
  channel: row.channel,
  direction: row.direction,
  text: row.text,
  minutes: row.minutes,
  missed: row.missed === 1,
  auto: row.auto === 1,
  bounce: row.bounce === 1,
  asks: row.asks === 1,
  expectsReply: row.expects_reply === null ? null : row.expects_reply === 1,
  quote: row.quote,
  tags: row.tags === '[]' ? [] : (JSON.parse(row.tags) as readonly string[]),
});
