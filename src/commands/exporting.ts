import { formatInstant } from '../domain/instant.ts';
import { harmless } from '../render/harmless.ts';
import { json } from '../render/json.ts';
import { contactsSaid } from './filtered.ts';
import { isFilterWord } from './filtering.ts';
import { textOf } from './flags.ts';
import type { Answer, Call } from './verb.ts';

/** What an export is asked for: where to, and whom of. */
export interface ExportAsked {
  /** Null: standard output. */
  readonly path: string | null;
  /** The contacts that the filter leaves; null: everybody. */
  readonly only: ReadonlySet<number> | null;
}

/** Reads `[file] [filter…]` and `--out <file>`. Throws `filter`. */
export function exportAsked(call: Call): ExportAsked {
  const out = textOf(call, 'out');
  const [first] = call.words;
  const isNamed = out === null && first !== undefined && !isFilterWord(first);
  const path = isNamed ? first : out;
  return { path: path === '-' ? null : path, only: contactsSaid(call, call.words.slice(isNamed ? 1 : 0)) };
}

/** What is said of an export besides how much there was. */
export interface ExportSaid {
  /** Pieces at the beginning that are no thing of their own: a table's header. */
  readonly heads?: number;
  /** For standard error. */
  readonly told?: string;
  /** For programs. */
  readonly object?: object;
}

/** Writes pieces to where an export was asked for, and says how many things there were. */
export function exportAnswer(
  call: Call,
  { path }: ExportAsked,
  pieces: Iterable<string>,
  written: (count: number, path: string) => string,
  { heads = 0, told = '', object = {} }: ExportSaid = {},
): Answer {
  if (path === null) return { out: pieces, told };
  let count = -heads;
  const counted = function* (): Generator<string> {
    for (const piece of pieces) {
      count += 1;
      yield piece;
    }
  };
  call.world.files.writeText(path, counted());
  if (call.face.format === 'json')
    return {
      out: json(
        { schema: 'crm.export/1', now: formatInstant(call.now), path, written: count, ...object },
        call.face,
      ),
    };
  return { told: `${told}${harmless(written(count, path))}\n` };
}
