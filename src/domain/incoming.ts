import type { Fields } from './journal.ts';

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
  | { readonly is: 'system-line' };
