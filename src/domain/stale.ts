import type { WorkingCalendar } from './calendar.ts';
import { isLeftAlone } from './contact.ts';
import { dayOf, daysBetween, type Day } from './day.ts';
import { isUnasked, quoteFactsOf } from './reasons.ts';
import type { DueFacts } from './reason.ts';
import type { Instant } from './instant.ts';
import { isDecided, quoteReason, requestOf, rootOf, type Quote, type QuoteReason } from './quote.ts';
import type { Settings } from './settings.ts';
import { standingOf, type Standing } from './standing.ts';
import { quantile, shareOf, sortedNumbers, spreadOf, type Spread } from './statistics.ts';

/** A quote that goes stale, and why (`domain.md §5`). */
export interface StaleQuote {
  readonly quote: Quote;
  readonly contact: DueFacts['contact'];
  readonly standing: Standing;
  readonly why: 'unsent' | 'chase' | 'expiring' | 'expired';
  readonly reason: QuoteReason;
  readonly rung: number | null;
  readonly nudges: number;
  readonly ageWorkingDays: number;
  /** The last touchpoint of either side. */
  readonly lastWordAt: Instant | null;
}

const WHY: Readonly<Record<QuoteReason['kind'], StaleQuote['why']>> = {
  'quote-unsent': 'unsent',
  'quote-chase': 'chase',
  'quote-expiring': 'expiring',
  'quote-expired': 'expired',
};

/** The stale quotes of those contacts, oldest first (`domain.md §5`, `§7`). */
export function staleQuotes(
  people: readonly DueFacts[],
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): readonly StaleQuote[] {
  return people
    .flatMap((facts) => staleOf(facts, now, settings, calendar))
    .sort(
      (a, b) => b.ageWorkingDays - a.ageWorkingDays || startOf(a) - startOf(b) || a.quote.id - b.quote.id,
    );
}

/** The sending, else the request. */
const startOf = ({ quote, reason }: StaleQuote): number =>
  quote.sentAt ?? (reason.kind === 'quote-unsent' ? reason.since : 0);

function staleOf(
  facts: DueFacts,
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): readonly StaleQuote[] {
  const { contact, ledger } = facts;
  if (isLeftAlone(contact)) return [];
  const today = dayOf(now);
  const standing = standingOf(contact.standing, facts.quotes, today, settings);
  const byId = new Map(facts.quotes.map((quote) => [quote.id, quote]));
  return facts.quotes.flatMap((quote) => {
    const requestedAt = requestOf(quote, byId);
    if (isUnasked(standing, requestedAt)) return [];
    const reason = quoteReason(quoteFactsOf(quote, requestedAt, facts), today, now, settings, calendar);
    if (reason === null || (reason.kind === 'quote-unsent' && !reason.overdue)) return [];
    const from = quote.sentAt ?? requestedAt ?? now;
    return [
      {
        quote,
        contact,
        standing,
        why: WHY[reason.kind],
        reason,
        rung: reason.kind === 'quote-chase' ? reason.rung : null,
        nudges: facts.ladders.get(quote.id)?.nudges ?? 0,
        ageWorkingDays: calendar.workingDays(dayOf(from), today),
        lastWordAt: latestOf(ledger.touchedAt, ledger.heardAt),
      },
    ];
  });
}

const latestOf = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null || a > b ? a : b;

/** Minor units by currency; nothing is added across them (`domain.md §5`). */
export function sumByCurrency(
  quotes: readonly Pick<Quote, 'amountMinor' | 'currency'>[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of quotes) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Local days from `from`, `to` excluded; null where open. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

const within = (at: Instant, period: Period): boolean => {
  const day = dayOf(at);
  return (period.from === null || day >= period.from) && (period.to === null || day < period.to);
};

/** How long requests took to become quotes; times in seconds (`domain.md §5`). */
export interface Turnaround {
  readonly sent: number;
  readonly unsent: number;
  readonly within: number;
  readonly judged: number;
  readonly share: number | null;
  readonly working: Spread;
}

/** The turnaround of the chains requested in a period, from the first request to the first sending; `quotes` are everybody's, as of now. */
export function turnaroundOf(
  quotes: readonly Quote[],
  period: Period,
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): Turnaround {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const chains = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const root = rootOf(quote, byId).id;
    chains.set(root, [...(chains.get(root) ?? []), quote]);
  }
  const spans: number[] = [];
  let [unsent, misses, judged] = [0, 0, 0];
  for (const [root, chain] of chains) {
    const requestedAt = byId.get(root)?.requestedAt ?? null;
    if (requestedAt === null || !within(requestedAt, period)) continue;
    const sentAt = chain.reduce<Instant | null>(
      (first, { sentAt: at }) => (at !== null && (first === null || at < first) ? at : first),
      null,
    );
    // Decided before anything was sent: nothing to judge.
    if (sentAt === null && chain.some((quote) => isDecided(quote.status))) continue;
    const working = calendar.between(requestedAt, sentAt ?? now);
    const late = working > calendar.targetSeconds(settings.quote.turnaround, requestedAt);
    if (sentAt === null) unsent += 1;
    else spans.push(working);
    if (sentAt !== null || late) judged += 1;
    if (late) misses += 1;
  }
  return {
    sent: spans.length,
    unsent,
    within: judged - misses,
    judged,
    share: shareOf(judged - misses, judged),
    working: spreadOf(spans),
  };
}

/** What was won of what the clients decided (`domain.md §5`). */
export interface Won {
  readonly accepted: number;
  readonly decided: number;
  readonly share: number | null;
  readonly byAmount: ReadonlyMap<
    string,
    { readonly accepted: number; readonly decided: number; readonly share: number | null }
  >;
  readonly medianDaysToDecision: number | null;
  readonly reasons: ReadonlyMap<string, number>;
}

/** Win rate by number and amount, days to decision and reasons of loss, of the decisions in a period. */
export function wonOf(quotes: readonly Quote[], period: Period): Won {
  const decided = quotes.filter(
    ({ status, decidedAt }) =>
      (status === 'accepted' || status === 'declined') && decidedAt !== null && within(decidedAt, period),
  );
  const accepted = decided.filter((quote) => quote.status === 'accepted');
  const [wonSums, allSums] = [sumByCurrency(accepted), sumByCurrency(decided)];
  const days = decided.flatMap(({ sentAt, decidedAt }) =>
    sentAt !== null && decidedAt !== null ? [daysBetween(dayOf(sentAt), dayOf(decidedAt))] : [],
  );
  const reasons = new Map<string, number>();
  for (const { status, reason } of decided) {
    if (status === 'declined' && reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    accepted: accepted.length,
    decided: decided.length,
    share: shareOf(accepted.length, decided.length),
    byAmount: new Map(
      [...allSums].map(([currency, sum]) => {
        const won = wonSums.get(currency) ?? 0;
        return [currency, { accepted: won, decided: sum, share: shareOf(won, sum) }];
      }),
    ),
    medianDaysToDecision: quantile(sortedNumbers(days), 0.5),
    reasons: new Map([...reasons].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
  };
}
