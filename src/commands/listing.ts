import { CrmError } from '../errors.ts';
import { countOf, textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** The flags of every list. */
export const LIST_FLAGS: readonly string[] = ['--sort <column>', '--limit <number>'];

type Key<T> = (item: T) => string | number | null;

/**
 * The items in the order that `--sort` asks for, else as they come, and as many as `--limit` leaves; `-column` turns
 * the order, what has no value comes last either way. Throws `flag-value`.
 */
export function listed<T>(
  call: Pick<Call, 'flags'>,
  items: readonly T[],
  columns: Readonly<Record<string, Key<T>>>,
): readonly T[] {
  const limit = countOf(call, 'limit', 'number');
  const sorted = inOrder(items, textOf(call, 'sort'), columns);
  return limit === null ? sorted : sorted.slice(0, limit);
}

function inOrder<T>(
  items: readonly T[],
  sort: string | null,
  columns: Readonly<Record<string, Key<T>>>,
): readonly T[] {
  if (sort === null) return items;
  const turned = sort.startsWith('-');
  const name = turned ? sort.slice(1) : sort;
  const key = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (key === undefined)
    throw new CrmError({ is: 'sort-unknown', word: sort, columns: Object.keys(columns) });
  const way = turned ? -1 : 1;
  return items
    .map((item) => ({ item, value: key(item) }))
    .toSorted(({ value: a }, { value: b }) => {
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      return a === b ? 0 : (a < b ? -1 : 1) * way;
    })
    .map(({ item }) => item);
}
