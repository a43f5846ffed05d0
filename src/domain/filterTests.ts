import { channelNamed, type Channel } from './channel.ts';
import { addDays, dayOf } from './day.ts';
import { fieldsOf, OWN_FIELDS, type FilterField, type Listed } from './filterFields.ts';
import { birthdaysIn, daysIn, numbersIn } from './filterRanges.ts';
import { leavesOf, parseFilterText, type Filter, type Said } from './filterTree.ts';
import { fold } from './folding.ts';
import type { Instant } from './instant.ts';
import { near } from './near.ts';
import { parseRef, formatRef } from './refs.ts';

/** What a word of a filter asks of the values of a field; a field without values satisfies only `none`. */
export interface Test {
  /** Null: the names of the row. */
  readonly field: string | null;
  /** It is the row's own field, not that of the contacts it is about. */
  readonly own: boolean;
  readonly check: Check;
}

/** A saved filter inside a filter: one of the row's contacts is in it. */
export interface Within {
  readonly segment: string;
  readonly filter: Filter<Leaf>;
}

export type Leaf = Test | Within;

/** Every test of a filter, those of its segments among them. */
export const testsOf = (filter: Filter<Leaf>): readonly Test[] =>
  leavesOf(filter).flatMap((leaf) => ('segment' in leaf ? testsOf(leaf.filter) : [leaf]));

export type Check =
  | { readonly is: 'any' | 'none' }
  | { readonly is: 'contains'; readonly texts: readonly string[] }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  /** Both ends belong to it; null where open. */
  | { readonly is: 'between'; readonly low: string | number | null; readonly high: string | number | null };

/** What values are read by. */
export interface HowToFilter {
  readonly listed: Listed;
  readonly now: Instant;
  readonly order: 'day-first' | 'month-first' | null;
  readonly channels: readonly Channel[];
  /** The saved filters by folded name. */
  readonly segments: ReadonlyMap<string, { readonly name: string; readonly filter: string }>;
}

/** Why a filter cannot be read. */
export type Unread =
  | {
      readonly why: 'field';
      readonly word: string;
      readonly field: string;
      readonly near: string | null;
      readonly fields: readonly string[];
    }
  | {
      readonly why: 'value';
      readonly word: string;
      readonly field: string;
      readonly value: string;
      readonly near: string | null;
      readonly takes: FilterField;
    }
  | { readonly why: 'empty'; readonly word: string; readonly takes: FilterField }
  | { readonly why: 'segment'; readonly word: string; readonly value: string; readonly near: string | null }
  | { readonly why: 'circle'; readonly word: string; readonly value: string };

export type ReadTests =
  | { readonly is: 'tests'; readonly filter: Filter<Leaf> }
  /** `segment`: the saved filter in which it stands, null where it stands in what was said. */
  | {
      readonly is: 'unread';
      readonly unread: Unread;
      readonly said: Said;
      readonly segment: { readonly name: string; readonly filter: Filter } | null;
    };

/** Reads what the words of a filter say; segments become what they stand for. */
export function readTests(filter: Filter, how: HowToFilter, within: readonly string[] = []): ReadTests {
  if (filter.is === 'leaf') return readLeaf(filter.leaf, how, within);
  if (filter.is === 'not') {
    const read = readTests(filter.of, how, within);
    return read.is === 'tests' ? { is: 'tests', filter: { is: 'not', of: read.filter } } : read;
  }
  const parts: Filter<Leaf>[] = [];
  for (const part of filter.of) {
    const read = readTests(part, how, within);
    if (read.is === 'unread') return read;
    parts.push(read.filter);
  }
  return { is: 'tests', filter: { is: filter.is, of: parts } };
}

/** Whether the values of a field are what is asked for. */
export function checks(check: Check, values: readonly (string | number)[]): boolean {
  switch (check.is) {
    case 'none':
      return values.length === 0;
    case 'any':
      return values.length > 0;
    case 'contains': {
      const folded = values.map((value) => fold(String(value)));
      return check.texts.some((text) => folded.some((value) => value.includes(text)));
    }
    case 'one-of':
      return values.some((value) => check.values.includes(String(value)));
    case 'between': {
      const { low, high } = check;
      return values.some((value) => (low === null || value >= low) && (high === null || value <= high));
    }
  }
}

