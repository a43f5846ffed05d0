import { CrmError, type SettingShape } from '../../errors.ts';
import { weekdaysOf } from './hoursRead.ts';
import { near } from '../../domain/near.ts';

/** The tables of the file and their keys (`cli.md §7`); `hours` and `targets.channel` take keys of their own kind. */
const TABLES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '',
    'zone lang currency dates pager patience holidays away hours targets quote cadence standing me hooks remind smtp'.split(
      ' ',
    ),
  ],
  ['hours', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
  ['targets', ['default', 'tier', 'channel']],
  ['targets.tier', ['vip', 'premium', 'standard']],
  ['targets.channel', []],
  ['quote', ['turnaround', 'chase']],
  ['cadence', ['vip', 'premium', 'standard', 'lapsed']],
  ['standing', ['months']],
  ['me', ['addresses', 'name', 'signature']],
  ['hooks', ['limit']],
  ['remind', ['to', 'from', 'via', 'command', 'sendmail', 'limit']],
  ['smtp', ['host', 'port', 'security', 'user', 'password_command', 'password_file', 'ca']],
]);

/**
 * Every value of a parsed settings file under its dotted key. Throws `setting-unknown` with the near key, and
 * `setting-value` where a table is something else or the other way round.
 */
export function settingsByKey(value: unknown, file: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (table: unknown, path: string): void => {
    if (!isTable(table)) throw wrongValue(path, table, 'table', file);
    for (const [key, inner] of Object.entries(table)) {
      const dotted = join(path, key);
      if (!isKnown(path, key)) {
        throw new CrmError({ is: 'setting-unknown', key: dotted, near: nearKey(path, key), file });
      }
      if (TABLES.has(dotted)) walk(inner, dotted);
      else found.set(dotted, inner);
    }
    // An empty [hours] was still said.
    if (path === 'hours') found.set(path, table);
  };
  walk(value, '');
  return found;
}

/** The refusal of a value, shown as it stands in the file. */
export function wrongValue(key: string, value: unknown, expects: SettingShape, file: string): CrmError {
  const shown =
    typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : JSON.stringify(value);
  return new CrmError({ is: 'setting-value', key, value: shown, expects, file });
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function isKnown(path: string, key: string): boolean {
  if (path === 'hours') return weekdaysOf(key) !== null;
  return path === 'targets.channel' || TABLES.get(path)?.includes(key) === true;
}

/** The key that was meant: one of the same table, or one that stands in another (what follows `[hours]` belongs to it). */
function nearKey(path: string, key: string): string | null {
  const siblings = TABLES.get(path) ?? [];
  const longer = siblings.find((name) => key.length > 3 && name.startsWith(`${key}_`));
  const sibling = near(key, siblings) ?? longer ?? (siblings.length === 1 ? (siblings[0] ?? null) : null);
  if (sibling !== null) return join(path, sibling);
  for (const [table, keys] of TABLES) if (keys.includes(key)) return join(table, key);
  return null;
}
