import type { WorkingCalendar } from './calendar.ts';
import { addDays, dayOf, daysBetween, type Day } from './day.ts';
import type { Instant } from './instant.ts';
import type { Settings } from './settings.ts';
import type { Side } from './touchpoint.ts';

export type QuoteStatus = 'requested' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'superseded';
export type Decision = 'accepted' | 'declined' | 'withdrawn';

export const DECISIONS: readonly QuoteStatus[] = ['accepted', 'declined', 'withdrawn'];
export const isDecided = (status: QuoteStatus): status is Decision => DECISIONS.includes(status);
/** Undecided and not superseded: an open quote, expired or not (`domain.md §6`). */
export const isOpen = (status: QuoteStatus): boolean => status === 'requested' || status === 'sent';

/** An offer of work with an amount (`domain.md §5`). */
export interface Quote {
  readonly id: number;
  readonly key: string;
  readonly contact: number;
  readonly title: string;
  /** The currency's minor unit. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly requestedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly validUntil: Day | null;
  readonly status: QuoteStatus;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly revises: number | null;
}

/** Whether any of a quote's instants has come; one that bears none has always been there. */
function exists({ requestedAt, sentAt, decidedAt }: Quote, now: Instant): boolean {
  const instants = [requestedAt, sentAt, decidedAt].filter((at) => at !== null);
  return instants.length === 0 || instants.some((at) => at <= now);
}

const happened = (at: Instant | null, now: Instant): Instant | null => (at !== null && at <= now ? at : null);

/**
 * A contact's quotes as they stood at an instant: what lies after it has not happened, and an undecided quote that
 * another one revises is superseded from the moment the revision exists (`domain.md §3`, `§5`).
 */
export function quotesAsOf(quotes: readonly Quote[], now: Instant): readonly Quote[] {
  const existing = quotes.filter((quote) => exists(quote, now));
  const revised = new Set(existing.map((quote) => quote.revises));
  const everRevised = new Set(quotes.map((quote) => quote.revises));
  return existing.map((quote) => {
    const sentAt = happened(quote.sentAt, now);
    const requestedAt = happened(quote.requestedAt, now);
    if (isDecided(quote.status) && happened(quote.decidedAt, now) !== null)
      return { ...quote, requestedAt, sentAt };
    const superseded = revised.has(quote.id) || (quote.status === 'superseded' && !everRevised.has(quote.id));
    const status = superseded ? 'superseded' : sentAt !== null ? 'sent' : 'requested';
    return { ...quote, requestedAt, sentAt, decidedAt: null, status };
  });
}

/** The chain's first version. */
export function rootOf(quote: Quote, byId: ReadonlyMap<number, Quote>): Quote {
  const seen = new Set<number>();
  let root = quote;
  while (root.revises !== null && !seen.has(root.id)) {
    seen.add(root.id);
    const earlier = byId.get(root.revises);
    if (!earlier) break;
    root = earlier;
  }
  return root;
}

/** When this version was asked for: its own request, else its chain's (`domain.md §5`). */
export const requestOf = (quote: Quote, byId: ReadonlyMap<number, Quote>): Instant | null =>
  quote.requestedAt ?? rootOf(quote, byId).requestedAt;

/** Where the chase of a sent quote stands: what started the ladder last, and our nudges since (`domain.md §5`). */
export interface Ladder {
  readonly startAt: Instant;
  readonly nudges: number;
  readonly nudgedAt: Instant | null;
}

/** The ladder as it starts with the sending. */
export const newLadder = (sentAt: Instant): Ladder => ({ startAt: sentAt, nudges: 0, nudgedAt: null });

/** The ladder after a touchpoint with the contact, in order; `names` is the quote it names (`domain.md §5`). */
export function climb(
  ladder: Ladder,
  quote: Pick<Quote, 'id' | 'sentAt'>,
  touch: { readonly at: Instant; readonly side: Side; readonly names: number | null },
): Ladder {
  if (quote.sentAt === null || touch.at <= quote.sentAt) return ladder;
  if (touch.side === 'in' || touch.side === 'live') return newLadder(touch.at);
  if (touch.side !== 'out' || (touch.names !== null && touch.names !== quote.id)) return ladder;
  return { startAt: ladder.startAt, nudges: ladder.nudges + 1, nudgedAt: touch.at };
}

/** What is asked of us about a quote; seconds, days and shares as `domain.md §8` has them. */
export type QuoteReason =
  | {
      readonly kind: 'quote-unsent';
      readonly since: Instant;
      readonly due: Day;
      readonly overdue: boolean;
      readonly share: number;
      readonly working: number;
      readonly target: number;
    }
  | {
      readonly kind: 'quote-expiring' | 'quote-expired';
      readonly since: Instant;
      readonly due: Day;
      readonly overdue: boolean;
      readonly share: number;
      readonly validUntil: Day;
    }
  | {
      readonly kind: 'quote-chase';
      /** The day on which the ladder started. */
      readonly since: Day;
      readonly due: Day;
      readonly overdue: boolean;
      readonly share: number;
      readonly rung: number;
      readonly rungs: number;
      readonly nudges: number;
      readonly workingDays: number;
    };

/** What the rules need beside the quote itself. */
export interface QuoteFacts {
  readonly quote: Quote;
  readonly requestedAt: Instant | null;
  readonly ladder: Ladder | null;
  /** Days of the open follow-ups that name it. */
  readonly followUps: readonly Day[];
  /** When a rung of it was skipped, last. */
  readonly skippedAt: Instant | null;
}

/** Calendar days before the last one from which a quote is expiring (`domain.md §5`). */
export const EXPIRING_DAYS = 3;

/**
 * The one reason a quote gives on a day, today or one to come: unsent; else expired, else expiring, else its rung. What
 * is used up, and whether it is overdue, is as of now (`domain.md §5`, `§8`).
 */
export function quoteReason(
  facts: QuoteFacts,
  day: Day,
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): QuoteReason | null {
  const { quote } = facts;
  if (!isOpen(quote.status)) return null;
  if (quote.sentAt === null) return unsent(facts.requestedAt, now, settings, calendar);
  const today = dayOf(now);
  return validity(quote, quote.sentAt, day, today) ?? chase(facts, day, today, settings, calendar);
}

function unsent(
  requestedAt: Instant | null,
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): QuoteReason | null {
  if (requestedAt === null) return null;
  const working = calendar.between(requestedAt, now);
  const target = calendar.targetSeconds(settings.quote.turnaround, requestedAt);
  return {
    kind: 'quote-unsent',
    since: requestedAt,
    due: dayOf(requestedAt),
    overdue: working > target,
    share: working / target,
    working,
    target,
  };
}

function validity(quote: Quote, sentAt: Instant, day: Day, today: Day): QuoteReason | null {
  const { validUntil } = quote;
  if (validUntil === null) return null;
  const from = addDays(validUntil, -EXPIRING_DAYS);
  if (day < from) return null;
  const sentOn = dayOf(sentAt);
  const share = daysBetween(sentOn, today) / Math.max(1, daysBetween(sentOn, validUntil));
  const expired = day > validUntil;
  const due = expired ? addDays(validUntil, 1) : from;
  return {
    kind: expired ? 'quote-expired' : 'quote-expiring',
    since: sentAt,
    due,
    overdue: expired && today > due,
    share,
    validUntil,
  };
}

function chase(
  facts: QuoteFacts,
  day: Day,
  today: Day,
  settings: Settings,
  calendar: WorkingCalendar,
): QuoteReason | null {
  const { ladder } = facts;
  if (ladder === null || facts.followUps.some((due) => due > day)) return null;
  const start = dayOf(ladder.startAt);
  const then = calendar.workingDays(start, day);
  const rungs = settings.quote.chase;
  const rung = rungs.filter((n) => n <= then).length;
  const number = rungs[rung - 1];
  if (number === undefined) return null;
  const due = calendar.workingDayAfter(start, number);
  const settledBy = [ladder.nudgedAt, facts.skippedAt].some((at) => at !== null && dayOf(at) >= due);
  if (settledBy) return null;
  const passed = day === today ? then : calendar.workingDays(start, today);
  return {
    kind: 'quote-chase',
    since: start,
    due,
    overdue: today > due,
    share: passed / number,
    rung,
    rungs: rungs.length,
    nudges: ladder.nudges,
    workingDays: passed,
  };
}
