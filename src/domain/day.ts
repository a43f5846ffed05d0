import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { daysInMonth, instant, type Instant } from './instant.ts';

/** A calendar day without a zone, `YYYY-MM-DD`; compares as text (`domain.md §3`). */
export type Day = string & { readonly __brand: 'Day' };

/** Days since 1970-01-01 of a calendar day: what arithmetic with days is done in. */
export type DayNumber = number & { readonly __brand: 'DayNumber' };

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const four = (n: number): string => `${n}`.padStart(4, '0');

/** The day of a year, a month (1-12) and a day of the month, or null where there is none. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${four(year)}-${two(month)}-${two(day)}` as Day;
}

/** The day that `YYYY-MM-DD` names, or null. */
export function parseDay(text: string): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found ? dayFrom(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** Year, month (1-12) and day of the month. */
export const partsOf = (day: Day): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** The day's number since 1970-01-01; calendar arithmetic, in which no zone takes part. */
export function dayNumber(day: Day): DayNumber {
  const { year, month, day: dom } = partsOf(day);
  // Days from civil, with March as the first month so that the leap day is the last one.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dom - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as DayNumber;
}

/** The calendar day of a day number. */
export function dayOfNumber(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${four(year)}-${two(month)}-${two(dayOfYear - Math.floor((153 * mp + 2) / 5) + 1)}` as Day;
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** That many calendar days lie from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The day that many months on; where it does not exist, the month's last day (`domain.md §3`). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dom } = partsOf(day);
  // Noon: no zone moves its clocks there, so the local date is the calendar's.
  return localDay(addMonthsToDate(new Date(year, month - 1, dom, 12), months));
}

export const weekdayOfNumber = (n: number): Weekday => ((((n + 4) % 7) + 7) % 7) as Weekday;

export const weekdayOf = (day: Day): Weekday => weekdayOfNumber(dayNumber(day));

/** The last day of the month that the day lies in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return `${day.slice(0, 8)}${two(daysInMonth(year, month))}` as Day;
}

/** `YYYY-MM` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/*
 * Local time. The zone is the process's own: the settings' zone is put in place before the first date is made
 * (`World.useZone`), so that the plain local getters answer in it.
 */

const localDay = (date: Date): Day =>
  `${four(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;

/** The local day on which an instant falls. */
export const dayOf = (at: Instant): Day => localDay(new Date(at * 1000));

/** Seconds that local clocks are ahead of UTC at an instant. */
export const offsetAt = (at: number): number => -new Date(at * 1000).getTimezoneOffset() * 60;

/** Local time of day at an instant: hour, minute, second. */
export function clockOf(at: Instant): { hour: number; minute: number; second: number } {
  const date = new Date(at * 1000);
  return { hour: date.getHours(), minute: date.getMinutes(), second: date.getSeconds() };
}

/**
 * The instant at which local clocks show that many seconds after midnight of a day; more than a day's worth runs
 * into the next. A time that does not exist moves forward by the gap, one that exists twice is the first
 * (`domain.md §3`).
 */
export function instantAt(day: Day, seconds: number): Instant {
  return localInstant(dayNumber(day) * 86400 + seconds);
}

/** As `instantAt`, for a wall time given in seconds since 1970-01-01 00:00 of the local calendar. */
export function localInstant(wall: number): Instant {
  // The offset a day before and a day after: where they agree, so does everything between, as zones change at most once.
  const before = offsetAt(wall - 86400 - offsetAt(wall));
  const after = offsetAt(wall + 86400 - offsetAt(wall));
  if (before === after && offsetAt(wall - before) === before) return instant(wall - before);
  const first = wall - before;
  if (offsetAt(first) === before) return instant(first);
  const second = wall - after;
  if (offsetAt(second) === after) return instant(second);
  // In a gap: read with the offset of before it, which is later by the length of the gap.
  return instant(first);
}

/** The instant at which a local day begins. */
export const startOfDay = (day: Day): Instant => instantAt(day, 0);
