import type { Target } from './duration.ts';
import { dayNumber, dayOfNumber, type Day } from './day.ts';
import { instant, type Instant } from './instant.ts';
import type { CalendarSettings } from './workingHours.ts';
import { DAY, workingWeeks, type Week } from './workingWeeks.ts';

/** Answers in working time; days are local, spans are seconds. */
export interface WorkingCalendar {
  /** Working seconds between two instants; 0 where `to` is not after `from`. */
  between(from: Instant, to: Instant): number;
  /** The instant at which that many working seconds have passed since `from`; null where they never do within 20 years. */
  after(from: Instant, seconds: number): Instant | null;
  /** Whether the local day has open time of its own. */
  isWorkingDay(day: Day): boolean;
  /** The n-th working day after a day (n from 1). */
  workingDayAfter(day: Day, n: number): Day;
  /** How many working days lie after `from`, through `to`. */
  workingDays(from: Day, to: Day): number;
  /** Working seconds that a target allows, counted from an arrival (`domain.md §3`, `Nd`); Infinity where nothing ever opens again. */
  targetSeconds(target: Target, arrival: Instant): number;
}

/** How far questions about the future look, in days: 20 years. */
const HORIZON = 7305;

/**
 * The calendar of these settings, in the process's zone (`domain.md §3`). Hours of a day must be in order and must not
 * overlap. Weeks are laid out as questions reach them, so the first question over a long span costs more than the next.
 * Where nothing opens within 20 years, `workingDayAfter` answers the day 20 years on.
 */
export function workingCalendar(settings: CalendarSettings): WorkingCalendar {
  const weeks = workingWeeks(settings);
  const weekOf = (day: number): Week => weeks.week(Math.floor(day / 7));
  const openOn = (day: number): number => weekOf(day).open.ofDay[day - 7 * Math.floor(day / 7)] ?? 0;

  /** The day whose hours are the first open ones at or after an instant, null where nothing opens again. */
  const firstOpenDay = (at: Instant): number | null => {
    const last = at + HORIZON * DAY;
    for (let week = weeks.at(at); week.start <= last; week = weeks.week(week.index + 1)) {
      for (const span of week.open.spans) if (week.start + span.to > at) return week.index * 7 + span.day;
    }
    return null;
  };

  return {
    between(from, to) {
      if (to <= from) return 0;
      const first = weeks.at(from);
      const last = weeks.at(to);
      return weeks.secondsBetween(first.index, last.index) + openBefore(last, to) - openBefore(first, from);
    },

    after(from, seconds) {
      if (seconds <= 0) return from;
      const last = from + HORIZON * DAY;
      let week = weeks.at(from);
      let left = Math.ceil(seconds) + openBefore(week, from);
      while (left > week.open.total) {
        left -= week.open.total;
        week = weeks.week(week.index + 1);
        if (week.start > last) return null;
      }
      for (const span of week.open.spans) {
        const open = span.to - span.from;
        if (left <= open) return instant(week.start + span.from + left);
        left -= open;
      }
      return null;
    },

    isWorkingDay: (day) => openOn(dayNumber(day)) > 0,

    workingDayAfter(day, n) {
      const from = dayNumber(day);
      let week = weekOf(from);
      let left = n + workingDaysThrough(week, from);
      while (left > week.open.workingDays) {
        if (week.index * 7 > from + HORIZON) return dayOfNumber(from + HORIZON);
        left -= week.open.workingDays;
        week = weeks.week(week.index + 1);
      }
      let found = week.index * 7;
      while (workingDaysThrough(week, found) < left) found++;
      return dayOfNumber(found);
    },

    workingDays(from, to) {
      if (to <= from) return 0;
      const [start, end] = [dayNumber(from), dayNumber(to)];
      const [first, last] = [weekOf(start), weekOf(end)];
      return (
        weeks.daysBetween(first.index, last.index) +
        workingDaysThrough(last, end) -
        workingDaysThrough(first, start)
      );
    },

    targetSeconds(target, arrival) {
      if (target.unit === 'minutes') return target.minutes * 60;
      const first = firstOpenDay(arrival);
      if (first === null) return Infinity;
      let seconds = 0;
      let days = 0;
      for (let day = first; days < target.days; day++) {
        if (day > first + HORIZON) return Infinity;
        const open = openOn(day);
        seconds += open;
        if (open > 0) days++;
      }
      return seconds;
    },
  };
}

/** Open seconds of a week before an instant in it. */
function openBefore(week: Week, at: Instant): number {
  const second = at - week.start;
  let open = 0;
  for (const span of week.open.spans) {
    if (second <= span.from) break;
    open += Math.min(second, span.to) - span.from;
  }
  return open;
}

/** Working days of a week through one of its days. */
function workingDaysThrough(week: Week, day: number): number {
  let count = 0;
  for (const [n, open] of week.open.ofDay.entries()) if (open > 0 && week.index * 7 + n <= day) count++;
  return count;
}
