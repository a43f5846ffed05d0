import { channelNamed, type Channel } from './channel.ts';
import { monthDays } from './dates.ts';
import { marksOf } from './dateWords.ts';
import { addDays, addMonths, dayFrom, dayOf, endOfMonth, type Day } from './day.ts';
import { fieldsOf, type FilterField, type Listed } from './filterFields.ts';
import { parseFilterText, type Filter, type Said } from './filterTree.ts';
import { fold } from './folding.ts';
import type { Instant } from './instant.ts';
import { near } from './near.ts';
import { parseRef, formatRef } from './refs.ts';
import { readWhen } from './when.ts';

/** What a word of a filter asks of the values of a field; a field without values satisfies only `none`. */
export interface Test {
  /** Null: the names of the row. */
  readonly field: string | null;
  readonly check: Check;
}

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
  | { readonly is: 'tests'; readonly filter: Filter<Test> }
  | { readonly is: 'unread'; readonly unread: Unread };

/** Reads what the words of a filter say; segments become what they stand for. */
export function readTests(filter: Filter, how: HowToFilter, within: readonly string[] = []): ReadTests {
  if (filter.is === 'leaf') return readLeaf(filter.leaf, how, within);
  if (filter.is === 'not') {
    const read = readTests(filter.of, how, within);
    return read.is === 'tests' ? { is: 'tests', filter: { is: 'not', of: read.filter } } : read;
  }
  const parts: Filter<Test>[] = [];
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
  if (field === null) return test(null, { is: 'contains', texts: [fold(value)] });
  const fields = fieldsOf(how.listed);
  const word = `${field}:${value}`;
  const takes = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (takes === undefined)
    return unread({
      why: 'field',
      word,
      field,
      near: near(field, Object.keys(fields)),
      fields: Object.keys(fields),
    });
  if (value === '') return unread({ why: 'empty', word, takes });
  if (takes.takes === 'segment') return readSegment(value, word, how, within);
  const folded = fold(value);
  if (
    takes.optional &&
    (folded === 'none' || folded === 'any' || (folded === 'never' && takes.takes === 'logged'))
  )
    return test(field, { is: folded === 'any' ? 'any' : 'none' });
  const check = checkOf(field, value, takes, how);
  if (check !== null) return test(field, check);
  const words = takes.takes === 'channel' ? how.channels.map(({ name }) => name) : (takes.words ?? []);
  const wrong = takes.several
    ? (value.split(',').find((one) => checkOf(field, one, takes, how) === null) ?? value)
    : value;
  return unread({ why: 'value', word, field, value: wrong, near: near(wrong, words), takes });
}

const test = (field: string | null, check: Check): ReadTests => ({
  is: 'tests',
  filter: { is: 'leaf', leaf: { field, check } },
});

const unread = (why: Unread): ReadTests => ({ is: 'unread', unread: why });

