import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemZone, useZone } from '../../src/world/zone.ts';

/** Minutes that local clocks are ahead of UTC in January and in July. */
const ahead = (): readonly number[] =>
  ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((at) => 0 - new Date(at).getTimezoneOffset());

const outside = process.env['TZ'];
beforeEach(() => {
  process.env['TZ'] = 'America/Lima';
});
afterEach(() => {
  if (outside === undefined) delete process.env['TZ'];
  else process.env['TZ'] = outside;
});

describe('useZone', () => {
  test.each([
    ['Europe/Madrid', [60, 120]],
    ['Asia/Kolkata', [330, 330]],
    ['America/Argentina/Buenos_Aires', [-180, -180]],
    ['America/Port-au-Prince', [-300, -240]],
    ['Europe/London', [0, 60]],
    ['Antarctica/Troll', [0, 120]],
    ['Etc/GMT+5', [-300, -300]],
    ['UTC', [0, 0]],
    ['Etc/UTC', [0, 0]],
    ['Africa/Bamako', [0, 0]],
    ['europe/madrid', [60, 120]],
  ])('makes %s the zone of local time', (zone, offsets) => {
    expect({ known: useZone(zone), offsets: ahead() }).toEqual({ known: true, offsets });
  });

  test.each([
    'Mars/Olympus',
    'Europe/Madird',
    'GMT+5',
    'UTC-3',
    'CET-1CEST',
    '+02:00',
    '../etc/passwd',
    '',
    'Madrid',
  ])('knows no zone "%s", and leaves the one before', (zone) => {
    expect({ known: useZone(zone), offsets: ahead() }).toEqual({ known: false, offsets: [-300, -300] });
  });

  test('leaves no zone where none was set', () => {
    delete process.env['TZ'];
    useZone('Mars/Olympus');
    expect(process.env['TZ']).toBeUndefined();
  });
});

describe('systemZone', () => {
  test('is what TZ says', () => {
    expect(systemZone()).toBe('America/Lima');
  });

  test("is the machine's where TZ is not set", () => {
    delete process.env['TZ'];
    expect(systemZone()).toMatch(/^[A-Z]/);
  });

  test('is UTC, as local time is, where TZ says nothing that is a zone', () => {
    process.env['TZ'] = 'nonsense';
    expect(systemZone()).toBe('UTC');
  });
});
