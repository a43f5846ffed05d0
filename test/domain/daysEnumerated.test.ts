import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, type Instant } from '../../src/domain/instant.ts';
import { readWhen } from '../../src/domain/when.ts';
import { en } from '../../src/locale/en.ts';
import { es } from '../../src/locale/es.ts';
import { dayText, momentText, weekdayText } from '../../src/render/dayText.ts';
import { day } from '../support/facts.ts';

/*
 * Words for days against days that were counted, one by one, from Thursday 1 January 1970: this file has its own
 * calendar and its own leap years, and takes nothing from the program's arithmetic.
 */

interface Counted {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly dom: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (n: number): string => `${n}`.padStart(2, '0');

/** Every day from 1970 through 2045; the place of a day is its number since 1970-01-01. */
const calendar: readonly Counted[] = (() => {
  const all: Counted[] = [];
  for (let year = 1970; year <= 2045; year++) {
    for (const [at, length] of LENGTHS.entries()) {
      const last = at === 1 && isLeap(year) ? 29 : length;
      for (let dom = 1; dom <= last; dom++) {
        const iso = `${year}-${two(at + 1)}-${two(dom)}`;
        all.push({ iso, year, month: at + 1, dom, weekday: (4 + all.length) % 7 });
      }
    }
  }
  return all;
})();

const places = new Map(calendar.map(({ iso }, place) => [iso, place]));
const placeOf = (iso: string): number => places.get(iso) ?? Number.NaN;
const at = (place: number): Counted => calendar[place] ?? { iso: '', year: 0, month: 0, dom: 0, weekday: 0 };

/** The first counted day from a place on, forward or back, that answers. */
function walk(from: number, step: number, answers: (one: Counted, place: number) => boolean): string {
  let place = from;
  while (!answers(at(place), place)) place += step;
  return at(place).iso;
}

const months = Map.groupBy(calendar, (one) => one.year * 12 + one.month - 1);

/** So many months from a day: the same day of the month, or the month's last. */
function monthsOn(from: number, count: number): string {
  const { year, month, dom } = at(from);
  const index = year * 12 + month - 1 + count;
  const found = months.get(index) ?? [];
  return (found[dom - 1] ?? found.at(-1))?.iso ?? '';
}

const isLastOfMonth = (_: Counted, place: number): boolean => at(place + 1).dom === 1;

const WEEKDAYS = [
  ['sunday', 'sun', 'domingo', 'dom'],
  ['monday', 'mon', 'lunes', 'lun'],
  ['tuesday', 'tue', 'martes', 'mar'],
  ['wednesday', 'wed', 'miércoles', 'mié'],
  ['thursday', 'thu', 'jueves', 'jue'],
  ['friday', 'fri', 'viernes', 'vie'],
  ['saturday', 'sat', 'sábado', 'sáb'],
] as const;

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
] as const;

/** Words, and the days they are when logged and when planned; null where they are refused. */
type Said = readonly [words: string, logged: string | null, planned: string | null];

const either = (words: readonly string[], iso: string): readonly Said[] =>
  words.map((word) => [word, iso, iso] as const);

function* saidOfWeekdays(today: number): Generator<Said> {
  for (const [weekday, [long, short, largo, corto]] of WEEKDAYS.entries()) {
    const before = walk(today - 1, -1, (one) => one.weekday === weekday);
    const after = walk(today + 1, 1, (one) => one.weekday === weekday);
    for (const words of [long, short, `on ${long}`, `el ${largo}`, corto]) yield [words, before, after];
    for (const words of [`next ${short}`, `el ${largo} que viene`, `próximo ${largo}`])
      yield [words, null, after];
    for (const words of [`last ${long}`, `el ${largo} pasado`]) yield [words, before, null];
    const monday = placeOf(walk(today, -1, (one) => one.weekday === 1));
    const thisWeek = walk(monday, 1, (one) => one.weekday === weekday);
    yield* either([`${long} this week`, `el ${largo} de esta semana`], thisWeek);
    yield [`${long} next week`, null, walk(monday + 7, 1, (one) => one.weekday === weekday)];
  }
}

