import { expect, test } from 'vitest';
import { readToml } from '../../src/connectors/toml/readToml.ts';
import { settingsFrom } from '../../src/connectors/toml/settingsRead.ts';

test('a settings file becomes its values', () => {
  const text =
    '\u{feff}zone = "Europe/Madrid"\nholidays = ["12-25"]\n[targets]\ntier = { vip = "2h" }\n[quote]\nchase = [3, 7]\n';
  expect(readToml(text, 'config.toml')).toEqual({
    zone: 'Europe/Madrid',
    holidays: ['12-25'],
    targets: { tier: { vip: '2h' } },
    quote: { chase: [3, 7] },
  });
});

test('a bare date is taken as its text', () => {
  const read = settingsFrom(
    readToml('holidays = [2026-04-03]\naway = [2026-08-03]', 'config.toml'),
    'config.toml',
  );
  expect([read.settings.calendar.holidays, read.settings.calendar.away]).toEqual([
    ['2026-04-03'],
    [{ is: 'days', from: '2026-08-03', to: '2026-08-03' }],
  ]);
});

test('a text that is no TOML is refused with line and column', () => {
  const problem = { is: 'settings-unreadable', file: 'config.toml', line: 2, column: 13 };
  expect(() => readToml('zone = "UTC"\npatience = 3d\n', 'config.toml')).toThrow(
    expect.objectContaining({ problem: { ...problem, why: 'illegal character in numeric literal' } }),
  );
});
