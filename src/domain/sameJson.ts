import type { Fields, Json } from './journal.ts';

/** Whether two values say the same; the order of keys says nothing. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Fields, b as Fields];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name] ?? null, other[name] ?? null))
  );
}

/** The first key of an object that the other has not, or has otherwise; null where there is none. */
export const strayKey = (object: Fields, known: Fields): string | null =>
  Object.keys(object).find(
    (key) => !Object.hasOwn(known, key) || !sameJson(object[key] ?? null, known[key] ?? null),
  ) ?? null;
