import { lineOf } from '../connectors/jsonl/lines.ts';
import { exported } from '../store/exporting.ts';
import { contactsSaid } from './filtered.ts';
import { isFilterWord } from './filtering.ts';
import { textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

/**
 * Writes the whole book as JSON Lines (`cli.md §7`), or the contacts that a filter leaves with what belongs to them: to
 * standard output, or with `--out` into a file.
 */
const exportJsonl: Verb = {
  flags: ['--out <file>'],
  dashed: true,
  run(call: Call): Answer {
    const out = textOf(call, 'out');
    const [first] = call.words;
    const isNamed = out === null && first !== undefined && !isFilterWord(first);
    const path = isNamed ? first : out;
    const only = contactsSaid(call, call.words.slice(isNamed ? 1 : 0));
    if (path === null || path === '-') return { out: lines(call, only) };
    let count = 0;
    const counted = function* (): Generator<string> {
      for (const line of lines(call, only)) {
        count += 1;
        yield line;
      }
    };
    call.world.files.writeText(path, counted());
    return { told: `${call.locale.exports.written(count, path)}\n` };
  },
};

export default exportJsonl;

function* lines(call: Call, only: ReadonlySet<number> | null): Generator<string> {
  for (const { kind, key, fields, extra } of exported(call.book, only))
    yield `${lineOf(kind, key, fields, extra)}\n`;
}