function readSegment(value: string, word: string, how: HowToFilter, within: readonly string[]): ReadTests {
  const name = fold(value);
  const segment = how.segments.get(name);
  if (segment === undefined) {
    const names = [...how.segments.values()].map((one) => one.name);
    return unread({ why: 'segment', word, value, near: near(value, names) });
  }
  if (within.includes(name)) return unread({ why: 'circle', word, value });
  const parsed = parseFilterText(segment.filter);
  const filter: Filter = parsed.is === 'filter' ? parsed.filter : { is: 'any', of: [] };
  // A saved filter is over contacts, wherever it is used.
  return readTests(filter, { ...how, listed: 'contact' }, [...within, name]);
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

const COMPARED = /^(>=|<=|>|<)?\s*(.*)$/s;

function numbersIn(value: string): Check | null {
  const range = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)$/.exec(value);
  if (range) return { is: 'between', low: Number(range[1]), high: Number(range[2]) };
  const [, sign, text = ''] = COMPARED.exec(value) ?? [];
  if (!/^\d+(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  // Amounts have at most four decimals.
  const beside = 0.00005;
  if (sign === '>') return { is: 'between', low: number + beside, high: null };
  if (sign === '<') return { is: 'between', low: null, high: number - beside };
  return { is: 'between', low: sign === '<=' ? null : number, high: sign === '>=' ? null : number };
}

function birthdaysIn(value: string, how: HowToFilter): Check | null {
  const [mark = '', ...more] = marksOf(value);
  const month = more.length === 0 ? /^M(\d+)$/.exec(mark)?.[1]?.padStart(2, '0') : undefined;
  if (month !== undefined) return { is: 'between', low: `${month}-01`, high: `${month}-31` };
  if (/^\d\d-\d\d$/.test(value)) return { is: 'one-of', values: [value] };
  const days = daysIn(value, 'planned', how);
  if (days?.is !== 'between') return null;
  const today = dayOf(how.now);
  const [low, high] = [days.low ?? today, days.high ?? null];
  if (high === null || typeof low === 'number' || typeof high === 'number' || low > high) return null;
  return { is: 'one-of', values: monthDays(low as Day, high as Day) };
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The days that `<2026-01-01`, `>90d`, `2026-03`, `yesterday` or `a..b` name; of what is logged `90d` is that long ago. */
function daysIn(value: string, mode: 'logged' | 'planned', how: HowToFilter): Check | null {
  const today = dayOf(how.now);
  const dots = value.indexOf('..');
  if (dots >= 0) {
    const ends = [value.slice(0, dots), value.slice(dots + 2)].map((text): Days | 'open' | null =>
      text === '' ? 'open' : (spanAgo(text, mode, today) ?? daysOf(text, mode, how)),
    );
    const [a, b] = ends;
    if (a === null || b === null || a === undefined || b === undefined || (a === 'open' && b === 'open'))
      return null;
    // Ages run backwards: `30d..90d` ends 30 days ago.
    const [from, to] = a !== 'open' && b !== 'open' && a.first > b.last ? [b, a] : [a, b];
    return { is: 'between', low: from === 'open' ? null : from.first, high: to === 'open' ? null : to.last };
  }
  const [, sign, text = ''] = COMPARED.exec(value) ?? [];
  const age = spanAgo(text, mode, today);
  if (age !== null) {
    const { first } = age;
    const older =
      mode === 'logged' ? sign === '>' || sign === '>=' : sign === undefined || sign === '<' || sign === '<=';
    const strict = sign === '>' || sign === '<';
    if (mode === 'planned' && sign === undefined) return { is: 'between', low: today, high: first };
    if (older) return { is: 'between', low: null, high: strict ? addDays(first, -1) : first };
    return { is: 'between', low: strict ? addDays(first, 1) : first, high: null };
  }
  const days = daysOf(text, mode, how);
  if (days === null) return null;
  switch (sign) {
    case '>':
      return { is: 'between', low: addDays(days.last, 1), high: null };
    case '>=':
      return { is: 'between', low: days.first, high: null };
    case '<':
      return { is: 'between', low: null, high: addDays(days.first, -1) };
    case '<=':
      return { is: 'between', low: null, high: days.last };
    default:
      return { is: 'between', low: days.first, high: days.last };
  }
}

/** The day so long ago, or of what is planned so far ahead: `90d`, `6w`, `3mo`, `1y`; null where it is no such span. */
function spanAgo(text: string, mode: 'logged' | 'planned', today: Day): Days | null {
  const [, count, unit] = /^(\d{1,4})(d|w|mo|y)$/i.exec(text) ?? [];
  if (count === undefined) return null;
  const n = Number(count) * (mode === 'logged' ? -1 : 1);
  const named = unit?.toLowerCase();
  const day =
    named === 'mo' || named === 'y'
      ? addMonths(today, named === 'y' ? n * 12 : n)
      : addDays(today, named === 'w' ? n * 7 : n);
  return { first: day, last: day };
}

/** A year, a month, or the day that words name. */
function daysOf(text: string, mode: 'logged' | 'planned', { now, order }: HowToFilter): Days | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  if (year !== undefined) {
    const first = dayFrom(Number(year), Number(month ?? 1), 1);
    const last = month === undefined ? dayFrom(Number(year), 12, 31) : first && endOfMonth(first);
    return first === null || last === null ? null : { first, last };
  }
  const when = readWhen(text, { mode, now, order });
  return when.is === 'day' || when.is === 'moment' ? { first: when.day, last: when.day } : null;
}
