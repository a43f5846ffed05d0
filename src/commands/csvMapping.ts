import { isMappable, MAPPABLE, type Mapping } from '../connectors/csv/mapped.ts';
import { guess, roleText } from '../connectors/csv/guess.ts';
import { fingerprintOf, type Column } from '../connectors/csv/header.ts';
import { fold } from '../domain/folding.ts';
import { near } from '../domain/near.ts';
import { CrmError } from '../errors.ts';
import type { Call } from './verb.ts';

/** What `--map "Empresa=org,Correo=email"` says of the columns of a file. Throws `map-unread`, `map-column`, `map-field`. */
export function mappingSaid(given: readonly string[], columns: readonly Column[]): Mapping {
  const said = pairsIn(given).map(([column, field]) => {
    const found =
      columns.find(({ name }) => name === column) ?? columns.find(({ folded }) => folded === fold(column));
    const names = columns.map(({ name }) => name);
    if (!found) throw new CrmError({ is: 'map-column', column, near: near(column, names), columns: names });
    return [found.name, fieldSaid(field)] as const;
  });
  return new Map(said);
}

function fieldSaid(field: string): string {
  const [is = '', ...name] = field.split(':');
  const whole = [
    fold(is)
      .trim()
      .replace(/s$|[ -]/g, (sign) => (sign === 's' ? '' : '_')),
    ...name,
  ].join(':');
  const plain = [whole, fold(field).trim(), roleText(guess(fold(field))) ?? ''].find(isMappable);
  if (plain === undefined)
    throw new CrmError({ is: 'map-field', field, near: near(field, MAPPABLE), fields: MAPPABLE });
  return plain;
}

/** A column's name may hold commas and equals signs of its own: it ends at the last one before the next pair. */
function pairsIn(given: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const text of given) {
    let begun = '';
    for (const piece of text.split(',')) {
      const whole = begun === '' ? piece : `${begun},${piece}`;
      const at = whole.lastIndexOf('=');
      if (at > 0 && whole.slice(at + 1).trim() !== '') {
        pairs.push([whole.slice(0, at).trim(), whole.slice(at + 1).trim()]);
        begun = '';
      } else begun = whole;
    }
    if (begun.trim() !== '') throw new CrmError({ is: 'map-unread', said: begun.trim() });
  }
  return pairs;
}

/** A mapping as `--map` takes it. */
export const mappingText = (mapping: Mapping): string =>
  [...mapping].map(([column, field]) => `${column}=${field}`).join(',');

/** Where the mapping for files with these columns is kept: `mappings/` beside the settings, a file for each kind of file. */
function placeOf({ places, world }: Call, columns: readonly Column[]): string {
  const folder = world.files.folderOf(places.config.value);
  return world.files.join(folder, 'mappings', `${world.sha256(fingerprintOf(columns)).slice(0, 16)}.json`);
}

/** What was once said of files with these columns; null: nothing that can be read. */
export function rememberedMapping(call: Call, columns: readonly Column[]): Mapping | null {
  const path = placeOf(call, columns);
  if (!call.world.files.exists(path)) return null;
  const names = new Set(columns.map(({ name }) => name));
  const pairs = entriesIn(call.world.files.readText(path)).filter(
    ([column, field]) => names.has(column) && isMappable(field),
  );
  return pairs.length === 0 ? null : new Map(pairs);
}

function entriesIn(text: string): readonly (readonly [string, string])[] {
  try {
    const value = JSON.parse(text) as { readonly columns?: unknown };
    return Array.isArray(value.columns)
      ? value.columns.filter(
          (pair): pair is readonly [string, string] =>
            Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string'),
        )
      : [];
  } catch {
    return [];
  }
}

/** Keeps a mapping for the next file with these columns; answers where, or null where it is kept already. */
export function rememberMapping(call: Call, columns: readonly Column[], mapping: Mapping): string | null {
  const path = placeOf(call, columns);
  const before = rememberedMapping(call, columns);
  if (before !== null && mappingText(before) === mappingText(mapping)) return null;
  const { files } = call.world;
  files.makeFolderFor(path);
  files.writeText(path, [`${JSON.stringify({ columns: [...mapping] }, null, 2)}\n`]);
  return path;
}
