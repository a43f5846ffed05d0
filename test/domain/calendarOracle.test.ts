import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingCalendar } from '../../src/domain/calendar.ts';
import type { Away, CalendarSettings, Hours } from '../../src/domain/workingHours.ts';
import { clocksByFortnight, placed } from '../../src/domain/clocks.ts';
import { dayNumber, dayOfNumber, localInstant, weekdayOfNumber, type Day } from '../../src/domain/day.ts';
import { instant, type Instant } from '../../src/domain/instant.ts';

/** Zones, and a day shortly before their clocks change. */
const ZONES: readonly (readonly [string, readonly string[]])[] = [
  ['Europe/Madrid', ['2026-03-26', '2026-10-22', '2026-06-01']],
  ['America/New_York', ['2026-03-05', '2026-10-29']],
  ['Pacific/Chatham', ['2026-04-02', '2026-09-24']],
  ['Africa/Casablanca', ['2026-02-12', '2026-03-19']],
];
const DAYS = 6;
const QUARTER = 900;

/** Up to two stretches a day in quarters of an hour; the last may run into the next day as far as that one is closed. */
const weeks: fc.Arbitrary<CalendarSettings['week']> = fc
  .array(
    fc.record({
      bounds: fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 0, maxLength: 4 }),
      night: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 7, maxLength: 7 },
  )
  .map((days) => {
    const opened = days.map(({ bounds }) => pairs(bounds.toSorted((a, b) => a - b)));
    const hours = opened.map((stretches, n): readonly Hours[] => {
      const night = days[n]?.night ?? 0;
      const until = 96 + Math.min(night, opened[(n + 1) % 7]?.[0]?.[0] ?? 96);
      return stretches.map(([from, to], i) => ({
        from: from * QUARTER,
        to: (night > 0 && i === stretches.length - 1 ? until : to) * QUARTER,
      }));
    });
    const of = (day: number): readonly Hours[] => hours[day] ?? [];
    return [of(0), of(1), of(2), of(3), of(4), of(5), of(6)];
  });

function pairs(bounds: readonly number[]): readonly (readonly [number, number])[] {
  const [from, to, ...rest] = bounds;
  return from === undefined || to === undefined ? [] : [[from, to], ...pairs(rest)];
}

const calendars = (first: Day): fc.Arbitrary<CalendarSettings> =>
  fc.record({
    week: weeks,
    holidays: fc.array(
      fc
        .tuple(fc.integer({ min: -1, max: DAYS }), fc.boolean())
        .map(([n, yearly]) => dayOfNumber(dayNumber(first) + n).slice(yearly ? 5 : 0)),
      { maxLength: 1 },
    ),
    away: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: DAYS * 96 }), fc.integer({ min: 1, max: 60 }))
        .map(([from, length]): Away => {
          const start = dayNumber(first) * 86400 + from * QUARTER;
          return { is: 'time', from: start, to: start + length * QUARTER };
        }),
      { maxLength: 2 },
    ),
  });

/** What local clocks show at an instant, in seconds since 1970-01-01 00:00 of the local calendar. */
function wallAt(at: number): number {
  const date = new Date(at * 1000);
  return (
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()) / 1000
  );
}

/** Every minute of some days, as the clocks of the process's zone show it. */
function minutesAround(first: Day): { readonly start: number; readonly walls: readonly number[] } {
  const start = dayNumber(first) * 86400 - 3 * 86400;
  return {
    start,
    walls: Array.from({ length: (DAYS + 6) * 1440 }, (_, n) => wallAt(start + n * 60)),
  };
}

