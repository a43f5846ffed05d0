import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingCalendar } from '../../src/domain/calendar.ts';
import type { CalendarSettings } from '../../src/domain/workingHours.ts';
import { dayNumber, localInstant, type Day } from '../../src/domain/day.ts';
import { settingsFrom } from '../../src/connectors/toml/settingsRead.ts';
import type { Instant } from '../../src/domain/instant.ts';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Madrid';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const day = (text: string): Day => text as Day;

/** The instant of a local date-time, `2026-11-17T13:30` or with seconds. */
function at(text: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number);
  return localInstant(dayNumber(day(text.slice(0, 10))) * 86400 + hours * 3600 + minutes * 60 + seconds);
}

const calendarOf = (config: Readonly<Record<string, unknown>>): CalendarSettings =>
  settingsFrom(config, 'config.toml').settings.calendar;

const minutes = (config: Readonly<Record<string, unknown>>, from: string, to: string): number =>
  workingCalendar(calendarOf(config)).between(at(from), at(to)) / 60;

const split = {
  hours: { 'mon-thu': '09:00-14:00 16:00-19:00', fri: '09:00-15:00' },
  holidays: ['12-25', '2026-11-09'],
  away: ['2026-08-03..2026-08-21', '2026-11-12T16:00..2026-11-12T19:00'],
};

describe('working time between two instants', () => {
  test.each([
    ['within one open stretch', {}, '2026-11-16T10:00', '2026-11-16T11:30', 90],
    ['from off hours it starts at the next opening', {}, '2026-11-16T20:00', '2026-11-17T09:30', 30],
    ['off hours it ends at the last closing', {}, '2026-11-16T17:00', '2026-11-16T21:00', 60],
    ['an evening answered the same evening took nothing', {}, '2026-11-16T20:00', '2026-11-16T22:15', 0],
    ['the midday closing does not count', split, '2026-11-17T13:30', '2026-11-17T16:20', 50],
    ['nor a weekend', {}, '2026-11-13T17:00', '2026-11-16T10:00', 120],
    ['nor a holiday', { holidays: ['2026-11-09'] }, '2026-11-06T17:00', '2026-11-10T10:00', 120],
    [
      'nor a few hours off',
      { away: ['2026-11-17T12:00..2026-11-17T14:00'] },
      '2026-11-17T11:00',
      '2026-11-17T15:00',
      120,
    ],
    ['the clocks go forward on a closed day', {}, '2026-03-27T17:00', '2026-03-30T10:00', 120],
    ['the clocks go back on a closed day', {}, '2026-10-23T17:00', '2026-10-26T10:00', 120],
    [
      'hours across the spring change',
      { hours: { sun: '00:00-06:00' } },
      '2026-03-28T20:00',
      '2026-03-29T07:00',
      300,
    ],
    [
      'hours across the autumn change',
      { hours: { sun: '00:00-06:00' } },
      '2026-10-24T20:00',
      '2026-10-25T07:00',
      420,
    ],
    [
      'an opening that does not exist is an hour later',
      { hours: { sun: '02:30-04:00' } },
      '2026-03-29T00:00',
      '2026-03-29T12:00',
      30,
    ],
    [
      'a closing that comes twice is the first',
      { hours: { sun: '01:00-02:30' } },
      '2026-10-25T00:00',
      '2026-10-25T12:00',
      90,
    ],
    [
      'what moves into the next hours counts once',
      { hours: { sun: '01:00-02:30 03:00-04:00' } },
      '2026-03-29T00:00',
      '2026-03-29T12:00',
      120,
    ],
    ['seconds count', {}, '2026-11-16T10:00:30', '2026-11-16T10:02:00', 1.5],
    ['over a holiday with split hours', split, '2026-11-06T14:30', '2026-11-10T09:15', 45],
    ['an afternoon off', split, '2026-11-12T13:00', '2026-11-13T10:00', 120],
    ['three weeks away', split, '2026-07-31T14:00', '2026-08-24T09:30', 90],
    ['a whole week', split, '2026-11-16T00:00', '2026-11-23T00:00', 2280],
    ['a yearly holiday', split, '2026-12-25T00:00', '2026-12-26T00:00', 0],
    ['the same instant twice', split, '2026-11-17T10:00', '2026-11-17T10:00', 0],
    ['backwards', {}, '2026-11-17T12:00', '2026-11-17T10:00', 0],
    ['29 February is kept in leap years', { holidays: ['02-29'] }, '2028-02-29T00:00', '2028-03-01T00:00', 0],
    ['overnight hours', { hours: { fri: '22:00-02:00' } }, '2026-11-20T00:00', '2026-11-23T00:00', 240],
    [
      'a holiday closes the night that begins on it',
      { hours: { 'fri-sat': '22:00-02:00' }, holidays: ['2026-11-21'] },
      '2026-11-20T00:00',
      '2026-11-23T00:00',
      240,
    ],
    [
      'a night off ends where it says',
      { hours: { fri: '22:00-02:00' }, away: ['2026-11-21T01:00..2026-11-21T09:00'] },
      '2026-11-20T00:00',
      '2026-11-23T00:00',
      180,
    ],
    [
      'twenty years of Mondays',
      { hours: { mon: '09:00-10:00' } },
      '2006-01-01T00:00',
      '2026-01-01T00:00',
      1044 * 60,
    ],
  ])('%s', (_, config, from, to, expected) => {
    expect(minutes(config, from, to)).toBe(expected);
  });
});

