import { fold } from './folding.ts';
import { textIn, type Fields, type Json } from './journal.ts';
import { nameKey } from './matching.ts';
import { isYearless } from './yearless.ts';
import type { PhoneReader } from './phone.ts';

/** A value of ours that a row says otherwise. */
export interface Differing {
  readonly field: string;
  readonly kept: Json;
  readonly said: Json;
}

/** What a known contact gains from a row, and what of it differs from what is known. */
export interface Enriched {
  readonly changes: Fields;
  readonly differing: readonly Differing[];
}

/** Fields of which only the first word counts, and of which another is no contradiction. */
const FIRST_WORD = ['source', 'created_at', 'archived'];
const LISTS = ['emails', 'phones', 'aliases', 'tags', 'prefers', 'avoids'];
const BY_NAME = ['handles', 'facts', 'consent'];

/**
 * What a row adds to a known contact: only what is missing. A single value that differs is kept as it is and told
 * (`docs/import.md`). `org` is a name on both sides; marks are `stricter`'s business.
 */
export function enriched(before: Fields, said: Fields, phone: PhoneReader): Enriched {
  const changes: Record<string, Json> = {};
  const differing: Differing[] = [];
  for (const [field, value] of Object.entries(said)) {
    const ours = before[field] ?? null;
    if (isNothing(value) || FIRST_WORD.includes(field)) {
      if (field === 'source' && ours === null && !isNothing(value)) changes[field] = value;
    } else if (LISTS.includes(field)) {
      const all = united(textsIn(ours), textsIn(value), comparing(field, phone), namesOf(field, before));
      if (all.length > textsIn(ours).length) changes[field] = all;
    } else if (BY_NAME.includes(field)) {
      const { more, other } = named(field, objectIn(ours), objectIn(value));
      if (Object.keys(more).length > 0) changes[field] = { ...objectIn(ours), ...more };
      differing.push(...other);
    } else if (field === 'dates') {
      const { more, other } = dated(listIn(ours), listIn(value));
      if (more.length > 0) changes[field] = [...listIn(ours), ...more];
      differing.push(...other);
    } else if (isMissing(field, ours, value, before)) changes[field] = value;
    else if (!isSame(field, ours, value, before)) differing.push({ field, kept: ours, said: value });
  }
  return { changes, differing };
}

/** What is kept of a row beside the fields: ours, and what is missing in it. */
export function enrichedExtra(before: Fields, said: Fields): Fields {
  const next: Record<string, Json> = { ...before };
  for (const [name, value] of Object.entries(said)) {
    // Where somebody first came from is not where they are met again.
    if (name === 'from') continue;
    const ours = next[name];
    if (ours === undefined) {
      Object.defineProperty(next, name, { value, enumerable: true, writable: true, configurable: true });
    } else if (Array.isArray(ours) && Array.isArray(value)) {
      const known = new Set(listIn(ours).map((one) => JSON.stringify(one)));
      next[name] = [...listIn(ours), ...listIn(value).filter((one) => !known.has(JSON.stringify(one)))];
    }
  }
  return next;
}

const isNothing = (value: Json): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'object' && (Array.isArray(value) ? value.length : Object.keys(value).length) === 0);

/** A name that is only an address, the tier that everybody begins with and a birthday without its year are as good as none. */
const isMissing = (field: string, ours: Json, value: Json, before: Fields): boolean =>
  isNothing(ours) ||
  (field === 'birthday' &&
    isYearless(textIn(ours)) &&
    !isYearless(textIn(value)) &&
    textIn(ours).slice(4) === textIn(value).slice(4)) ||
  (field === 'tier' && ours === 'standard') ||
  (field === 'name' && textsIn(before['emails'] ?? null).includes(textIn(ours).toLowerCase()));

function isSame(field: string, ours: Json, value: Json, before: Fields): boolean {
  if (JSON.stringify(ours) === JSON.stringify(value)) return true;
  if (typeof ours !== 'string' || typeof value !== 'string') return false;
  if (field === 'name')
    return [ours, ...textsIn(before['aliases'] ?? null)].some((name) => nameKey(name) === nameKey(value));
  if (field === 'org') return nameKey(ours) === nameKey(value);
  return field === 'birthday' && isYearless(value) && ours.slice(4) === value.slice(4);
}

const textsIn = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const listIn = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const objectIn = (value: Json): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const comparing =
  (field: string, phone: PhoneReader) =>
  (text: string): string =>
    field === 'phones' ? (phone(text)?.same ?? fold(text)) : field === 'aliases' ? nameKey(text) : fold(text);

/** What needs no alias: one's own name. */
const namesOf = (field: string, before: Fields): readonly string[] =>
  field === 'aliases' ? [textIn(before['name'] ?? null)] : [];

function united(
  ours: readonly string[],
  said: readonly string[],
  key: (text: string) => string,
  beside: readonly string[],
): readonly string[] {
  const known = new Set([...ours, ...beside].map(key));
  const all = [...ours];
  for (const text of said) {
    if (known.has(key(text))) continue;
    known.add(key(text));
    all.push(text);
  }
  return all;
}

function named(
  field: string,
  ours: Fields,
  said: Fields,
): { readonly more: Fields; readonly other: readonly Differing[] } {
  const more: Record<string, Json> = {};
  const other: Differing[] = [];
  for (const [name, value] of Object.entries(said)) {
    const kept = Object.hasOwn(ours, name) ? (ours[name] ?? null) : null;
    if (isNothing(kept))
      Object.defineProperty(more, name, { value, enumerable: true, writable: true, configurable: true });
    else if (!isNothing(value) && plainly(kept) !== plainly(value))
      other.push({ field: `${field}.${name}`, kept, said: value });
  }
  return { more, other };
}

const plainly = (value: Json): string =>
  typeof value === 'string' ? fold(value.trim()) : JSON.stringify(value);

function dated(
  ours: readonly Json[],
  said: readonly Json[],
): { readonly more: readonly Json[]; readonly other: readonly Differing[] } {
  const more: Json[] = [];
  const other: Differing[] = [];
  for (const date of said) {
    const { kind = null, on = null } = objectIn(date);
    const same = [...ours, ...more].map(objectIn).filter((one) => one['kind'] === kind);
    if (same.length === 0) more.push(date);
    else if (!same.some((one) => one['on'] === on))
      other.push({ field: `dates.${textIn(kind)}`, kept: same[0]?.['on'] ?? null, said: on });
  }
  return { more, other };
}
