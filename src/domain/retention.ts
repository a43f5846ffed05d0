import { addDays, addMonths, dayOf, daysBetween, partsOf, type Day } from './day.ts';
import { sumByCurrency } from './stale.ts';
import type { Quote } from './quote.ts';
import { shareOf } from './statistics.ts';

/** A period in local days, `to` excluded. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The 12 months that end today (`domain.md §6`). */
export const lastTwelveMonths = (today: Day): Span => {
  const to = addDays(today, 1);
  return { from: addMonths(to, -12), to };
};

/** The period of equal length before: as many calendar months where it is whole months, else as many days (`domain.md §6`). */
export function periodBefore({ from, to }: Span): Span {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (a.day === 1 && b.day === 1 && months > 0) return { from: addMonths(from, -months), to: from };
  return { from: addDays(from, -daysBetween(from, to)), to: from };
}

/** Who stayed, came, came back and went; contacts by id (`domain.md §6`). */
export interface Retention {
  readonly period: Span;
  readonly before: Span;
  readonly added: readonly number[];
  readonly kept: readonly number[];
  readonly wonBack: readonly number[];
  readonly lost: readonly number[];
  readonly rate: number | null;
  readonly revenue: ReadonlyMap<string, number>;
  readonly repeatRevenue: ReadonlyMap<string, number>;
}

/** Retention over a period, from everybody's quotes as of now (`domain.md §6`). */
export function retentionOf(quotes: readonly Quote[], period: Span): Retention {
  const before = periodBefore(period);
  const accepted = quotes
    .flatMap((quote) =>
      quote.status === 'accepted' && quote.decidedAt !== null
        ? [{ quote, at: quote.decidedAt, on: dayOf(quote.decidedAt) }]
        : [],
    )
    .sort((a, b) => a.at - b.at || a.quote.id - b.quote.id);
  const byContact = Map.groupBy(accepted, ({ quote }) => quote.contact);
  const first = new Set([...byContact.values()].flatMap(([one]) => (one ? [one.quote.id] : [])));
  const isIn = (span: Span, on: Day): boolean => on >= span.from && on < span.to;
  const groups = {
    added: [] as number[],
    kept: [] as number[],
    wonBack: [] as number[],
    lost: [] as number[],
  };
  for (const [contact, acceptances] of byContact) {
    const now = acceptances.some(({ on }) => isIn(period, on));
    const then = acceptances.some(({ on }) => isIn(before, on));
    const earlier = acceptances.some(({ on }) => on < before.from);
    if (now && then) groups.kept.push(contact);
    else if (now) (earlier ? groups.wonBack : groups.added).push(contact);
    else if (then) groups.lost.push(contact);
  }
  const inPeriod = accepted.filter(({ on }) => isIn(period, on)).map(({ quote }) => quote);
  return {
    period,
    before,
    ...groups,
    rate: shareOf(groups.kept.length, groups.kept.length + groups.lost.length),
    revenue: sumByCurrency(inPeriod),
    repeatRevenue: sumByCurrency(inPeriod.filter((quote) => !first.has(quote.id))),
  };
}
