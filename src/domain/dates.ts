import type { ContactDate } from './contact.ts';
import { addDays, dayFrom, partsOf, type Day } from './day.ts';

/** A date of a contact that falls on a day. */
export interface Occurrence {
  readonly date: ContactDate;
  readonly on: Day;
}

/** The day on which a date falls in a year; 29 February is kept on the 28th in common years (`domain.md §8`). */
function inYear(date: ContactDate, year: number): Day {
  const { month, day } = partsOf(date.on);
  return dayFrom(year, month, day) ?? (`${`${year}`.padStart(4, '0')}-02-28` as Day);
}

/** The dates that fall on a day from `from` through `to`, the nearest first (`cli.md §7`: on that day of every year from the given one on). */
export function occurrences(dates: readonly ContactDate[], from: Day, to: Day): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const date of dates) {
    if (!date.yearly) {
      if (date.on >= from && date.on <= to) found.push({ date, on: date.on });
      continue;
    }
    for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) {
      const on = inYear(date, year);
      if (on >= from && on <= to && on >= date.on) found.push({ date, on });
    }
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The `MM-DD` keys under which dates that may fall from `from` through `to` are filed: those days, and the 29th of February beside the 28th. */
export function monthDays(from: Day, to: Day): readonly string[] {
  const keys = new Set<string>();
  for (let day = from; day <= to && keys.size < 366; day = addDays(day, 1)) {
    keys.add(day.slice(5));
    if (day.endsWith('-02-28')) keys.add('02-29');
  }
  return [...keys];
}
