import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import type { Period } from '../domain/stale.ts';
import { formatAmount } from '../domain/money.ts';
import type { Catalogue } from '../locale/catalogue.ts';

/** A share as a whole percentage: `70%`. */
export const percent = (share: number, { replies }: Catalogue): string =>
  replies.percent(Math.round(share * 100));

/** Amounts by currency, never added across them: `4,800 EUR, 500 USD`; '' of none. */
export const amountsText = (sums: ReadonlyMap<string, number>, locale: Catalogue): string =>
  [...sums].map(([currency, minor]) => formatAmount(minor, currency, locale.code)).join(', ');

/** A period as a sentence names it; its last day is the one before `to`. Null: the whole log. */
export function periodText({ from, to }: Period, today: Day, locale: Catalogue): string | null {
  const { days, periods } = locale;
  const said = (day: Day): string => days.short(day, today);
  const last = to === null ? null : addDays(to, -1);
  if (from === null) return last === null ? null : periods.until(said(last));
  return last === null ? periods.since(said(from)) : periods.between(said(from), said(last));
}

/** Amounts by currency as JSON has them, in minor units. */
export const amountsObject = (sums: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(sums);
