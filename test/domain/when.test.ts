import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockOf,
  dayOf,
  endOfMonth,
  instantAt,
  partsOf,
  weekdayOf,
  type Day,
} from '../../src/domain/day.ts';
import { instant, parseInstant, type Instant } from '../../src/domain/instant.ts';
import { readDuration, readWhen, type When } from '../../src/domain/when.ts';

type Mode = 'logged' | 'planned';
type Order = 'day-first' | 'month-first' | null;

process.env['TZ'] = 'Europe/Madrid';

/** Friday 20 November 2026, 10:30 in Madrid. */
const FRIDAY = parseInstant('2026-11-20T10:30:00+01:00') ?? instant(0);

const read = (words: string, mode: Mode, now: Instant = FRIDAY, order: Order = null): string =>
  written(readWhen(words, { mode, now, order }));

function written(when: When): string {
  if (when.is === 'unread') return '–';
  if (when.is === 'ambiguous') return when.readings.join(' or ');
  if (when.is === 'day') return when.day;
  const { hour, minute, second } = clockOf(when.at);
  const clock = [hour, minute, ...(second > 0 ? [second] : [])].map((n) => `${n}`.padStart(2, '0')).join(':');
  return `${when.day} ${clock}`;
}

describe('the published table', () => {
  const page = readFileSync(new URL('../../docs/dates.md', import.meta.url), 'utf8');
  const rows = page.split('\n').flatMap((line) => {
    const [, words, logged, planned] = /^\| (`.+`) \| (.+) \| (.+) \|$/.exec(line) ?? [];
    const said = words?.match(/(?<=`)[^`]+(?=`(?:,|$))/g) ?? [];
    return said.map((word) => ({ word, logged, planned }));
  });

  it('is read as it stands', () => {
    expect(rows.length).toBeGreaterThan(300);
    const answers = rows.map(({ word }) => ({
      word,
      logged: read(word, 'logged'),
      planned: read(word, 'planned'),
    }));
    expect(answers).toEqual(rows);
  });

  it('means the same in capitals, without accents and with spaces around', () => {
    for (const { word, logged, planned } of rows) {
      const loud = `  ${word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toUpperCase()} `;
      expect([loud, read(loud, 'logged'), read(loud, 'planned')]).toEqual([loud, logged, planned]);
    }
  });
});

describe('a date in numbers', () => {
  it('is read by the order that the settings say', () => {
    expect(read('03/04/26', 'planned', FRIDAY, 'day-first')).toBe('2026-04-03');
    expect(read('03/04/26', 'planned', FRIDAY, 'month-first')).toBe('2026-03-04');
    expect(read('3/4', 'logged', FRIDAY, 'month-first')).toBe('2026-03-04');
    expect(read('3/4 10:00', 'logged', FRIDAY, 'day-first')).toBe('2026-04-03 10:00');
  });

  it('that is a date in one order only is that date, whatever the settings say', () => {
    expect(read('12/25', 'planned', FRIDAY, 'day-first')).toBe('2026-12-25');
    expect(read('25/12', 'planned', FRIDAY, 'month-first')).toBe('2026-12-25');
  });

  it('stays ambiguous with a clock time, and a weekday decides it', () => {
    expect(read('03/04/26 10:00', 'logged')).toBe('2026-04-03 or 2026-03-04');
    expect(read('wed 03/04/26', 'logged')).toBe('2026-03-04');
  });
});

describe('a clock time', () => {
  it('that is exactly now has happened, and the next one is tomorrow', () => {
    expect(read('10:30', 'logged')).toBe('2026-11-20 10:30');
    expect(read('10:30', 'planned')).toBe('2026-11-21 10:30');
  });

  it('that the clocks skip moves forward by an hour', () => {
    expect(read('2026-03-29 02:30', 'logged')).toBe('2026-03-29 03:30');
  });

  it('that comes twice is the first one', () => {
    expect(readWhen('2026-10-25 02:30', { mode: 'logged', now: FRIDAY, order: null })).toEqual({
      is: 'moment',
      at: parseInstant('2026-10-25T02:30:00+02:00'),
      day: '2026-10-25',
    });
  });

  it('keeps its seconds', () => {
    expect(read('2026-11-20T09:15:30', 'logged')).toBe('2026-11-20 09:15:30');
  });

  it.each([
    'this afternoon 10:00',
    'ayer por la mañana a las 8 de la tarde',
    'today 10:00 11:00',
    'in 2 hours at 10:00',
    'first thing friday at 15:00',
    '10:60',
  ])('is not taken where the words contradict each other: %s', (words) => {
    expect(read(words, 'logged')).toBe('–');
  });
});

describe('words that are not in the grammar', () => {
  it.each([
    '',
    ' ',
    'a',
    'el',
    'in',
    '+',
    '-',
    'ago',
    'day',
    'next',
    'friday friday',
    'friday tomorrow',
    'last tomorrow',
    'the day after friday',
    'fri 3 days',
    'thu 20 november 2026',
    'in in 3 days',
    '2026-13-01',
    '31/31',
    '0/3',
    '31 april',
    'in 99999 days',
    'in 9999 years',
    '9999 years ago',
    'a few days ago',
    '1.5h ago',
    'in a quarter',
    'first thing',
    'domingo de ramos',
    'by and by',
    'friday '.repeat(20),
    'call ana',
    '5',
    '1h',
  ])('are refused: %j', (words) => {
    expect([read(words, 'logged'), read(words, 'planned')]).toEqual(['–', '–']);
  });
});

describe('on the ends of months and weeks', () => {
  const at = (iso: string): Instant => parseInstant(iso) ?? instant(0);

  it('months land on the last day where theirs does not exist', () => {
    expect(read('in a month', 'planned', at('2027-01-31T10:00:00Z'))).toBe('2027-02-28');
    expect(read('hace un año', 'logged', at('2028-02-29T10:00:00Z'))).toBe('2027-02-28');
  });

  it('the end of a week on its Saturday is the next Friday when planned, the one before when logged', () => {
    expect(read('end of week', 'planned', at('2026-11-21T10:00:00Z'))).toBe('2026-11-27');
    expect(read('end of week', 'logged', at('2026-11-21T10:00:00Z'))).toBe('2026-11-20');
  });

  it('the end of the month on its last day is today', () => {
    expect(read('fin de mes', 'planned', at('2026-11-30T10:00:00Z'))).toBe('2026-11-30');
    expect(read('fin de mes', 'logged', at('2026-11-30T10:00:00Z'))).toBe('2026-11-30');
  });

  it('the local day counts, not that of UTC', () => {
    expect(read('today', 'logged', at('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
  });
});

/** Walks day by day from a day until one answers, and says it; the slow way that needs no arithmetic. */
function walk(from: Day, step: 1 | -1, answers: (day: Day) => boolean): Day {
  let day = from;
  while (!answers(day)) day = addDays(day, step);
  return day;
}

describe('against a walk through the calendar, day by day', () => {
  const now = fc
    .integer({ min: 0, max: 40 * 366 * 86400 })
    .map((s) => instant(1_500_000_000 + (s % 1_000_000_000)));
  const mode = fc.constantFrom<Mode>('logged', 'planned');
  const english = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  const spanish = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
  const months =
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
  const step = (m: Mode): 1 | -1 => (m === 'planned' ? 1 : -1);
  const runs = { numRuns: 150 };

  it('a weekday is the nearest one that is not today', () => {
    fc.assert(
      fc.property(now, mode, fc.nat(6), (at, m, weekday) => {
        const expected = walk(addDays(dayOf(at), step(m)), step(m), (day) => weekdayOf(day) === weekday);
        for (const words of [english[weekday], spanish[weekday]])
          expect(read(`${words}`, m, at)).toBe(expected);
      }),
      runs,
    );
  });

  it('a day and a month without a year are the nearest such day, today included', () => {
    fc.assert(
      fc.property(now, mode, fc.integer({ min: 1, max: 28 }), fc.nat(11), (at, m, dom, month) => {
        const is = (day: Day): boolean => partsOf(day).day === dom && partsOf(day).month === month + 1;
        expect(read(`${dom} de ${months[month]}`, m, at)).toBe(walk(dayOf(at), step(m), is));
      }),
      { numRuns: 60 },
    );
  });

  it('a day of the month, and the end of one, are the nearest such days', () => {
    fc.assert(
      fc.property(now, mode, fc.integer({ min: 1, max: 31 }), (at, m, dom) => {
        expect(read(`el ${dom}`, m, at)).toBe(walk(dayOf(at), step(m), (day) => partsOf(day).day === dom));
        expect(read('end of month', m, at)).toBe(walk(dayOf(at), step(m), (day) => day === endOfMonth(day)));
        expect(read('end of week', m, at)).toBe(walk(dayOf(at), step(m), (day) => weekdayOf(day) === 5));
      }),
      runs,
    );
  });

  it('a clock time alone is the nearest such moment: up to now when logged, after it when planned', () => {
    fc.assert(
      fc.property(now, mode, fc.integer({ min: 4, max: 23 }), fc.nat(59), (at, m, hour, minute) => {
        const words = `${hour}:${`${minute}`.padStart(2, '0')}`;
        const moments = [-1, 0, 1].map((days) =>
          instantAt(addDays(dayOf(at), days), hour * 3600 + minute * 60),
        );
        const expected = m === 'logged' ? moments.filter((x) => x <= at).at(-1) : moments.find((x) => x > at);
        expect(readWhen(words, { mode: m, now: at, order: null })).toMatchObject({
          is: 'moment',
          at: expected,
        });
      }),
      runs,
    );
  });

  it('any text at all is read or refused, never thrown at', () => {
    const pieces = fc.constantFrom(
      ...'in ago hace next last friday mar 5 5th march 2027 10:00 3pm a las de la tarde end of week + - 3d y media 3/4 noon mañana'.split(
        ' ',
      ),
    );
    const words = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 7 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(words, mode, (text, m) => {
        const when = readWhen(text, { mode: m, now: FRIDAY, order: null });
        expect(['day', 'moment', 'ambiguous', 'unread']).toContain(when.is);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a duration', () => {
  it.each([
    ['45m', 45],
    ['90', 90],
    ['1h', 60],
    ['1h30', 90],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1h05', 65],
    ['2 hours', 120],
    ['1 hour 30 minutes', 90],
    ['2 hours and 15 minutes', 135],
    ['90 min', 90],
    ['half an hour', 30],
    ['an hour and a half', 90],
    ['media hora', 30],
    ['hora y media', 90],
    ['una hora', 60],
    ['dos horas y 15 minutos', 135],
  ])('%s is %i minutes', (words, minutes) => {
    expect(readDuration(words)).toBe(minutes);
  });

  it.each(['', '0', '0m', '-5', '1h75', '1:30', '1 day', 'ah', 'long'])('%j is none', (words) => {
    expect(readDuration(words)).toBeNull();
  });
});
