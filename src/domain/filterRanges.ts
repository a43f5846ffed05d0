import { monthDays } from './dates.ts';
import { marksOf } from './dateWords.ts';
import { addDays, addMonths, dayFrom, dayOf, endOfMonth, type Day } from './day.ts';
import type { Check, HowToFilter } from './filterTests.ts';
import { readWhen } from './when.ts';

const COMPARED = /^(>=|<=|>|<)?\s*(.*)$/s;

/** The numbers that `4800`, `>1000` or `500..2000` names; null where it is none. */
export function numbersIn(value: string): Check | null {
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

/** The days of the year that a month or days ahead name; null where it is neither. */
export function birthdaysIn(value: string, how: HowToFilter): Check | null {
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
export function daysIn(value: string, mode: 'logged' | 'planned', how: HowToFilter): Check | null {
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