function* saidOfDistances(today: number, n: number): Generator<Said> {
  const away = (days: number): string => at(today + days).iso;
  yield* either(['today', 'hoy', 'eod'], away(0));
  yield* either(['tomorrow', 'mañana', 'first thing tomorrow'], away(1));
  yield* either(['the day after tomorrow', 'pasado mañana', 'in a couple of days'], away(2));
  yield* either(['yesterday', 'ayer', 'last night', 'anoche'], away(-1));
  yield* either(['anteayer', 'hace un par de días'], away(-2));
  yield* either(['in a week', 'de aquí a una semana'], away(7));
  yield* either([`in ${n} days`, `en ${n} días`, `+${n}d`], away(n));
  yield* either([`${n} days ago`, `hace ${n} días`, `-${n}d`], away(-n));
  yield* either([`in ${n} weeks`, `dentro de ${n} semanas`, `+${n}w`], away(7 * n));
  yield* either([`${n} weeks ago`, `hace ${n} semanas`], away(-7 * n));
  yield* either([`in ${n} months`, `dentro de ${n} meses`], monthsOn(today, n));
  yield* either([`${n} months ago`, `hace ${n} meses`], monthsOn(today, -n));
  yield [`${n}w`, away(-7 * n), away(7 * n)];
}

function* saidOfEnds(today: number): Generator<Said> {
  const nearest = (is: (one: Counted, place: number) => boolean): readonly [string, string] => [
    walk(today, -1, is),
    walk(today, 1, is),
  ];
  const week = nearest((one) => one.weekday === 5);
  for (const words of ['end of week', 'a finales de semana']) yield [words, ...week];
  for (const words of ['end of month', 'fin de mes', 'último día del mes'])
    yield [words, ...nearest(isLastOfMonth)];
  const quarter = nearest((one, place) => one.month % 3 === 0 && isLastOfMonth(one, place));
  for (const words of ['end of quarter', 'fin de trimestre']) yield [words, ...quarter];
  const year = nearest((one) => one.month === 12 && one.dom === 31);
  for (const words of ['end of year', 'fin de año']) yield [words, ...year];
  for (const words of ['first of the month', 'primero de mes'])
    yield [words, ...nearest((one) => one.dom === 1)];
  const { year: y, month: m } = at(today);
  const nextMonth = (one: Counted): boolean => one.year * 12 + one.month > y * 12 + m;
  yield [
    'end of next month',
    null,
    walk(today, 1, (one, place) => nextMonth(one) && isLastOfMonth(one, place)),
  ];
  yield ['first of next month', null, walk(today, 1, nextMonth)];
}

function* saidOfDates(today: number, other: Counted): Generator<Said> {
  const [english, spanish] = MONTHS[other.month - 1] ?? ['', ''];
  const same = (one: Counted): boolean => one.month === other.month && one.dom === other.dom;
  const dated = [walk(today, -1, same), walk(today, 1, same)] as const;
  const { dom, year, iso } = other;
  for (const words of [`${dom} ${english}`, `${english} ${dom}`, `el ${dom} de ${spanish}`])
    yield [words, ...dated];
  yield* either([`${dom} ${english} ${year}`, `${english} ${dom}, ${year}`], iso);
  yield* either([`${dom} de ${spanish} de ${year}`, iso, iso.replaceAll('-', '/')], iso);
  const numbered = [
    walk(today, -1, (one) => one.dom === dom),
    walk(today, 1, (one) => one.dom === dom),
  ] as const;
  for (const words of [`the ${dom}th`, `el ${dom}`, `el día ${dom}`]) yield [words, ...numbered];
}

/** What the program prints of a day, and the direction in which that is read. */
type Printed = readonly [words: string, mode: 'logged' | 'planned', iso: string];

