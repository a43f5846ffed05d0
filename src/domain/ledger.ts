import type { Instant } from './instant.ts';
import type { Side } from './touchpoint.ts';

/** A touchpoint as one contact's log has it: what the clocks need of it, and nothing else. */
export interface LogTouch {
  readonly is: 'touch';
  readonly id: number;
  readonly at: Instant;
  readonly channel: string;
  readonly side: Side;
  /** It makes us owe a word. */
  readonly opens: boolean;
  /** It makes them owe one. */
  readonly asks: boolean;
  /** When a dismissal that names it was made. */
  readonly dismissedAt: Instant | null;
}

/** The instants of a quote, as their rhythm needs them. */
export type LogQuote =
  | { readonly is: 'sent'; readonly at: Instant; readonly quote: number }
  | { readonly is: 'decided'; readonly at: Instant; readonly quote: number };

export type LogEntry = LogTouch | LogQuote;

/** What we owe: a run of their messages not yet answered (`domain.md §4`). */
export interface OpenTurn {
  readonly since: Instant;
  /** The touchpoint that opened it. */
  readonly touchpoint: number;
  readonly channel: string;
  /** First response, or a next one. */
  readonly first: boolean;
  /** The last inbound touchpoint of the turn, which a dismissal names. */
  readonly last: number;
}

/** A turn that was answered or dismissed. */
export interface ClosedTurn extends OpenTurn {
  readonly outcome: 'answered' | 'dismissed';
  readonly endedAt: Instant;
  /** The touchpoint that answered; null for a dismissal. */
  readonly endedBy: number | null;
}

/** What they owe: our asks since their last word. */
export interface OpenAsk {
  readonly first: Instant;
  readonly last: Instant;
  readonly touchpoint: number;
}

/** How long they took once: from our first ask or sent quote to their next word. */
export interface Answer {
  readonly askedAt: Instant;
  readonly answeredAt: Instant;
}

/** Where a contact's log stands after an entry: the state from which the next one goes on. */
export interface Ledger {
  readonly last: { readonly at: Instant; readonly id: number } | null;
  /** Something other than silent entries stands in the log. */
  readonly spoken: boolean;
  readonly owed: OpenTurn | null;
  readonly asked: OpenAsk | null;
  /** Sent quotes they have said nothing to yet. */
  readonly offered: readonly { readonly quote: number; readonly at: Instant }[];
  /** Our last outbound touchpoint or live exchange: what a cadence counts from. */
  readonly touchedAt: Instant | null;
  /** Their last inbound touchpoint or live exchange: what ends a snooze. */
  readonly heardAt: Instant | null;
}

export const EMPTY_LEDGER: Ledger = {
  last: null,
  spoken: false,
  owed: null,
  asked: null,
  offered: [],
  touchedAt: null,
  heardAt: null,
};

/** What one entry brings about. */
export interface Step {
  readonly ledger: Ledger;
  readonly closed: readonly ClosedTurn[];
  readonly answer: Answer | null;
}

/** The ledger after one more entry, and the turns and answers that it ended (`domain.md §4`, `§8` their rhythm). */
export function step(ledger: Ledger, entry: LogEntry): Step {
  if (entry.is === 'sent') {
    const offered = [...ledger.offered, { quote: entry.quote, at: entry.at }];
    return { ledger: { ...ledger, offered }, closed: [], answer: null };
  }
  if (entry.is === 'decided') {
    // Decided without a word of theirs: no answer, and nothing is waited for any more.
    const offered = ledger.offered.filter((offer) => offer.quote !== entry.quote);
    return { ledger: { ...ledger, offered }, closed: [], answer: null };
  }
  return touched(ledger, entry);
}

function touched(before: Ledger, touch: LogTouch): Step {
  const ours = touch.side === 'out' || touch.side === 'live';
  const theirs = touch.side === 'in' || touch.side === 'live';
  const closed: ClosedTurn[] = [];
  let { owed, asked, offered } = before;
  let answer: Answer | null = null;

  if (ours && owed) {
    closed.push({ ...owed, outcome: 'answered', endedAt: touch.at, endedBy: touch.id });
    owed = null;
  }
  if (theirs) {
    const waited = [...(asked ? [asked.first] : []), ...offered.map((offer) => offer.at)];
    if (waited.length > 0) answer = { askedAt: Math.min(...waited) as Instant, answeredAt: touch.at };
    asked = null;
    offered = [];
  }
  if (touch.opens && !owed) {
    owed = {
      since: touch.at,
      touchpoint: touch.id,
      channel: touch.channel,
      first: !before.spoken,
      last: touch.id,
    };
  } else if (touch.side === 'in' && owed) {
    owed = { ...owed, last: touch.id };
  }
  if (touch.asks) asked = { first: asked?.first ?? touch.at, last: touch.at, touchpoint: touch.id };
  if (touch.dismissedAt !== null && owed) {
    closed.push({ ...owed, outcome: 'dismissed', endedAt: touch.dismissedAt, endedBy: null });
    owed = null;
  }
  return {
    ledger: {
      last: { at: touch.at, id: touch.id },
      spoken: before.spoken || touch.side !== 'silent',
      owed,
      asked,
      offered,
      touchedAt: ours ? touch.at : before.touchedAt,
      heardAt: theirs ? touch.at : before.heardAt,
    },
    closed,
    answer,
  };
}

/** A whole log, replayed from the start. */
export interface Replay {
  readonly ledger: Ledger;
  readonly closed: readonly ClosedTurn[];
  readonly answers: readonly Answer[];
}

const RANK: Readonly<Record<LogEntry['is'], number>> = { touch: 0, sent: 1, decided: 2 };

/** Their order in a contact's log: by instant, touchpoints by id, before a quote's own dates. */
export const inOrder = (a: LogEntry, b: LogEntry): number =>
  a.at - b.at || RANK[a.is] - RANK[b.is] || (a.is === 'touch' && b.is === 'touch' ? a.id - b.id : 0);

/** What replaying the entries, in `inOrder`, from the start gives (`domain.md §4.5`). */
export function replay(entries: readonly LogEntry[]): Replay {
  let ledger = EMPTY_LEDGER;
  const closed: ClosedTurn[] = [];
  const answers: Answer[] = [];
  for (const entry of entries) {
    const next = step(ledger, entry);
    ledger = next.ledger;
    closed.push(...next.closed);
    if (next.answer) answers.push(next.answer);
  }
  return { ledger, closed, answers };
}
