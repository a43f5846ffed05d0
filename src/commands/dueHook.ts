import type { Fields, Json } from '../domain/journal.ts';
import type { DueRow } from '../domain/reason.ts';
import { strayKey } from '../domain/sameJson.ts';
import { dueObject } from '../render/due.ts';
import { throughHook } from './throughHook.ts';
import type { Call } from './verb.ts';

/** The rows that the `due` or the `remind` hook leaves, in its order, and what it says. Throws what a hook may be wrong about. */
export async function throughDueHook(
  call: Call,
  path: string,
  rows: readonly DueRow[],
  hook: 'due' | 'remind' = 'due',
): Promise<{ readonly rows: readonly DueRow[]; readonly told: readonly string[] }> {
  // As the hook gets it: what is undefined is not there.
  const objectOf = (row: DueRow): Fields =>
    JSON.parse(JSON.stringify(dueObject(row, call, call.locale))) as Fields;
  const sent = rows.map((row) => ({ row, object: objectOf(row) }));
  const byName = new Map(sent.map((one) => [nameOf(one.object), one]));
  const { lines, told, wrong } = await throughHook(
    call,
    hook,
    path,
    sent.map(({ object }) => object),
  );
  const left = new Set<DueRow>();
  for (const { line, object } of lines) {
    const ref = typeof object['ref'] === 'string' ? object['ref'] : '';
    const known = byName.get(nameOf(object));
    if (known === undefined) throw wrong({ is: 'unknown-row', line, ref });
    if (left.has(known.row)) throw wrong({ is: 'row-twice', line, ref });
    const key = strayKey(object, known.object);
    if (key !== null) throw wrong({ is: 'key', line, key, may: [] });
    left.add(known.row);
  }
  return { rows: [...left], told };
}

/** What tells a row from every other: what is to be done, and for whom. */
function nameOf({ ref = null, contact = null }: Fields): string {
  const isObject = typeof contact === 'object' && contact !== null && !Array.isArray(contact);
  return JSON.stringify([ref, isObject ? ((contact as Fields)['ref'] ?? null) : null] satisfies Json);
}
