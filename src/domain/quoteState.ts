import type { WorkingCalendar } from './calendar.ts';
import { addDays, dayOf, type Day } from './day.ts';
import type { Instant } from './instant.ts';
import {
  EXPIRING_DAYS,
  quoteReason,
  type Quote,
  type QuoteFacts,
  type QuoteReason,
  type QuoteStatus,
} from './quote.ts';
import type { Settings } from './settings.ts';

/** How a quote stands on a day: its status, or that it is about to expire or has (`domain.md §5`). */
export type QuoteState = QuoteStatus | 'expiring' | 'expired';

export const QUOTE_STATES: readonly QuoteState[] = [
  'requested',
  'sent',
  'expiring',
  'expired',
  'accepted',
  'declined',
  'withdrawn',
  'superseded',
];

/** The state of a quote as `quotesAsOf` gives it, on a local day. */
export function quoteStateOn(quote: Pick<Quote, 'status' | 'validUntil'>, today: Day): QuoteState {
  const { status, validUntil } = quote;
  if (status !== 'sent' || validUntil === null) return status;
  if (today > validUntil) return 'expired';
  return today >= addDays(validUntil, -EXPIRING_DAYS) ? 'expiring' : 'sent';
}

/** What a quote asks of us today, else the first thing to come; null: nothing any more (`domain.md §5`, `§8`). */
export function nextQuoteReason(
  facts: QuoteFacts,
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): QuoteReason | null {
  const today = dayOf(now);
  for (const day of [today, ...turningDays(facts, settings, calendar).filter((turning) => turning > today)]) {
    const reason = quoteReason(facts, day, now, settings, calendar);
    if (reason === null) continue;
    // What is to come is not overdue, whatever day it was found by looking ahead.
    return reason.kind === 'quote-unsent'
      ? reason
      : { ...reason, overdue: reason.overdue && today > reason.due };
  }
  return null;
}

/** The days on which what a sent quote asks for can change, in order. */
function turningDays(
  { quote, ladder, followUps }: QuoteFacts,
  settings: Settings,
  calendar: WorkingCalendar,
): readonly Day[] {
  const { validUntil } = quote;
  const start = ladder === null ? null : dayOf(ladder.startAt);
  const rungs = start === null ? [] : settings.quote.chase.map((n) => calendar.workingDayAfter(start, n));
  const validity = validUntil === null ? [] : [addDays(validUntil, -EXPIRING_DAYS), addDays(validUntil, 1)];
  return [...rungs, ...validity, ...followUps].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
