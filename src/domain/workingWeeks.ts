import type { CalendarSettings, Hours } from './workingHours.ts';
import { clocksByFortnight, placed, type Clocks } from './clocks.ts';
import { offsetAt, weekdayOfNumber } from './day.ts';
import { daysOff, type DaysOff, type Stretch } from './daysOff.ts';
import { runningSum } from './runningSum.ts';

export const DAY = 86400;
const WEEK = 7 * DAY;

/** Open time of a week in seconds after its start; `day` counts from the week's first, -1 is the day before it. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
  /** The day whose hours these are. */
  readonly day: number;
}

/** What is open of a week. */
export interface Opening {
  readonly spans: readonly OpenSpan[];
  /** Seconds of all spans. */
  readonly total: number;
  /** Seconds of the hours of each day, where they run past the week too. */
  readonly ofDay: readonly number[];
  readonly workingDays: number;
}

/** Seven local days, the first a Thursday as 1970-01-01 was; `index` counts from there. */
export interface Week {
  readonly index: number;
  /** Instants; the end is the next week's start. */
  readonly start: number;
  readonly end: number;
  readonly open: Opening;
}

/** The weeks of a calendar, laid out as they are asked for. */
export interface WorkingWeeks {
  /** The week an instant lies in. */
  at(instant: number): Week;
  /** The week of an index; that of a day is its number over 7, rounded down. */
  week(index: number): Week;
  /** Open seconds from the start of one week to that of another. */
  secondsBetween(from: number, to: number): number;
  /** Working days from the first day of one week to that of another, which is left out. */
  daysBetween(from: number, to: number): number;
}

/** The weeks of these settings in the process's zone (`domain.md §3`). */
export function workingWeeks(settings: CalendarSettings): WorkingWeeks {
  const off = daysOff(settings);
  const fortnight = clocksByFortnight();
  const clocksOf = (index: number): Clocks => fortnight(Math.floor(index / 2));
  const ordinary = ordinaryOpening(settings);
  const known = new Map<number, Week>();

  const layOut = (index: number): Week => {
    const clocks = clocksOf(index);
    const start = placed(index * WEEK, clocks);
    const end = placed((index + 1) * WEEK, clocks);
    const open =
      clocks.before !== clocks.after || off.closesIn(index) || off.hoursIn(index)
        ? openingOf(start, end, (day) => openOn(index * 7 + day, settings, off, clocks))
        : ordinary;
    return { index, start, end, open };
  };
  const week = (index: number): Week => {
    let found = known.get(index);
    if (!found) known.set(index, (found = layOut(index)));
    return found;
  };

  let offset: number | null = null;
  const at = (instant: number): Week => {
    offset ??= offsetAt(instant);
    // Another season's offset is an hour or so from this one: at a week's edge the neighbour may be meant.
    let found = week(Math.floor((instant + offset) / WEEK));
    while (instant < found.start) found = week(found.index - 1);
    while (instant >= found.end) found = week(found.index + 1);
    return found;
  };

  /** Whether a week's hours are open in full or not at all: a sum then needs no look at the single instants. */
  const byWholeHours = (index: number): boolean => {
    if (off.hoursIn(index)) return false;
    const clocks = clocksOf(index);
    return clocks.before === clocks.after || ordinary.spans.every((span) => keeps(span, index, clocks));
  };
  const secondsOf = (index: number): number => {
    if (!byWholeHours(index)) return week(index).open.total;
    if (!off.closesIn(index)) return ordinary.total;
    let sum = 0;
    for (const span of ordinary.spans) if (!off.closes(index * 7 + span.day)) sum += span.to - span.from;
    return sum;
  };
  const daysOf = (index: number): number => {
    if (!byWholeHours(index)) return week(index).open.workingDays;
    if (!off.closesIn(index)) return ordinary.workingDays;
    let count = 0;
    for (const [day, open] of ordinary.ofDay.entries()) if (open > 0 && !off.closes(index * 7 + day)) count++;
    return count;
  };
  return { at, week, secondsBetween: runningSum(secondsOf), daysBetween: runningSum(daysOf) };
}

/** Whether a span lies as a whole before the change of the clocks or after it. */
function keeps(span: OpenSpan, index: number, { before, after, isBefore }: Clocks): boolean {
  const [from, to] = [index * WEEK + span.from, index * WEEK + span.to];
  return isBefore(to - before) || !(isBefore(from - before) || isBefore(from - after));
}

const hoursOf = (settings: CalendarSettings, day: number): readonly Hours[] =>
  settings.week[weekdayOfNumber(day)];

/** What is open of a week without time off in which the clocks stand still. */
const ordinaryOpening = (settings: CalendarSettings): Opening =>
  openingOf(0, WEEK, (day) =>
    hoursOf(settings, day).map((hours) => ({ from: day * DAY + hours.from, to: day * DAY + hours.to })),
  );

/** The stretches open on a day for its own hours, less time off and what the hours of the day before still hold. */
function openOn(day: number, settings: CalendarSettings, off: DaysOff, clocks: Clocks): readonly Stretch[] {
  if (off.closes(day)) return [];
  const eve = off.closes(day - 1) ? undefined : hoursOf(settings, day - 1).at(-1);
  let held = eve && eve.to > DAY ? placed((day - 1) * DAY + eve.to, clocks) : -Infinity;
  return hoursOf(settings, day).flatMap((hours) => {
    const from = Math.max(held, placed(day * DAY + hours.from, clocks));
    const to = placed(day * DAY + hours.to, clocks);
    held = Math.max(held, to);
    return without({ from, to }, off.hours);
  });
}

/** What lies open between a week's start and end, and how much each of its days has, of the stretches of its days. */
function openingOf(start: number, end: number, ofDay: (day: number) => readonly Stretch[]): Opening {
  const spans: OpenSpan[] = [];
  const days: number[] = [];
  for (let day = -1; day < 7; day++) {
    let seconds = 0;
    for (const one of ofDay(day)) {
      seconds += Math.max(0, one.to - one.from);
      const from = Math.max(one.from, start) - start;
      const to = Math.min(one.to, end) - start;
      if (to > from) spans.push({ from, to, day });
    }
    if (day >= 0) days.push(seconds);
  }
  return {
    spans,
    total: spans.reduce((sum, one) => sum + one.to - one.from, 0),
    ofDay: days,
    workingDays: days.filter((seconds) => seconds > 0).length,
  };
}

/** What is left of a stretch when others are taken out of it. */
const without = (stretch: Stretch, gone: readonly Stretch[]): readonly Stretch[] =>
  gone.reduce<readonly Stretch[]>(
    (left, hole) =>
      left.flatMap((one) =>
        hole.to <= one.from || hole.from >= one.to
          ? [one]
          : [
              { from: one.from, to: Math.max(one.from, hole.from) },
              { from: Math.min(one.to, hole.to), to: one.to },
            ].filter((part) => part.to > part.from),
      ),
    [stretch],
  );
