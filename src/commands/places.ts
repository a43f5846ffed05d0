import { near } from '../domain/near.ts';
import { CrmError } from '../errors.ts';
import type { World } from '../world/world.ts';
import { textOf } from './flags.ts';
import type { Flags, Said } from './verb.ts';

/** The folder of the platform's convention for an application's files of a kind (`cli.md §6`). */
function folderOf(world: World, kind: 'data' | 'config'): string {
  const { env, home, files } = world;
  if (world.platform === 'darwin') return files.join(home, 'Library', 'Application Support', 'crm');
  if (world.platform === 'win32') {
    return files.join(env['APPDATA'] ?? files.join(home, 'AppData', 'Roaming'), 'crm');
  }
  const said = kind === 'data' ? env['XDG_DATA_HOME'] : env['XDG_CONFIG_HOME'];
  // A relative path is to be ignored, says the XDG specification.
  if (said?.startsWith('/')) return files.join(said, 'crm');
  return kind === 'data' ? files.join(home, '.local', 'share', 'crm') : files.join(home, '.config', 'crm');
}

/** Flag over environment over default. */
function placeSaid(flags: Flags, flag: string, variable: string | undefined, otherwise: () => string): Said {
  const given = textOf({ flags }, flag);
  if (given !== null) return { value: given, from: 'flag' };
  return variable ? { value: variable, from: 'environment' } : { value: otherwise(), from: 'default' };
}

/** Where the book lies (`cli.md §6`). */
export const bookPlace = (flags: Flags, world: World): Said =>
  placeSaid(flags, 'db', world.env['CRM_DB'], () => world.files.join(folderOf(world, 'data'), 'crm.db'));

/** Where the settings lie (`cli.md §6`). */
export const configPlace = (flags: Flags, world: World): Said =>
  placeSaid(flags, 'config', world.env['CRM_CONFIG'], () =>
    world.files.join(folderOf(world, 'config'), 'config.toml'),
  );

const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

/** The language of the sentences: `--lang`, `CRM_LANG`, the settings, the locale, else English (`cli.md §4`). Throws `flag-value`. */
export function languageOf(
  flags: Flags,
  env: World['env'],
  setting: Language | null,
): Said & { readonly value: Language } {
  const flag = textOf({ flags }, 'lang');
  if (flag !== null) {
    if (!isLanguage(flag))
      throw new CrmError({ is: 'flag-value', flag: '--lang', value: flag, expects: 'language' });
    return { value: flag, from: 'flag' };
  }
  const chosen = env['CRM_LANG']?.slice(0, 2).toLowerCase();
  if (isLanguage(chosen)) return { value: chosen, from: 'environment' };
  if (setting !== null) return { value: setting, from: 'file' };
  const system = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').slice(0, 2).toLowerCase();
  return isLanguage(system) ? { value: system, from: 'system' } : { value: 'en', from: 'default' };
}

export const FORMATS = ['table', 'tsv', 'csv', 'json', 'jsonl', 'md', 'ids'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The format that `--format` or `--json` asks for, or null. Throws `flag-value`, `flags-together`. */
export function formatOf(flags: Flags): FormatName | null {
  const text = textOf({ flags }, 'format');
  const json = flags['json'] === true;
  if (text === null) return json ? 'json' : null;
  const format = FORMATS.find((name) => name === text);
  if (format === undefined)
    throw new CrmError({ is: 'flag-value', flag: '--format', value: text, expects: 'format' });
  if (json && format !== 'json')
    throw new CrmError({ is: 'flags-together', flags: ['--json', `--format ${text}`] });
  return format;
}

const COLORS = ['auto', 'always', 'never'] as const;

/** `--color [when]`, `--no-color`. Throws `flag-value`. */
export function colorOf(flags: Flags): (typeof COLORS)[number] {
  const value = flags['color'];
  if (value === undefined) return 'auto';
  if (value === true) return 'always';
  if (value === false) return 'never';
  const color = COLORS.find((name) => name === value);
  if (color === undefined) {
    throw new CrmError({
      is: 'flag-value',
      flag: '--color',
      value: typeof value === 'string' ? value : '',
      expects: 'color',
    });
  }
  return color;
}

/** The nearest of some names, for an error. */
export const nearest = (word: string, names: readonly string[]): string | null => near(word, names);
