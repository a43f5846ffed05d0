import type { Day } from './day.ts';
import type { Instant } from './instant.ts';

/** Something to do on a day; a promise is one we told the client about (`domain.md §2`). */
export interface FollowUp {
  readonly id: number;
  readonly key: string;
  /** Null: about nobody. */
  readonly contact: number | null;
  readonly due: Day;
  readonly text: string;
  readonly kind: 'todo' | 'promise';
  readonly status: 'open' | 'done' | 'dropped';
  readonly quote: number | null;
}

/** Hides one reason until a day (`domain.md §8`); `ref` null: whichever the contact has of that kind. */
export interface Snooze {
  readonly contact: number | null;
  readonly kind: string;
  readonly ref: number | null;
  readonly until: Day;
  readonly at: Instant;
}

/** Lets a cadence or a rung pass once (`domain.md §8`). */
export interface Skip {
  readonly contact: number;
  readonly kind: string;
  readonly quote: number | null;
  readonly at: Instant;
}
