import { KEYED_FIELDS, type Fields, type Json } from './journal.ts';

const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields with the keyed ones (facts, handles, consent) told name by name; null takes a name away. */
export function keyed(fields: Fields, before: Fields): Fields {
  if (!KEYED_FIELDS.some((name) => name in fields)) return fields;
  const told: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!KEYED_FIELDS.includes(name)) {
      told[name] = value;
      continue;
    }
    const next = isObject(value) ? value : {};
    const old = isObject(before[name]) ? before[name] : {};
    for (const [part, inner] of Object.entries(next)) told[`${name}.${part}`] = inner;
    for (const part of Object.keys(old)) if (!(part in next)) told[`${name}.${part}`] = null;
  }
  return told;
}

/** The fields that would be other than they are, and what they are. */
export function difference(before: Fields, fields: Fields): readonly [Fields, Fields] {
  const now: Record<string, Json> = {};
  const was: Record<string, Json> = {};
  for (const [name, value] of Object.entries(keyed(fields, before))) {
    const old = valueAt(before, name);
    if (same(old, value)) continue;
    now[name] = value;
    was[name] = old;
  }
  return [now, was];
}

function valueAt(fields: Fields, name: string): Json {
  const dot = name.indexOf('.');
  if (dot < 0 || !KEYED_FIELDS.includes(name.slice(0, dot))) return fields[name] ?? null;
  const whole = fields[name.slice(0, dot)];
  return isObject(whole) ? (whole[name.slice(dot + 1)] ?? null) : null;
}

/** Fields with those changes, keyed ones put back into their objects (`domain.md §9`). */
export function merged(fields: Fields, changes: Fields): Fields {
  const next: Record<string, Json> = { ...fields };
  for (const [name, value] of Object.entries(changes)) {
    const dot = name.indexOf('.');
    const whole = name.slice(0, dot);
    if (dot < 0 || !KEYED_FIELDS.includes(whole)) {
      next[name] = value;
      continue;
    }
    const object = isObject(next[whole]) ? { ...next[whole] } : {};
    if (value === null) delete object[name.slice(dot + 1)];
    else
      Object.defineProperty(object, name.slice(dot + 1), {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    next[whole] = object;
  }
  return next;
}

const same = (a: Json, b: Json): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
