import { describe, expect, test } from 'vitest';
import { shortSpan, workingSpan } from '../../src/render/spans.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a span of calendar time', () => {
  test.each([
    [0, '0m'],
    [59, '0m'],
    [45 * MINUTE, '45m'],
    [3 * HOUR, '3h'],
    [3 * HOUR + 20 * MINUTE + 59, '3h 20m'],
    [2 * DAY + 4 * HOUR + 30 * MINUTE, '2d 4h'],
    [2 * DAY + 30 * MINUTE, '2d'],
    [-2 * HOUR, '-2h'],
    [-59, '0m'],
  ])('%i seconds is %s', (seconds, expected) => {
    expect(shortSpan(seconds, { d: 'd', h: 'h', m: 'm' })).toBe(expected);
  });

  test('uses the words it is given', () => {
    expect(shortSpan(2 * DAY + HOUR, { d: ' días', h: ' h', m: ' min' })).toBe('2 días 1 h');
  });
});

describe('a span of working time', () => {
  test('never makes days of hours', () => {
    expect(workingSpan(31 * HOUR + 20 * MINUTE)).toBe('31h 20m');
    expect(workingSpan(0)).toBe('0m');
    expect(workingSpan(120 * HOUR)).toBe('120h');
  });
});
