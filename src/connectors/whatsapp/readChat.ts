import { fold } from '../../domain/folding.ts';
import type { Incoming, Party } from '../../domain/incoming.ts';
import type { Instant } from '../../domain/instant.ts';
import { OrderOfDates, type DateOrder, type OrderSeen } from '../../domain/writtenDate.ts';
import { LinesOf, LONGEST } from '../../domain/foreignLines.ts';
import { kindOf } from './kindOf.ts';
import { instantOf, stampOf, type Stamp } from './stamp.ts';

/** What a look at a whole chat shows. */
export interface ChatSeen {
  /** How many messages begin in it; none: it is no chat. */
  readonly messages: number;
  /** Who writes in it, as the phone calls them, the one who writes most first. */
  readonly senders: readonly string[];
  readonly order: OrderSeen;
}

/** More than a conversation of two shows that it is a group. */
const MOST_SENDERS = 50;

/**
 * Looks at a whole chat: who writes, and which of two numbers is the day. Where no date tells, the way round in which
 * the messages follow each other does.
 */
export function seenIn(bytes: Iterable<Uint8Array>): ChatSeen {
  const senders = new Map<string, number>();
  const order = new OrderOfDates();
  const backwards = { 'day-first': 0, 'month-first': 0 };
  const before: Record<DateOrder, number> = { 'day-first': 0, 'month-first': 0 };
  let messages = 0;
  for (const message of messagesIn(bytes)) {
    if (message === null || message.stamp === null) continue;
    const { stamp, line, lines } = message;
    messages += 1;
    const { who, text } = said(stamp, lines);
    if (
      who !== null &&
      kindOf(text, true).is !== 'system' &&
      (senders.has(who) || senders.size < MOST_SENDERS)
    )
      senders.set(who, (senders.get(who) ?? 0) + 1);
    if (stamp.date[0].length === 4) continue;
    order.see(stamp.date.join('/'), line);
    for (const way of ['day-first', 'month-first'] as const) {
      const at = instantOf(stamp, way);
      if (at !== null && at < before[way] - CLOCK_CHANGE) backwards[way] += 1;
      if (at !== null) before[way] = at;
    }
  }
  return {
    messages,
    senders: [...senders].sort(([, a], [, b]) => b - a).map(([who]) => who),
    order: decided(order.seen(), backwards),
  };
}

/** Messages may stand a little out of order, and clocks go back by an hour. */
const CLOCK_CHANGE = 86_400;

function decided(seen: OrderSeen, backwards: Readonly<Record<DateOrder, number>>): OrderSeen {
  if (seen.is !== 'open' || backwards['day-first'] === backwards['month-first']) return seen;
  return {
    is: 'told',
    order: backwards['day-first'] < backwards['month-first'] ? 'day-first' : 'month-first',
  };
}

/** How a chat is read. */
export interface ChatReading {
  readonly order: DateOrder;
  /** What I am called in it. */
  readonly me: string | null;
  /** The one with whom it is. */
  readonly party: Party;
  /** By what the chat is known again: what the phone calls the other one. */
  readonly chat: string;
  /** SHA-256 as hexadecimal. */
  readonly hash: (text: string) => string;
}

/**
 * The messages of a chat, each a touchpoint; its key is that of its place in the chat (whose, when, the how manieth of that
 * moment), so that a later export knows it again, be it edited meanwhile.
 */
export function* readChat(bytes: Iterable<Uint8Array>, how: ChatReading): Generator<Incoming> {
  const ties = new Ties();
  for (const message of messagesIn(bytes)) {
    if (message === null) continue;
    const { line, stamp, lines } = message;
    if (stamp === null) {
      yield lines.length === 1 && lines[0] === TOO_LONG
        ? { is: 'refused', line, why: { is: 'too-long', limit: LONGEST } }
        : { is: 'refused', line, why: { is: 'syntax', near: (lines[0] ?? '').slice(0, 40) } };
      continue;
    }
    const at = instantOf(stamp, how.order);
    if (at === null) {
      const written = `${stamp.date.join('/')} ${stamp.clock}`;
      yield { is: 'refused', line, why: { is: 'date-wrong', said: written } };
      continue;
    }
    yield messageIn(line, at, said(stamp, lines), how, ties);
  }
}

function messageIn(
  line: number,
  at: Instant,
  { who, text }: { readonly who: string | null; readonly text: string },
  { me, party, chat, hash }: ChatReading,
  ties: Ties,
): Incoming {
  const kind = kindOf(text, who !== null);
  const isMine = who !== null && me !== null && fold(who) === fold(me);
  const nth = ties.next(at, isMine);
  if (kind.is === 'system') return { is: 'passed', line, why: { is: 'system-line' } };
  if (kind.is === 'text' && kind.text === '') return { is: 'passed', line, why: { is: 'empty' } };
  const key = `whatsapp:${hash([fold(chat), isMine ? 'out' : 'in', `${at}`, `${nth}`].join('\n')).slice(0, 32)}`;
  const direction = isMine ? 'out' : 'in';
  if (kind.is === 'text') {
    const fields = { at, channel: 'whatsapp', direction, text: kind.text };
    return {
      is: 'touchpoint',
      line,
      key,
      parties: [party],
      fields,
      extra: kind.edited ? { edited: true } : {},
    };
  }
  const { channel, missed, minutes } = kind;
  const fields = {
    at,
    channel,
    direction,
    text: '',
    ...(missed ? { missed } : {}),
    ...(minutes === null ? {} : { minutes }),
  };
  return { is: 'touchpoint', line, key, parties: [party], fields, extra: {} };
}

/** Counts the messages of one side within one moment; a phone's clock may show minutes only, and they may come out of order. */
class Ties {
  private readonly counts = new Map<number, number>();

  next(at: Instant, isMine: boolean): number {
    const moment = at * (isMine ? 1 : -1);
    const nth = (this.counts.get(moment) ?? 0) + 1;
    this.counts.set(moment, nth);
    return nth;
  }
}

/** A message with the lines that belong to it; a stamp of null: lines before any. */
interface Message {
  readonly line: number;
  readonly stamp: Stamp | null;
  readonly lines: readonly string[];
}

const TOO_LONG = '\0';

function* messagesIn(bytes: Iterable<Uint8Array>): Generator<Message | null> {
  const source = new LinesOf(bytes);
  let current: { line: number; stamp: Stamp | null; lines: string[] } | null = null;
  let held = 0;
  let line = 0;
  try {
    for (let text = source.next(); text !== undefined; text = source.next()) {
      line += 1;
      const stamp = text === null ? null : stampOf(text);
      if (text === null || held > LONGEST) {
        yield current;
        yield { line, stamp: null, lines: [TOO_LONG] };
        [current, held] = [null, 0];
      } else if (stamp !== null) {
        yield current;
        [current, held] = [{ line, stamp, lines: [] }, text.length];
      } else if (current !== null) {
        current.lines.push(text);
        held += text.length;
      } else if (text.trim() !== '') yield { line, stamp: null, lines: [text] };
    }
    yield current;
  } finally {
    source.close();
  }
}

/** Who says what in a message; null: the program does. */
function said(
  { rest }: Stamp,
  more: readonly string[],
): { readonly who: string | null; readonly text: string } {
  const [, name, first = ''] = /^[\u200e\u200f]?~?\s?([^:\n]{1,80}): ?([^]*)$/.exec(rest) ?? [];
  const who = name?.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim() ?? '';
  return who === ''
    ? { who: null, text: [rest, ...more].join('\n') }
    : { who, text: [first, ...more].join('\n').trimEnd() };
}