function readLeaf(said: Said, how: HowToFilter, within: readonly string[]): ReadTests {
  const { field, value } = said;
  const isOwn = how.listed !== 'contact' && (field === null || Object.hasOwn(OWN_FIELDS[how.listed], field));
  const test = (check: Check): ReadTests => ({
    is: 'tests',
    filter: { is: 'leaf', leaf: { field, own: isOwn, check } },
  });
  const unread = (why: Unread): ReadTests => ({ is: 'unread', unread: why, said, segment: null });
  if (field === null) return test({ is: 'contains', texts: [fold(value)] });
  const fields = fieldsOf(how.listed);
  const word = `${field}:${value}`;
  const takes = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (takes === undefined) {
    const names = Object.keys(fields);
    return unread({ why: 'field', word, field, near: near(field, names), fields: names });
  }
  if (value === '') return unread({ why: 'empty', word, takes });
  if (takes.takes === 'segment') return readSegment(said, word, how, within);
  const folded = fold(value);
  const isNone = folded === 'none' || (folded === 'never' && takes.takes === 'logged');
  if (takes.optional && (isNone || folded === 'any')) return test({ is: isNone ? 'none' : 'any' });
  const check = checkOf(field, value, takes, how);
  if (check !== null) return test(check);
  const words = takes.takes === 'channel' ? how.channels.map(({ name }) => name) : (takes.words ?? []);
  const wrong = takes.several
    ? (value.split(',').find((one) => checkOf(field, one.trim(), takes, how) === null) ?? value)
    : value;
  return unread({ why: 'value', word, field, value: wrong, near: near(wrong, words), takes });
}

function readSegment(said: Said, word: string, how: HowToFilter, within: readonly string[]): ReadTests {
  const { value } = said;
  const name = fold(value);
  const segment = how.segments.get(name);
  const unread = (why: Unread): ReadTests => ({ is: 'unread', unread: why, said, segment: null });
  if (segment === undefined) {
    const names = [...how.segments.values()].map((one) => one.name);
    return unread({ why: 'segment', word, value, near: near(value, names) });
  }
  if (within.includes(name)) return unread({ why: 'circle', word, value });
  const parsed = parseFilterText(segment.filter);
  const filter: Filter = parsed.is === 'filter' ? parsed.filter : { is: 'any', of: [] };
  // A saved filter is over contacts, wherever it is used.
  const read = readTests(filter, { ...how, listed: 'contact' }, [...within, name]);
  if (read.is === 'unread')
    return read.segment === null ? { ...read, segment: { name: segment.name, filter } } : read;
  return { is: 'tests', filter: { is: 'leaf', leaf: { segment: segment.name, filter: read.filter } } };
}

function checkOf(field: string, value: string, takes: FilterField, how: HowToFilter): Check | null {
  const several = takes.several ? value.split(',').map((one) => one.trim()) : [value];
  switch (takes.takes) {
    case 'text':
      return { is: 'contains', texts: several.map((text) => fold(text.replace(/^#/, ''))) };
    case 'phone': {
      const digits = value.replace(/[^\d]/g, '').replace(/^00/, '');
      return digits === '' ? null : { is: 'contains', texts: [digits] };
    }
    case 'choice': {
      const values = several.map(fold);
      return values.every((one) => takes.words?.includes(one)) ? { is: 'one-of', values } : null;
    }
    case 'channel': {
      const names = several.map((word) => channelNamed(fold(word), how.channels)?.name ?? null);
      return names.includes(null) ? null : { is: 'one-of', values: names.flatMap((name) => name ?? []) };
    }
    case 'ref': {
      const refs = several.map(parseRef);
      return refs.includes(null)
        ? null
        : {
            is: 'one-of',
            values: refs.flatMap((ref) => (ref === null ? [] : [formatRef(ref.kind, ref.id)])),
          };
    }
    case 'number':
      return numbersIn(value);
    case 'birthday':
      return birthdaysIn(value, how);
    case 'logged':
    case 'planned':
      return field === 'due' && fold(value) === 'overdue'
        ? { is: 'between', low: null, high: addDays(dayOf(how.now), -1) }
        : daysIn(value, takes.takes, how);
    case 'segment':
      return null;
  }
}
