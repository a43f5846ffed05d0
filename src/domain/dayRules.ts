import { addDays, addMonths, dayFrom, endOfMonth, parseDay, partsOf, weekdayOf, type Day } from './day.ts';
import { readDistance, type Distance } from './spanWords.ts';

/** From where words are read: what is logged looks back, what is planned forward (`domain.md §3`). */
export interface Outlook {
  readonly today: Day;
  readonly mode: 'logged' | 'planned';
  readonly order: 'day-first' | 'month-first' | null;
}

/** The days that marks (`W5`, `5 M3`, `in 3 Uday`) may mean: none where they are not taken, two where they are ambiguous. */
export function readDays(marks: string, on: Outlook): readonly Day[] {
  const first = marks.charAt(0);
  for (const [starts, pattern, days] of RULES) {
    const found = starts.includes(first) ? pattern.exec(marks) : null;
    if (found) return real([days(found, on)].flat());
  }
  const distance = readDistance(marks);
  return distance ? real([dayAt(distance, on)]) : [];
}

/** The days among them; counting can leave the four digits of a year. */
const real = (days: readonly (Day | null)[]): readonly Day[] =>
  days.filter((day): day is Day => day !== null && parseDay(day) !== null);

/** What such marks begin with, so that a pattern is not made in vain; the pattern; and the day or days. */
type Rule = readonly [
  starts: string,
  pattern: RegExp,
  days: (found: RegExpExecArray, on: Outlook) => Day | null | readonly Day[],
];

const RULES: readonly Rule[] = [
  ['D', /^D(-?\d)$/, ([, days], { today }) => addDays(today, Number(days))],
  [
    'tW',
    /^(?:this )?W(\d)$/,
    ([, weekday], on) => weekdayBeside(Number(weekday), on.today, on.mode === 'planned'),
  ],
  [
    'nW',
    /^next W(\d)$|^W(\d) next$/,
    ([, a, b], on) => forward(on, weekdayBeside(Number(a ?? b), on.today, true)),
  ],
  [
    'lW',
    /^last W(\d)$|^W(\d) last$/,
    ([, a, b], on) => back(on, weekdayBeside(Number(a ?? b), on.today, false)),
  ],
  [
    'W',
    /^W(\d) (?:next Uweek|Uweek next)$/,
    ([, weekday], on) => forward(on, inWeek(Number(weekday), addDays(on.today, 7))),
  ],
  [
    'W',
    /^W(\d) (?:last Uweek|Uweek last)$/,
    ([, weekday], on) => back(on, inWeek(Number(weekday), addDays(on.today, -7))),
  ],
  ['W', /^W(\d) this Uweek$/, ([, weekday], on) => inWeek(Number(weekday), on.today)],
  [
    'W',
    /^W(\d) (\d{1,2})$/,
    ([, weekday, day], on) => agreeing(Number(weekday), [dayOfSomeMonth(Number(day), on)]),
  ],
  [
    'W',
    /^W(\d) ([NM\d][^U]*)$/,
    ([, weekday, date = ''], on) => agreeing(Number(weekday), readDays(date, on)),
  ],
  ['nU', /^next (U[a-z]+)$|^(U[a-z]+) next$/, ([, a, b], on) => forward(on, beside(`in 1 ${a ?? b}`, on))],
  ['lU', /^last (U[a-z]+)$|^(U[a-z]+) last$/, ([, a, b], on) => back(on, beside(`hace 1 ${a ?? b}`, on))],
  [
    'ae',
    /^(?:at? )?(?:end (?:this )?U(week|month|quarter|year)|eo([wmqy]))$/,
    ([, a, b], on) => endBeside(unitOf(a, b), on),
  ],
  [
    'ae',
    /^(?:at? )?end (?:next U(week|month|quarter|year)|U(week|month|quarter|year) next)$/,
    ([, a, b], on) => forward(on, nextEnd(unitOf(a, b), on)),
  ],
  [
    'ae',
    /^(?:at? )?end q([1-4])(?: (\d{4}))?$/,
    ([, quarter, year], on) => endOfNamedMonth(Number(quarter) * 3, year, on),
  ],
  ['N', /^N1 (?:Uday )?Umonth$/, (_, on) => dayOfSomeMonth(1, on)],
  [
    'N',
    /^N1 (?:Uday )?(?:next Umonth|Umonth next)$/,
    (_, on) => forward(on, addDays(endOfMonth(on.today), 1)),
  ],
  [
    'ae',
    /^(?:at? )?end M(\d+)(?: (\d{4}))?$/,
    ([, month, year], on) => endOfNamedMonth(Number(month), year, on),
  ],
  [
    'N0123456789',
    /^N?(\d{1,2}) M(\d+)(?: (\d{4}))?$/,
    ([, day, month, year], on) => dated(year, Number(month), Number(day), on),
  ],
  [
    'M',
    /^M(\d+) N?(\d{1,2})(?: (\d{4}))?$/,
    ([, month, day, year], on) => dated(year, Number(month), Number(day), on),
  ],
  ['N', /^N(\d{1,2})$/, ([, day], on) => dayOfSomeMonth(Number(day), on)],
  [
    '0123456789',
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
    ([, year, , month, day]) => dayFrom(Number(year), Number(month), Number(day)),
  ],
  [
    '0123456789',
    /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d\d))?$/,
    ([, a, , b, year], on) => numbered(Number(a), Number(b), year, on),
  ],
];