function* printed(today: number, other: Counted): Generator<Printed> {
  const [on, from] = [day(other.iso), day(at(today).iso)];
  const apart = placeOf(on) - today;
  for (const locale of [en, es]) {
    const telling = { today: from, iso: false, locale };
    const forms = [
      weekdayText(on, telling),
      dayText(on, telling),
      dayText(on, { ...telling, iso: true }),
      ...(apart > 0 ? [locale.days.ahead(apart)] : []),
      ...(apart < 0 ? [locale.days.ago(-apart)] : []),
    ];
    for (const words of forms) {
      if (apart <= 0) yield [words, 'logged', on];
      if (apart >= 0) yield [words, 'planned', on];
    }
  }
}

/** Days from 2024 through 2032: every 61st, and those on which something ends, begins or shifts. */
const TODAYS: readonly number[] = calendar.flatMap(({ iso, year }, place) => {
  if (year < 2024 || year > 2032) return [];
  const edges = ['02-28', '02-29', '03-01', '12-31', '01-01', '03-31', '10-31'];
  return place % 61 === 0 || (edges.includes(iso.slice(5)) && place % 3 === 0) ? [place] : [];
});

const FAR = [-1461, -366, -200, -59, -30, -2, -1, 0, 1, 2, 28, 59, 180, 366, 1461];

describe.each(['Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])('in %s', (zone) => {
  const outside = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (outside === undefined) delete process.env['TZ'];
    else process.env['TZ'] = outside;
  });

  const localDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });

  /** Moments on those days, at every hour of the day by turns; and the day that a calendar of the zone shows. */
  const moments = TODAYS.map((place, turn) => {
    const seconds = place * 86400 + ((turn * 7 * 3600 + turn * 599) % 86400);
    return { now: instant(seconds), today: placeOf(localDay.format(seconds * 1000)), turn };
  });

  function read(words: string, mode: 'logged' | 'planned', now: Instant): string | null {
    const when = readWhen(words, { mode, now, order: null });
    return 'day' in when ? when.day : null;
  }

  const bothWays = (words: string, now: Instant): readonly (string | null)[] => [
    read(words, 'logged', now),
    read(words, 'planned', now),
  ];

  it('weekdays, distances, ends and dates are the days that were counted', () => {
    const faults = moments.flatMap(({ now, today, turn }) =>
      [
        ...saidOfWeekdays(today),
        ...saidOfDistances(today, 3 + (turn % 28)),
        ...saidOfEnds(today),
        ...saidOfDates(today, at(today - 700 + ((turn * 37) % 1400))),
      ]
        .map(([words, ...days]) => ({ now, words, days, read: bothWays(words, now) }))
        .filter(({ days, read: found }) => days.some((one, place) => one !== found[place])),
    );
    expect(faults).toEqual([]);
    expect(moments.length).toBeGreaterThan(60);
  });

  it('what is printed is read back as the same day', () => {
    const faults = moments.flatMap(({ now, today }) =>
      FAR.flatMap((apart) => [...printed(today, at(today + apart))])
        .map(([words, mode, on]) => ({ now, words, mode, on, read: read(words, mode, now) }))
        .filter((one) => one.read !== one.on),
    );
    expect(faults).toEqual([]);
  });

  it('a moment that is printed is read back as the same minute', () => {
    const faults = moments.flatMap(({ now, today }) => {
      const telling = { today: day(at(today).iso), iso: false, locale: en };
      const earlier = instant(now - 5 * 3600 - (now % 60));
      return [
        momentText(earlier, telling),
        momentText(earlier, { ...telling, locale: es }),
        momentText(earlier, { ...telling, iso: true }),
      ]
        .map((words) => ({ words, at: earlier, read: readWhen(words, { mode: 'logged', now, order: null }) }))
        .filter((one) => one.read.is !== 'moment' || one.read.at !== one.at);
    });
    expect(faults).toEqual([]);
  });
});
