import { formatInstant, type Instant } from '../domain/instant.ts';
import type { ShownSetting } from '../domain/settingsShown.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';
import { showSheet, type Row } from './sheet.ts';

/** A setting with where its value comes from. */
export interface SettingRow extends ShownSetting {
  readonly from: 'flag' | 'environment' | 'file' | 'default' | 'system';
}

/** Every setting, its value and where it comes from (`cli.md §6`). */
export function showConfig(
  settings: readonly SettingRow[],
  now: Instant,
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') {
    const items = settings.map(({ key, value, from }) => ({ key, value, from }));
    return json({ schema: 'crm.config/1', now: formatInstant(now), settings: items }, face);
  }
  const { columns } = locale.config;
  return showSheet(
    {
      columns: [
        { title: columns.key },
        { title: columns.value, grow: true, least: 16 },
        { title: columns.from },
      ],
      rows: settings.map((setting) => settingLine(setting, locale)),
    },
    face,
  );
}

function settingLine({ key, value, from }: SettingRow, locale: Catalogue): Row {
  const plain = typeof value === 'object' && value !== null ? value.join(', ') : `${value ?? ''}`;
  const closed = key.startsWith('hours.') && plain === '';
  const given = from !== 'default' && from !== 'system';
  return {
    ref: key,
    raw: { key, value, from },
    cells: [
      { text: key, mood: 'accent' },
      {
        text: closed ? locale.config.closed : plain === '' ? locale.config.nothing : plain,
        plain,
        ...(given ? { mood: 'strong' as const } : {}),
      },
      { text: locale.config.sources[from], plain: from, ...(given ? {} : { mood: 'faint' as const }) },
    ],
  };
}

/** Where the settings file is to be found. */
export const showConfigPath = (path: string, exists: boolean, now: Instant, face: Face): string =>
  face.format === 'json'
    ? json({ schema: 'crm.config.path/1', now: formatInstant(now), path, exists }, face)
    : `${harmless(path)}\n`;
