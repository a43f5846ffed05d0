import { formatInstant, type Instant } from '../../domain/instant.ts';
import { TYPE_NAMES } from '../../domain/interchange.ts';
import type { EntityKind, Fields, Json } from '../../domain/journal.ts';
import { FIELDS, REQUIRED } from './records.ts';

/** A thing as a line of the interchange, without its line break; fields that have their default are left out (`cli.md §7`). */
export function lineOf(kind: EntityKind, key: string, fields: Fields, extra: Fields): string {
  const object: Record<string, Json> = { type: TYPE_NAMES[kind], key };
  for (const [name, shape] of Object.entries(FIELDS[kind])) {
    const value = fields[name] ?? null;
    if (isDefault(value) && !REQUIRED[kind].includes(name)) continue;
    object[name] = shape === 'instant' && typeof value === 'number' ? formatInstant(value as Instant) : value;
  }
  return JSON.stringify({ ...object, ...extra });
}

// False of `expects_reply` is no default: it says that nothing is expected.
const isDefault = (value: Json): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'object' &&
    (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0));
