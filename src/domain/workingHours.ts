import type { Day } from './day.ts';

/** Seconds after local midnight; `to` may lie beyond 86400: `22:00-02:00` belongs to its first day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** When the user works: hours by weekday (0 is Sunday), holidays, time off (`domain.md §3`). */
export interface CalendarSettings {
  readonly week: readonly [
    readonly Hours[],
    readonly Hours[],
    readonly Hours[],
    readonly Hours[],
    readonly Hours[],
    readonly Hours[],
    readonly Hours[],
  ];
  /** `YYYY-MM-DD` once, `MM-DD` every year. */
  readonly holidays: readonly string[];
  readonly away: readonly Away[];
}

/** Whole days, the last one included, or a span of local wall time (seconds since 1970-01-01 00:00 of the local calendar). */
export type Away =
  | { readonly is: 'days'; readonly from: Day; readonly to: Day }
  | { readonly is: 'time'; readonly from: number; readonly to: number };
