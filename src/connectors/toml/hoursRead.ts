import type { CalendarSettings, Hours } from '../../domain/workingHours.ts';
import type { Weekday } from '../../domain/day.ts';

export type ReadWeek =
  | { readonly is: 'week'; readonly week: CalendarSettings['week'] }
  /** The key at fault, null where it is the table as a whole. */
  | { readonly is: 'refused'; readonly key: string | null; readonly because: HoursFault };

export type HoursFault = 'hours' | 'hours-twice' | 'hours-overlap' | 'hours-none';

/**
 * The week that the keys and values of `[hours]` describe (`cli.md §7`). Days that no key names are closed; a day's own
 * key goes before a range that holds it. Refused: hours that overlap, on one day or across midnight, two ranges for
 * one day, and a week that never opens.
 */
export function weekFrom(table: ReadonlyMap<string, unknown>): ReadWeek {
  const days = new Map<Weekday, { readonly key: string; readonly hours: readonly Hours[] }>();
  for (const [key, value] of [...table].toSorted(([a], [b]) => Number(isRange(b)) - Number(isRange(a)))) {
    const hours = typeof value === 'string' ? hoursFrom(value) : null;
    if (hours === null) return { is: 'refused', key, because: 'hours' };
    for (const day of weekdaysOf(key) ?? []) {
      if (days.has(day) && isRange(key)) return { is: 'refused', key, because: 'hours-twice' };
      days.set(day, { key, hours });
    }
  }
  const of = (day: Weekday): readonly Hours[] => days.get(day)?.hours ?? [];
  for (const [day, { key, hours }] of days) {
    const next = of(following(day))[0];
    const ends = [...hours.slice(1).map((one) => one.from), next ? next.from + DAY : Infinity];
    if (hours.some((one, n) => one.to > (ends[n] ?? Infinity))) {
      return { is: 'refused', key, because: 'hours-overlap' };
    }
  }
  if ([...days.values()].every((day) => day.hours.length === 0)) {
    return { is: 'refused', key: null, because: 'hours-none' };
  }
  return { is: 'week', week: [of(0), of(1), of(2), of(3), of(4), of(5), of(6)] };
}

/** The weekdays that `mon` or `mon-thu` names (`sat-mon` goes around), or null. */
export function weekdaysOf(key: string): readonly Weekday[] | null {
  const [first, last = first, ...more] = key.split('-');
  const from = NAMES.get(first ?? '');
  const to = NAMES.get(last ?? '');
  if (from === undefined || to === undefined || more.length > 0) return null;
  const days = [from];
  for (let day = from; day !== to;) days.push((day = following(day)));
  return days;
}

const DAY = 86400;

const NAMES: ReadonlyMap<string, Weekday> = new Map([
  ['sun', 0],
  ['mon', 1],
  ['tue', 2],
  ['wed', 3],
  ['thu', 4],
  ['fri', 5],
  ['sat', 6],
]);

const isRange = (key: string): boolean => key.includes('-');

const following = (day: Weekday): Weekday => ((day + 1) % 7) as Weekday;

/** `09:00-14:00 16:00-19:00` in order; none in an empty text; null where it is something else. */
function hoursFrom(text: string): readonly Hours[] | null {
  const hours: Hours[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const [from = null, to = null, ...more] = word.split('-').map(clockFrom);
    if (from === null || to === null || from === DAY || more.length > 0) return null;
    hours.push({ from, to: to > from ? to : to + DAY });
  }
  return hours.toSorted((a, b) => a.from - b.from);
}

/** Seconds after midnight of `09:00`, `24:00` at most; null where it is no clock time. */
function clockFrom(text: string): number | null {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const seconds = found ? Number(found[1]) * 3600 + Number(found[2]) * 60 : Infinity;
  return seconds <= DAY ? seconds : null;
}
