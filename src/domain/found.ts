import type { Day } from './day.ts';
import type { Instant } from './instant.ts';
import type { Direction } from './touchpoint.ts';

export const FOUND_KINDS = ['contact', 'touchpoint', 'quote', 'follow-up', 'org'] as const;

export type FoundKind = (typeof FOUND_KINDS)[number];

/** Somebody as a thing that was found names them. */
export interface FoundPerson {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** Something in which all the words stand. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: number;
  /** Null for an organisation, and a follow-up about nobody. */
  readonly person: FoundPerson | null;
  /** Of a touchpoint its instant, of a quote its sending or request, of a contact or organisation null. */
  readonly at: Instant | null;
  /** Of a follow-up. */
  readonly due: Day | null;
  /** Of a touchpoint. */
  readonly channel: string | null;
  readonly direction: Direction | null;
  /** What it is found by, a piece a line. */
  readonly text: string;
  readonly archived: boolean;
}
