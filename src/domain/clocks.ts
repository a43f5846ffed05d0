import { offsetAt } from './day.ts';

const FORTNIGHT = 14 * 86400;
/** How far to either side a fortnight looks: hours of its last day may run nearly a day past it. */
const MARGIN = 2 * 86400;

/** Local clocks around a fortnight: how far ahead of UTC they are, in seconds, before they change and after. */
export interface Clocks {
  readonly before: number;
  /** As `before` where they do not change. */
  readonly after: number;
  /** Whether an instant lies before the change; true of every instant where there is none. */
  readonly isBefore: (instant: number) => boolean;
}

/**
 * The instant of a wall time (seconds since 1970-01-01 00:00 of the local calendar) where the clocks around are known;
 * the same as `localInstant` of `day.ts` finds: a time that does not exist moves forward by the gap, one that exists
 * twice is the first (`domain.md §3`).
 */
export function placed(wall: number, { before, after, isBefore }: Clocks): number {
  const first = wall - before;
  return isBefore(first) || isBefore(wall - after) ? first : wall - after;
}

/**
 * Answers the clocks of a fortnight and two days around it, by its index (0 begins on 1970-01-01). Offsets are compared
 * at the ends only: from 2005 to 2039 no zone's clocks go there and back within those 18 days.
 */
export function clocksByFortnight(): (index: number) => Clocks {
  const known = new Map<number, Clocks>();
  return (index) => {
    let found = known.get(index);
    if (!found) {
      const start = index * FORTNIGHT - MARGIN;
      const end = (index + 1) * FORTNIGHT + MARGIN;
      const before = steadyOffset(known.get(index - 1)) ?? offsetAt(start);
      const after = steadyOffset(known.get(index + 1)) ?? offsetAt(end);
      found = { before, after, isBefore: before === after ? () => true : beforeChange(start, end, before) };
      known.set(index, found);
    }
    return found;
  };
}

/** The offset that a fortnight without a change shares with its neighbours where they meet. */
const steadyOffset = (clocks: Clocks | undefined): number | null =>
  clocks && clocks.before === clocks.after ? clocks.before : null;

/** Tells what lies before the change between two instants; narrows it down no further than it is asked. */
function beforeChange(start: number, end: number, before: number): (instant: number) => boolean {
  let [low, high] = [start / 60, end / 60];
  return (instant) => {
    const minute = instant / 60;
    // Zones change on the minute, so that two neighbouring minutes leave nothing between.
    while (low < minute && minute < high && high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle * 60) === before) low = middle;
      else high = middle;
    }
    return minute < high;
  };
}
