import { reachOf, type ContactRecord, type Reach } from './contact.ts';
import type { Day } from './day.ts';
import type { Instant } from './instant.ts';
import type { Quote } from './quote.ts';
import type { Settings } from './settings.ts';
import { standingOf, type Standing } from './standing.ts';

/** A contact, and where the relationship stands. */
export interface Acquaintance {
  readonly contact: ContactRecord;
  readonly standing: Standing;
  /** The last word of either side: outbound, inbound or a live exchange. */
  readonly lastTouchAt: Instant | null;
  /** Since when we owe them a reply. */
  readonly owedSince: Instant | null;
  readonly reach: Reach | null;
}

/** What is known of somebody as of an instant: their quotes as they stood then, and what their log came to. */
export interface AcquaintanceFacts {
  readonly contact: ContactRecord;
  readonly quotes: readonly Quote[];
  readonly touchedAt: Instant | null;
  readonly heardAt: Instant | null;
  readonly owed: { readonly since: Instant; readonly channel: string } | null;
}

/** Where the relationship with a contact stands on a day (`domain.md §6`, `§7`). */
export const acquaintanceOf = (facts: AcquaintanceFacts, today: Day, settings: Settings): Acquaintance => ({
  contact: facts.contact,
  standing: standingOf(facts.contact.standing, facts.quotes, today, settings),
  lastTouchAt: later(facts.touchedAt, facts.heardAt),
  owedSince: facts.owed?.since ?? null,
  reach: reachOf(facts.contact, facts.owed?.channel ?? null),
});

/** The later of two instants; null where there is neither. */
export const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null || a > b ? a : b;
