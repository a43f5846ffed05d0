import { formatInstant, type Instant } from '../../domain/instant.ts';
import type { Fields, Json } from '../../domain/journal.ts';
import { strayKey } from '../../domain/sameJson.ts';
import { FIELDS } from './records.ts';
import { SHAPES } from './shapes.ts';

/** What a hook may change of a touchpoint, with the value that null stands for. */
const CHANGEABLE: Fields = { text: '', minutes: null, tags: [], quote: null };

/** A touchpoint that is not in the book yet as a line: every field of the interchange (`cli.md §7`), and what else is said of it. */
export function touchLine(fields: Fields, more: Fields): Fields {
  const line: Record<string, Json> = { type: 'touchpoint' };
  for (const [name, shape] of Object.entries(FIELDS.touchpoint)) {
    const value =
      fields[name] ?? CHANGEABLE[name] ?? (shape === 'flag' && name !== 'expects_reply' ? false : null);
    line[name] = shape === 'instant' && typeof value === 'number' ? formatInstant(value as Instant) : value;
  }
  return { ...line, ...more };
}

/** What a line changes of the one that was sent, or the first key that it may not change, or that has no such value. */
export type TouchRead =
  | { readonly is: 'read'; readonly changes: Fields }
  | { readonly is: 'key'; readonly key: string; readonly may: readonly string[] }
  | { readonly is: 'value'; readonly key: string };

/** Reads what a hook made of a line; a key that it left out is as it was. */
export function touchRead(object: Fields, sent: Fields, withQuote: boolean): TouchRead {
  const may = Object.keys(CHANGEABLE).filter((key) => withQuote || key !== 'quote');
  const changes: Record<string, Json> = {};
  const rest: Record<string, Json> = { ...object };
  for (const key of may) {
    if (!Object.hasOwn(object, key)) continue;
    delete rest[key];
    const shape = FIELDS.touchpoint[key] ?? 'text';
    const said = object[key] ?? CHANGEABLE[key] ?? null;
    const value = said === null ? null : SHAPES[shape](said);
    if (value === undefined) return { is: 'value', key };
    if (strayKey({ [key]: value }, sent) !== null) changes[key] = key === 'tags' ? tagsIn(value) : value;
  }
  const key = strayKey(rest, sent);
  return key === null ? { is: 'read', changes } : { is: 'key', key, may };
}

const tagsIn = (value: Json): Json =>
  Array.isArray(value)
    ? [...new Set(value.map((tag) => String(tag).trim()).filter((tag) => tag !== ''))]
    : [];