describe('the instant at which working time has passed', () => {
  const calendar = workingCalendar(calendarOf({}));
  test.each([
    ['2026-11-16T10:00', 3600, '2026-11-16T11:00'],
    ['2026-11-16T10:00', 8 * 3600, '2026-11-16T18:00'],
    ['2026-11-16T10:00', 8 * 3600 + 1, '2026-11-17T09:00:01'],
    ['2026-11-13T20:00', 60, '2026-11-16T09:01'],
    ['2026-11-14T20:00', 0, '2026-11-14T20:00'],
    ['2026-11-16T10:00', 0.5, '2026-11-16T10:00:01'],
  ])('%s and %d seconds: %s', (from, seconds, expected) => {
    expect(calendar.after(at(from), seconds)).toBe(at(expected));
  });

  test('never, where the user is away for good', () => {
    const gone = workingCalendar(calendarOf({ away: ['2026-01-01..2090-01-01'] }));
    expect(gone.after(at('2026-11-16T10:00'), 1)).toBeNull();
    expect(gone.targetSeconds({ unit: 'days', days: 1 }, at('2026-11-16T10:00'))).toBe(Infinity);
    expect(gone.workingDayAfter(day('2026-11-16'), 1)).toBe('2046-11-16');
  });
});

describe('working days', () => {
  const calendar = workingCalendar(calendarOf({ holidays: ['2026-11-09'] }));

  test('a weekday is one, a weekend and a holiday are not', () => {
    const days = ['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09', '2026-11-10'].map(day);
    expect(days.map((one) => calendar.isWorkingDay(one))).toEqual([true, false, false, false, true]);
  });

  test('the third one after Thursday steps over the weekend and the holiday', () => {
    expect([1, 2, 3, 10].map((n) => calendar.workingDayAfter(day('2026-11-05'), n))).toEqual([
      '2026-11-06',
      '2026-11-10',
      '2026-11-11',
      '2026-11-20',
    ]);
  });

  test('are counted without the first day and with the last', () => {
    expect(calendar.workingDays(day('2026-11-05'), day('2026-11-11'))).toBe(3);
    expect(calendar.workingDays(day('2026-11-06'), day('2026-11-11'))).toBe(2);
    expect(calendar.workingDays(day('2026-11-06'), day('2026-11-09'))).toBe(0);
    expect(calendar.workingDays(day('2026-11-11'), day('2026-11-05'))).toBe(0);
    expect(calendar.workingDays(day('2016-12-31'), day('2026-12-31'))).toBe(2608);
  });

  test('a night belongs to the day it begins on', () => {
    const nights = workingCalendar(calendarOf({ hours: { fri: '22:00-02:00' } }));
    expect(['2026-11-20', '2026-11-21'].map((one) => nights.isWorkingDay(day(one)))).toEqual([true, false]);
  });

  test('a day whose hours are all taken off is none', () => {
    const off = workingCalendar(calendarOf({ away: ['2026-11-17T08:00..2026-11-17T18:00'] }));
    expect(off.isWorkingDay(day('2026-11-17'))).toBe(false);
  });
});

describe('a target', () => {
  const calendar = workingCalendar(calendarOf({ hours: { 'mon-thu': '09:00-18:00', fri: '09:00-14:00' } }));
  const days = (count: number, arrival: string): number =>
    calendar.targetSeconds({ unit: 'days', days: count }, at(arrival)) / 60;

  test('of hours is working time as it stands', () => {
    expect(calendar.targetSeconds({ unit: 'minutes', minutes: 240 }, at('2026-11-14T10:00'))).toBe(14400);
  });

  test('of a day is what is open on the day the clock starts', () => {
    expect(days(1, '2026-11-13T12:00')).toBe(300);
    expect(days(1, '2026-11-13T13:59:59')).toBe(300);
    expect(days(1, '2026-11-13T14:00')).toBe(540);
    expect(days(1, '2026-11-13T15:00')).toBe(540);
    expect(days(2, '2026-11-12T20:00')).toBe(840);
    expect(days(5, '2026-11-16T09:00')).toBe(4 * 540 + 300);
  });

  test('that arrives after midnight in a night counts the night', () => {
    const nights = workingCalendar(calendarOf({ hours: { fri: '22:00-02:00', sat: '10:00-11:00' } }));
    const one = { unit: 'days', days: 1 } as const;
    expect(nights.targetSeconds(one, at('2026-11-21T01:00'))).toBe(4 * 3600);
    expect(nights.targetSeconds(one, at('2026-11-21T02:00'))).toBe(3600);
  });
});
