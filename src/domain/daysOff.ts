import type { CalendarSettings } from './workingHours.ts';
import { dayNumber, localInstant, parseDay } from './day.ts';

/** A stretch of time in instants, the end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When the user does not work although the week says so: holidays, days away, hours away (`domain.md §3`). */
export interface DaysOff {
  /** Whether a day, by its number, is a holiday or one of the user's days off: the hours that belong to it are closed. */
  closes(day: number): boolean;
  /** Whether such a day lies in a week, by its index, or on the day before it. */
  closesIn(week: number): boolean;
  /** Whether hours away lie in a week or within a day of it. */
  hoursIn(week: number): boolean;
  /** The hours away. */
  readonly hours: readonly Stretch[];
}

/** Reads holidays and time off once; the yearly ones are laid out year by year as they are asked for. */
export function daysOff({ holidays, away }: CalendarSettings): DaysOff {
  const closed = new Set<number>();
  const closedWeeks = new Set<number>();
  const hoursWeeks = new Set<number>();
  const close = (first: number, last: number): void => {
    for (let day = first; day <= last; day++) closed.add(day);
    addWeeks(closedWeeks, first, last + 1);
  };
  const hours: Stretch[] = [];
  const yearly: string[] = [];
  for (const holiday of holidays) {
    const once = parseDay(holiday);
    if (once) close(dayNumber(once), dayNumber(once));
    else yearly.push(holiday);
  }
  for (const one of away) {
    if (one.is === 'days') close(dayNumber(one.from), dayNumber(one.to));
    else {
      hours.push({ from: localInstant(one.from), to: localInstant(one.to) });
      addWeeks(hoursWeeks, Math.floor(one.from / DAY) - 1, Math.floor(one.to / DAY) + 1);
    }
  }

  const years = new Set<number>();
  let [low, high] = [0, 0];
  /** Lays out the yearly holidays around a day; the mean year tells its year to within one. */
  const reach = (day: number): void => {
    if (day >= low && day < high) return;
    const middle = Math.floor(day / MEAN_YEAR);
    [low, high] = [middle * MEAN_YEAR, (middle + 1) * MEAN_YEAR];
    for (const year of [1969 + middle, 1970 + middle, 1971 + middle]) {
      if (years.has(year)) continue;
      years.add(year);
      for (const holiday of yearly) {
        const found = parseDay(`${year}-${holiday}`);
        if (found) close(dayNumber(found), dayNumber(found));
      }
    }
  };

  return {
    hours,
    closes(day) {
      reach(day);
      return closed.has(day);
    },
    closesIn(week) {
      reach(week * 7);
      return closedWeeks.has(week);
    },
    hoursIn: (week) => hoursWeeks.has(week),
  };
}

const DAY = 86400;
const MEAN_YEAR = 365.2425;

function addWeeks(weeks: Set<number>, first: number, last: number): void {
  for (let week = Math.floor(first / 7); week <= Math.floor(last / 7); week++) weeks.add(week);
}
