import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { parseInstant } from '../../src/domain/instant.ts';
import { en } from '../../src/locale/en.ts';
import { showBetween, showDate } from '../../src/render/date.ts';
import { faceFor, type Format } from '../../src/render/face.ts';

process.env['TZ'] = 'Europe/Madrid';

const frame = { now: parseInstant('2026-11-20T10:00:00Z') ?? (0 as never), today: '2026-11-20' as Day };
const faceOf = (format: Format) =>
  faceFor({ format, env: {}, isTerminal: false, columns: 80, color: 'never' });

describe('a date', () => {
  test.each([
    ['2026-11-20', 'Fri 20 Nov · 2026-11-20 · today'],
    ['2026-11-21', 'Sat 21 Nov · 2026-11-21 · tomorrow'],
    ['2026-11-19', 'Thu 19 Nov · 2026-11-19 · yesterday'],
    ['2026-11-27', 'Fri 27 Nov · 2026-11-27 · in 7 days'],
    ['2025-11-20', 'Thu 20 Nov 2025 · 2025-11-20 · 365 days ago'],
  ])('%s is echoed with its weekday and how far it is', (day, line) => {
    expect(showDate({ day: day as Day, at: null }, frame, faceOf('table'), en)).toBe(`${line}\n`);
  });

  test('with a clock time is a moment', () => {
    const moment = { day: '2026-11-19' as Day, at: parseInstant('2026-11-19T15:40:00Z') };
    expect(showDate(moment, frame, faceOf('table'), en)).toBe('Thu 19 Nov 16:40 · 2026-11-19 · yesterday\n');
    expect(showDate(moment, frame, faceOf('tsv'), en)).toBe('2026-11-19\tThursday\t16:40\n');
    expect(showDate(moment, frame, faceOf('ids'), en)).toBe('2026-11-19\n');
    expect(JSON.parse(showDate(moment, frame, faceOf('json'), en))).toEqual({
      schema: 'crm.date/1',
      now: '2026-11-20T10:00:00Z',
      day: '2026-11-19',
      at: '2026-11-19T15:40:00Z',
      weekday: 'Thursday',
    });
  });
});

describe('the time between two moments', () => {
  test('is told in working time and by the clock', () => {
    const spans = { working: 3001, calendar: 93600 };
    expect(showBetween(spans, frame, faceOf('table'), en)).toBe('50m of working time, 1d 2h by the clock\n');
    expect(showBetween(spans, frame, faceOf('tsv'), en)).toBe('50.02\t1560\n');
    expect(JSON.parse(showBetween(spans, frame, faceOf('json'), en))).toEqual({
      schema: 'crm.date/1',
      now: '2026-11-20T10:00:00Z',
      working_minutes: 50.02,
      calendar_minutes: 1560,
    });
  });
});