const forward = (on: Outlook, day: Day | null): Day | null => (on.mode === 'planned' ? day : null);
const back = (on: Outlook, day: Day | null): Day | null => (on.mode === 'logged' ? day : null);

/** The nearest such weekday before or after a day, never the day itself. */
function weekdayBeside(weekday: number, day: Day, after: boolean): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, after ? ahead || 7 : ahead - 7);
}

/** That weekday of the week, Monday to Sunday, in which a day lies. */
const inWeek = (weekday: number, day: Day): Day =>
  addDays(day, ((weekday + 6) % 7) - ((weekdayOf(day) + 6) % 7));

/** The day at a distance; a bare span looks where what is asked looks. */
function dayAt({ span, sign }: Distance, on: Outlook): Day | null {
  const count = span.count * (sign === 0 ? step(on) : sign);
  if (span.unit === 'minute') return null;
  return span.unit === 'day' ? addDays(on.today, count) : addMonths(on.today, count);
}

/** One week, month or year from today. */
function beside(marks: string, on: Outlook): Day | null {
  const distance = readDistance(marks);
  return distance && !marks.endsWith('Uday') ? dayAt(distance, on) : null;
}

const unitOf = (a: string | undefined, b: string | undefined): string => (a ?? b ?? '').charAt(0);

/** How many months a period has that ends on the last day of one. */
const MONTHS_OF: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['q', 3],
  ['y', 12],
]);

const monthsOf = (unit: string): number => MONTHS_OF.get(unit) ?? 1;

/** The end of a week is its Friday, of a month, quarter or year its last day; today if it is today. */
function endBeside(unit: string, { today, mode }: Outlook): Day {
  if (unit === 'w') return weekdayBeside(5, addDays(today, mode === 'planned' ? -1 : 1), mode === 'planned');
  const end = endOf(unit, today);
  return mode === 'planned' || end === today ? end : endOf(unit, addMonths(today, -monthsOf(unit)));
}

/** The months left until the period ends are what is missing to a multiple of its length. */
const endOf = (unit: string, day: Day): Day =>
  endOfMonth(addMonths(day, monthsOf(unit) - 1 - ((partsOf(day).month - 1) % monthsOf(unit))));

const nextEnd = (unit: string, { today }: Outlook): Day =>
  unit === 'w' ? inWeek(5, addDays(today, 7)) : endOf(unit, addMonths(today, monthsOf(unit)));

function endOfNamedMonth(month: number, year: string | undefined, on: Outlook): Day | null {
  const { year: thisYear } = partsOf(on.today);
  const years = year === undefined ? [0, 1].map((n) => thisYear + n * step(on)) : [Number(year)];
  const ends = years.map((y) => dayFrom(y, month, 1)).map((day) => day && endOfMonth(day));
  return ends.find((day) => day !== null && (year !== undefined || isWhereLooked(day, on))) ?? null;
}

const step = (on: Outlook): 1 | -1 => (on.mode === 'planned' ? 1 : -1);

const isWhereLooked = (day: Day, on: Outlook): boolean =>
  on.mode === 'planned' ? day >= on.today : day <= on.today;

/** Without a year the nearest such day from today on, forward or back; today counts. */
function dated(year: string | undefined, month: number, day: number, on: Outlook): Day | null {
  if (year !== undefined) return dayFrom(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  const { year: thisYear } = partsOf(on.today);
  // Between two leap days lie at most eight years.
  for (let n = 0; n <= 8; n++) {
    const found = dayFrom(thisYear + n * step(on), month, day);
    if (found && isWhereLooked(found, on)) return found;
  }
  return null;
}

/** The nearest day with that number in its month, from today on; today counts. */
function dayOfSomeMonth(day: number, on: Outlook): Day | null {
  const { year, month } = partsOf(on.today);
  for (let n = 0; n <= 2; n++) {
    const index = year * 12 + month - 1 + n * step(on);
    const found = dayFrom(Math.floor(index / 12), (index % 12) + 1, day);
    if (found && isWhereLooked(found, on)) return found;
  }
  return null;
}

const agreeing = (weekday: number, days: readonly (Day | null)[]): readonly Day[] =>
  days.filter((day): day is Day => day !== null && weekdayOf(day) === weekday);

/** `3/4`: both readings, unless the order is known, only one is a day, or both are the same. */
function numbered(a: number, b: number, year: string | undefined, on: Outlook): readonly Day[] {
  const readings = [dated(year, b, a, on), dated(year, a, b, on)];
  if (on.order === 'month-first') readings.reverse();
  const days = new Set(readings.filter((day) => day !== null));
  return on.order ? [...days].slice(0, 1) : [...days];
}