/** Which of those minutes are open, found by looking at the clocks alone. */
function openMinutes(
  calendar: CalendarSettings,
  { start, walls }: ReturnType<typeof minutesAround>,
): Uint8Array {
  const firstShown = new Map<number, number>();
  for (const [n, wall] of walls.entries()) if (!firstShown.has(wall)) firstShown.set(wall, n);
  const minuteOf = (wall: number): number => {
    const shown = firstShown.get(wall);
    if (shown !== undefined) return shown;
    const after = walls.findIndex((one) => one > wall);
    const gap = (walls[after] ?? 0) - (walls[after - 1] ?? 0) - 60;
    return firstShown.get(wall + gap) ?? Number.NaN;
  };
  const open = new Uint8Array(walls.length);
  const first = Math.floor(start / 86400) + 2;
  for (let day = first; day < first + DAYS + 2; day++) {
    const text = dayOfNumber(day);
    if (calendar.holidays.some((holiday) => text === holiday || text.slice(5) === holiday)) continue;
    for (const hours of calendar.week[weekdayOfNumber(day)]) {
      open.fill(1, minuteOf(day * 86400 + hours.from), minuteOf(day * 86400 + hours.to));
    }
  }
  for (const one of calendar.away) {
    if (one.is === 'time') open.fill(0, minuteOf(one.from), minuteOf(one.to));
  }
  return open;
}

const zone = process.env['TZ'];
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe.each(ZONES)('in %s', (name, starts) => {
  beforeAll(() => {
    process.env['TZ'] = name;
  });

  test.each(starts)('from %s working time is what a look at every minute finds', (text) => {
    const first = text as Day;
    const around = minutesAround(first);
    const minute = fc.integer({ min: 3 * 1440, max: (3 + DAYS) * 1440 });
    fc.assert(
      fc.property(
        calendars(first),
        fc.array(fc.tuple(minute, minute), { minLength: 5 }),
        (settings, asked) => {
          const open = openMinutes(settings, around);
          const calendar = workingCalendar(settings);
          const place = (n: number): Instant => instant(around.start + n * 60);
          const found = asked.map(([from, to]) => calendar.between(place(from), place(to)));
          const expected = asked.map(
            ([from, to]) => 60 * open.slice(from, Math.max(from, to)).reduce((a, b) => a + b, 0),
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a span of years is the sum of its weeks, in time and in days', () => {
    const first = '2026-01-05' as Day;
    fc.assert(
      fc.property(calendars(first), fc.integer({ min: 9, max: 200 }), (settings, count) => {
        const calendar = workingCalendar(settings);
        const start = dayNumber(first) - 70;
        const at = (week: number): Instant => localInstant((start + week * 7) * 86400 + 40_000);
        const day = (week: number): Day => dayOfNumber(start + week * 7);
        let [seconds, days] = [0, 0];
        for (let week = 0; week < count; week++) {
          seconds += calendar.between(at(week), at(week + 1));
          days += calendar.workingDays(day(week), day(week + 1));
        }
        expect([calendar.between(at(0), at(count)), calendar.workingDays(day(0), day(count))]).toEqual([
          seconds,
          days,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('after some working time, exactly that much has passed, and not a second earlier', () => {
    const first = (starts[0] ?? '') as Day;
    const offset = fc.integer({ min: 0, max: DAYS * 86400 });
    fc.assert(
      fc.property(
        calendars(first),
        offset,
        fc.integer({ min: 1, max: 400_000 }),
        (settings, second, wanted) => {
          const calendar = workingCalendar(settings);
          const from = instant(dayNumber(first) * 86400 + second);
          const found = calendar.after(from, wanted);
          if (found === null) return;
          expect([calendar.between(from, found), calendar.between(from, instant(found - 1))]).toEqual([
            wanted,
            wanted - 1,
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a wall time stands where the plain local reading puts it', () => {
    const clocksOf = clocksByFortnight();
    const walls = fc
      .integer({ min: 36 * 12 * 30, max: 66 * 12 * 30 })
      .map((n) => Math.floor((n * 365.2425 * QUARTER * 96) / 360));
    const near = fc
      .tuple(fc.constantFrom(...starts), fc.integer({ min: 0, max: DAYS * 96 }))
      .map(([day, quarter]) => dayNumber(day as Day) * 86400 + quarter * QUARTER);
    fc.assert(
      fc.property(fc.oneof(walls, near), (wall) => {
        expect(placed(wall, clocksOf(Math.floor(wall / (14 * 86400))))).toBe(localInstant(wall));
      }),
      { numRuns: 200 },
    );
  });
});
