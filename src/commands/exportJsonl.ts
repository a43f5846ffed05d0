import { lineOf } from '../connectors/jsonl/lines.ts';
import { exported } from '../store/exporting.ts';
import { textOf } from './flags.ts';
import { noMore } from './noMore.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Writes the whole book as JSON Lines (`cli.md §7`): to standard output, or with `--out` into a file. */
const exportJsonl: Verb = {
  flags: ['--out <file>'],
  run(call: Call): Answer {
    const out = textOf(call, 'out');
    noMore(call, call.words.slice(out === null ? 1 : 0));
    const path = out ?? call.words[0] ?? null;
    if (path === null || path === '-') return { out: lines(call) };
    let count = 0;
    const counted = function* (): Generator<string> {
      for (const line of lines(call)) {
        count += 1;
        yield line;
      }
    };
    call.world.files.writeText(path, counted());
    return { told: `${call.locale.exports.written(count, path)}\n` };
  },
};

export default exportJsonl;

function* lines(call: Call): Generator<string> {
  for (const { kind, key, fields, extra } of exported(call.book))
    yield `${lineOf(kind, key, fields, extra)}\n`;
}
