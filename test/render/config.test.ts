import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../src/domain/instant.ts';
import { en } from '../../src/locale/en.ts';
import { showConfig, showConfigPath, type SettingRow } from '../../src/render/config.ts';
import { faceFor, type Format } from '../../src/render/face.ts';

const now = parseInstant('2026-11-20T10:00:00Z') ?? (0 as never);
const faceOf = (format: Format) =>
  faceFor({ format, env: {}, isTerminal: false, columns: 80, color: 'never' });
const rows: readonly SettingRow[] = [
  { key: 'zone', value: 'Europe/Madrid', from: 'environment' },
  { key: 'dates', value: null, from: 'default' },
  { key: 'hours.sun', value: '', from: 'file' },
  { key: 'quote.chase', value: [3, 7], from: 'default' },
];

describe('the settings', () => {
  test('are a table with where each value comes from', () => {
    expect(showConfig(rows, now, faceOf('table'), en)).toBe(
      `setting      value          from
zone         Europe/Madrid  environment
dates        –              default
hours.sun    closed         file
quote.chase  3, 7           default
`,
    );
  });

  test('are plain in a pipe and raw in JSON', () => {
    expect(showConfig(rows, now, faceOf('tsv'), en)).toBe(
      'zone\tEurope/Madrid\tenvironment\ndates\t\tdefault\nhours.sun\t\tfile\nquote.chase\t3, 7\tdefault\n',
    );
    expect(JSON.parse(showConfig(rows, now, faceOf('json'), en))).toEqual({
      schema: 'crm.config/1',
      now: '2026-11-20T10:00:00Z',
      settings: rows,
    });
  });

  test('have a path', () => {
    expect(showConfigPath('/home/a\u001b/config.toml', false, now, faceOf('tsv'))).toBe(
      '/home/a␛/config.toml\n',
    );
    expect(JSON.parse(showConfigPath('/c.toml', true, now, faceOf('json')))).toEqual({
      schema: 'crm.config.path/1',
      now: '2026-11-20T10:00:00Z',
      path: '/c.toml',
      exists: true,
    });
  });
});
