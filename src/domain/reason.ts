import type { WorkingCalendar } from './calendar.ts';
import type { Contact, Reach } from './contact.ts';
import type { Day } from './day.ts';
import type { FollowUp, Skip, Snooze } from './followUp.ts';
import type { Instant } from './instant.ts';
import type { Answer, Ledger } from './ledger.ts';
import type { Ladder, Quote, QuoteReason } from './quote.ts';
import type { RefKind } from './refs.ts';
import type { Settings } from './settings.ts';
import type { Standing } from './standing.ts';
import type { Waiting } from './waiting.ts';

export const REASON_KINDS = [
  'reply',
  'promise',
  'quote-unsent',
  'follow-up',
  'quote-expiring',
  'quote-expired',
  'quote-chase',
  'waiting',
  'date',
  'cadence',
] as const;

export type ReasonKind = (typeof REASON_KINDS)[number];

/** What happened on the day that a cadence counts from. */
export type CadenceStart = 'word' | 'skip' | 'added';

/** The numbers behind a reason; times in seconds (`domain.md §8`). */
export type Basis =
  | {
      readonly kind: 'reply';
      readonly since: Instant;
      readonly channel: string;
      readonly working: number;
      readonly target: number;
    }
  | {
      readonly kind: 'promise' | 'follow-up';
      readonly since: Day;
      readonly text: string;
      readonly days: number;
    }
  | (QuoteReason & { readonly title: string; readonly amountMinor: number; readonly currency: string })
  | { readonly kind: 'waiting'; readonly since: Instant; readonly waiting: Waiting }
  | {
      readonly kind: 'date';
      readonly since: Day;
      readonly what: string;
      readonly first: Day;
      readonly inDays: number;
    }
  | {
      readonly kind: 'cadence';
      readonly since: Day;
      readonly start: CadenceStart;
      readonly days: number;
      readonly interval: number;
      readonly winBack: boolean;
      readonly own: boolean;
    };

/** Why somebody is in the list, and what is to be done about it. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The thing it is about: a touchpoint, follow-up, quote or the contact. */
  readonly subject: { readonly kind: RefKind; readonly id: number };
  readonly ref: string;
  readonly due: Day;
  readonly overdue: boolean;
  /** How much of the target, the days or the interval is used up; more comes first. */
  readonly share: number;
  readonly basis: Basis;
}

/** One row of the list: a contact with all its reasons, the most pressing first; or a follow-up about nobody. */
export interface DueRow {
  readonly contact: Contact | null;
  readonly standing: Standing | null;
  readonly reach: Reach | null;
  readonly reasons: readonly Reason[];
  readonly overdue: boolean;
}

/** Everything about one contact that a reason can come from, as of now. */
export interface DueFacts {
  readonly contact: Contact;
  readonly ledger: Ledger;
  readonly answers: readonly Answer[];
  /** All of the contact's quotes, as of now. */
  readonly quotes: readonly Quote[];
  readonly ladders: ReadonlyMap<number, Ladder>;
  /** Open ones. */
  readonly followUps: readonly FollowUp[];
  /** Open ones about nobody, or somebody else, that name a quote of theirs. */
  readonly elsewhere?: readonly FollowUp[];
  readonly snoozes: readonly Snooze[];
  readonly skips: readonly Skip[];
}

/** When and by which settings the list is made; `ahead` in calendar days. */
export interface DueQuestion {
  readonly now: Instant;
  readonly ahead: number;
  /** Channels that the user has closed; none where nothing is said. */
  readonly unserved?: ReadonlySet<string>;
  readonly settings: Settings;
  readonly calendar: WorkingCalendar;
}
