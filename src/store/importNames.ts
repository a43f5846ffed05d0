import type { Refusal } from '../domain/interchange.ts';
import { textIn, type EntityKind, type Fields, type Json } from '../domain/journal.ts';

/** A thing that a line names by its key. */
export interface Naming {
  readonly kind: EntityKind;
  readonly field: string;
  readonly key: string;
}

/** A line that other lines may name, while it is not settled whether it goes in. */
export interface Claim {
  readonly line: number;
  readonly key: string;
  readonly names: readonly Naming[];
  /** What it would have to say if there were no such thing yet; null: it says all of it. */
  readonly lacks: Refusal | null;
  /** What it says of a quote's decision. */
  readonly says: Partial<Deciding>;
}

/** What of a quote says whether it is decided, and when. */
export interface Deciding {
  readonly status: Json;
  readonly decided_at: Json;
}

/** Of a quote of which nothing is known. */
export const UNDECIDED: Deciding = { status: null, decided_at: null };

/** Whether a field says nothing that a thing could be told by. */
export const isEmpty = (name: string, value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (name === 'name' && textIn(value).trim() === '');

/** What a contact or a quote names. */
export const namesOf = (kind: 'contact' | 'quote', fields: Fields): readonly Naming[] =>
  kind === 'contact'
    ? named('contact', 'referred_by', fields)
    : [...named('contact', 'contact', fields), ...named('quote', 'revises', fields)];

const named = (kind: EntityKind, field: string, fields: Fields): readonly Naming[] => {
  const key = fields[field];
  return typeof key === 'string' ? [{ kind, field, key }] : [];
};
