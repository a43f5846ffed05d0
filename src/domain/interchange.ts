import type { EntityKind, Fields } from './journal.ts';

/** Why a line of the interchange is refused (`cli.md §7`); the sentences are in the catalogue. */
export type Refusal =
  | { readonly is: 'not-utf8' }
  | { readonly is: 'not-json' }
  | { readonly is: 'not-an-object' }
  | { readonly is: 'type-unknown'; readonly type: string; readonly near: string | null }
  | { readonly is: 'type-twice' }
  | { readonly is: 'key-missing' }
  | { readonly is: 'field-missing'; readonly field: string }
  | { readonly is: 'field-wrong'; readonly field: string; readonly expects: FieldShape }
  | { readonly is: 'instant-without-zone'; readonly field: string }
  | { readonly is: 'amount-not-integer' }
  | { readonly is: 'currency-unknown'; readonly currency: string }
  | { readonly is: 'undecided-at' }
  | { readonly is: 'reference-unknown'; readonly field: string; readonly key: string }
  | { readonly is: 'channel-unknown'; readonly channel: string; readonly near: string | null };

export type FieldShape =
  | 'text'
  | 'texts'
  | 'texts-by-name'
  | 'channel-name'
  | 'channel-names'
  | 'flag'
  | 'count'
  | 'instant'
  | 'day'
  | 'interval'
  | 'target'
  | 'tier'
  | 'standing'
  | 'direction'
  | 'status'
  | 'follow-up-kind'
  | 'follow-up-status'
  | 'reason-kind'
  | 'skip-kind'
  | 'template-purpose'
  | 'dates'
  | 'mark'
  | 'consent';

/** A line that is well formed: what it is, its key, and the fields it names; other things are named by their keys. */
export interface InterchangeRecord {
  readonly kind: EntityKind;
  readonly key: string;
  /** Null sets the default. */
  readonly fields: Fields;
  /** Keys that are not ours: kept and given back. */
  readonly extra: Fields;
}

export type Parsed =
  | { readonly is: 'record'; readonly record: InterchangeRecord }
  | { readonly is: 'refused'; readonly why: Refusal };

/** A refused line, numbered from 1. */
export interface RefusedLine {
  readonly line: number;
  readonly why: Refusal;
}

/** The `type` of a line for each kind of entity. */
export const TYPE_NAMES: Readonly<Record<EntityKind, string>> = {
  contact: 'contact',
  org: 'organisation',
  touchpoint: 'touchpoint',
  quote: 'quote',
  followup: 'followup',
  dismissal: 'dismissal',
  snooze: 'snooze',
  skip: 'skip',
  channel: 'channel',
  segment: 'segment',
  template: 'template',
  distinction: 'distinction',
  erasure: 'erasure',
};
