import { addDays, clockOf, dayOf, daysBetween, type Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Catalogue } from '../locale/catalogue.ts';

/** How days are told: to people beside today, or to programs as ISO dates. */
export interface Telling {
  readonly today: Day;
  readonly iso: boolean;
  readonly locale: Catalogue;
}

const toDay = (at: Instant | Day): Day => (typeof at === 'number' ? dayOf(at) : at);
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** `today`, `tomorrow`, `Fri 6 Mar`; or `2026-03-06`. */
export function dayText(at: Instant | Day, { today, iso, locale }: Telling): string {
  const day = toDay(at);
  if (iso) return day;
  if (day === today) return locale.days.today;
  if (day === addDays(today, -1)) return locale.days.yesterday;
  if (day === addDays(today, 1)) return locale.days.tomorrow;
  return locale.days.short(day, today);
}

/** `Fri 6 Mar (in 3 days)`, `Fri 6 Mar (2 weeks ago)`; of the days around today their names alone; or `2026-03-06`. */
export function distantDayText(at: Instant | Day, telling: Telling): string {
  const text = dayText(at, telling);
  const days = daysBetween(telling.today, toDay(at));
  return telling.iso || Math.abs(days) < 2 ? text : `${text} (${telling.locale.days.distance(days)})`;
}

/** `Fri 6 Mar`, also of today and yesterday, for sentences that go on from it; or `2026-03-06`. */
export const weekdayText = (at: Instant | Day, { today, iso, locale }: Telling): string =>
  iso ? toDay(at) : locale.days.short(toDay(at), today);

/** Until how many days ago a day is told by their number. */
const COUNTED = 30;

/** `today`, `3 days ago`, `Mon 2 Mar`; or the local date-time `2026-03-02T16:40`. */
export function sinceText(at: Instant, telling: Telling): string {
  if (telling.iso) return momentText(at, telling);
  const days = daysBetween(dayOf(at), telling.today);
  return days > 1 && days <= COUNTED ? telling.locale.days.ago(days) : dayText(at, telling);
}

/** `16:40`, local. */
export function clockText(at: Instant): string {
  const { hour, minute } = clockOf(at);
  return `${two(hour)}:${two(minute)}`;
}

/** `today 16:40`, `Mon 2 Mar 16:40`; or `2026-03-02T16:40`. */
export const momentText = (at: Instant, telling: Telling): string =>
  telling.iso ? `${dayOf(at)}T${clockText(at)}` : `${dayText(at, telling)} ${clockText(at)}`;
