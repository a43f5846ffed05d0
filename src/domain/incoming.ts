import type { Refusal } from './interchange.ts';
import type { EntityKind, Fields } from './journal.ts';

/** Somebody as a foreign file names them; matched against the book before anybody is added. */
export interface Party {
  /** The file's own permanent key for them (`hubspot:123`); null: it has none. */
  readonly key: string | null;
  /** As they are to be called; empty where only an address is known. */
  readonly name: string;
  /** In lower case. */
  readonly emails: readonly string[];
  /** As they were written. */
  readonly phones: readonly string[];
  /** The name of an organisation. */
  readonly org: string | null;
}

/**
 * Reads a foreign file: bytes as they come, of any size, to what is in it. It throws only what the bytes themselves throw;
 * what cannot be understood is a value, `refused`, and reading goes on behind it.
 */
export type Connector<Options> = (
  bytes: Iterable<Uint8Array>,
  options: Options,
) => Iterable<Incoming> | AsyncIterable<Incoming>;

/** One thing that a foreign file holds, as its connector understood it; lines are numbered from 1. */
export type Incoming =
  | {
      readonly is: 'contact';
      readonly line: number;
      readonly party: Party;
      /** Further fields of the interchange (`cli.md §7`): tags, birthday, dates, facts, handles, source… */
      readonly fields: Fields;
      /** What the program does not model: kept and given back. */
      readonly extra: Fields;
    }
  | {
      readonly is: 'touchpoint';
      readonly line: number;
      /** The same for the same event in whichever file: a Message-ID, a UID, a hash of what identifies it. */
      readonly key: string;
      readonly parties: readonly Party[];
      /** The interchange's fields of a touchpoint but `contacts`; instants as numbers (`Instant`). */
      readonly fields: Fields;
      readonly extra: Fields;
    }
  | {
      readonly is: 'followup';
      readonly line: number;
      readonly key: string;
      readonly party: Party | null;
      readonly fields: Fields;
      readonly extra: Fields;
    }
  | { readonly is: 'refused'; readonly line: number; readonly why: Unreadable }
  /** Understood, and left out on purpose: a newsletter, an empty row, a meeting to come. */
  | { readonly is: 'passed'; readonly line: number; readonly why: PassedOver };

/** Why a piece of a foreign file cannot be understood; the sentences are in the catalogue. */
export type Unreadable =
  | { readonly is: 'cut-short' }
  | { readonly is: 'too-long'; readonly limit: number }
  | { readonly is: 'nobody' }
  | { readonly is: 'no-date' }
  | { readonly is: 'date-wrong'; readonly said: string }
  | { readonly is: 'columns'; readonly count: number; readonly expected: number }
  | { readonly is: 'quote-open' }
  | { readonly is: 'nested-too-deep' }
  | { readonly is: 'syntax'; readonly near: string };

/** Why something that was understood is left out. */
export type PassedOver =
  | { readonly is: 'newsletter' }
  | { readonly is: 'calendar-mail' }
  | { readonly is: 'own' }
  | { readonly is: 'empty' }
  | { readonly is: 'to-come' }
  | { readonly is: 'cancelled' }
  | { readonly is: 'system-line' }
  | { readonly is: 'picture' }
  /** A list of people, who have cards of their own. */
  | { readonly is: 'group' };

/** A contact as a report of an import names them. */
export interface Known {
  readonly ref: string;
  readonly name: string;
}

/** Why a row that can be read is not taken: what it speaks of was taken out of the book on purpose. */
export type Barred =
  | { readonly is: 'deleted'; readonly who: Known }
  | { readonly is: 'deleted-thing' }
  | { readonly is: 'erased' };

/** What a row says otherwise than the book; the book's word is kept. */
export type Conflict =
  /** One value: the rest of the row went in. */
  | {
      readonly is: 'value';
      readonly who: Known;
      /** A field of the interchange, `facts.goal` for one of several. */
      readonly field: string;
      readonly kept: string;
      readonly said: string;
    }
  /** What identifies the row belongs to several contacts: nothing of it went in. */
  | { readonly is: 'several'; readonly who: readonly Known[] };

/** What an import made, or would make, of a row. */
export type Fate = 'create' | 'update' | 'unchanged' | 'conflict' | 'refused' | 'left_out';

/** Why a row was not taken. */
export type NotTaken = Refusal | Unreadable | Barred | { readonly is: 'nameless' };

/** Why a row was left out on purpose; a stranger is listed by who they are. */
export type LeftOut = PassedOver | { readonly is: 'stranger'; readonly who: string };

/** What became of one row. */
export interface Taken {
  readonly line: number;
  readonly fate: Fate;
  readonly kind: EntityKind;
  /** Null where nobody, or nothing of its own, is meant. */
  readonly ref: string | null;
  readonly name: string;
  /** What it changes of a known thing. */
  readonly fields: readonly string[];
}

/** What an import of a foreign file came to. */
export interface TakenIn {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly why: NotTaken }[];
  readonly conflicts: readonly { readonly line: number; readonly what: Conflict }[];
  readonly leftOut: readonly { readonly why: LeftOut; readonly lines: readonly number[] }[];
  /** What was made, by kind. */
  readonly made: Readonly<Partial<Record<EntityKind, number>>>;
  /** The first few rows of each fate. */
  readonly rows: readonly Taken[];
}
