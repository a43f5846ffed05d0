import { dayOf, daysBetween, type Day } from './day.ts';
import { isDecided, isOpen, type Quote } from './quote.ts';
import { shareOf } from './statistics.ts';
import { sumByCurrency } from './stale.ts';

/** From how many decided quotes on the past says something of the open ones (`domain.md §5`). */
export const KNOWN_DECISIONS = 20;

/** What the open quotes may come to; amounts in minor units by currency. */
export interface Forecast {
  /** How many decided quotes it rests on. */
  readonly decided: number;
  /** What is open in full. */
  readonly open: ReadonlyMap<string, number>;
  /** What of it is to be expected; null: too few were decided to say. */
  readonly expected: ReadonlyMap<string, number> | null;
}

/**
 * For each open quote the share accepted among the decided ones that were at least as old when they were decided; ages
 * are local days from the sending, none before it. A quote older than any that was ever decided counts as nothing
 * (`domain.md §5`, Forecast).
 */
export function forecastOf(candidates: readonly Quote[], quotes: readonly Quote[], today: Day): Forecast {
  const open = candidates.filter(({ status }) => isOpen(status));
  const decided = quotes.flatMap((quote) =>
    isDecided(quote.status) && quote.decidedAt !== null
      ? [{ age: ageOn(quote, dayOf(quote.decidedAt)), accepted: quote.status === 'accepted' }]
      : [],
  );
  const shareAt = (age: number): number => {
    const asOld = decided.filter((one) => one.age >= age);
    return shareOf(asOld.filter(({ accepted }) => accepted).length, asOld.length) ?? 0;
  };
  const parts = open.map((quote) => ({
    ...quote,
    amountMinor: quote.amountMinor * shareAt(ageOn(quote, today)),
  }));
  const whole = [...sumByCurrency(parts)].map(([currency, sum]) => [currency, Math.round(sum)] as const);
  return {
    decided: decided.length,
    open: sumByCurrency(open),
    expected: decided.length < KNOWN_DECISIONS ? null : new Map(whole),
  };
}

const ageOn = ({ sentAt }: Quote, day: Day): number =>
  sentAt === null ? 0 : Math.max(0, daysBetween(dayOf(sentAt), day));
