import { lineOf } from '../connectors/jsonl/lines.ts';
import { exported } from '../store/exporting.ts';
import { exportAnswer, exportAsked } from './exporting.ts';
import type { Answer, Call, Verb } from './verb.ts';

/**
 * Writes the whole book as JSON Lines (`cli.md §7`), or the contacts that a filter leaves with what belongs to them: to
 * standard output, or with `--out` into a file.
 */
const exportJsonl: Verb = {
  flags: ['--out <file>'],
  dashed: true,
  run(call: Call): Answer {
    const asked = exportAsked(call);
    return exportAnswer(call, asked, lines(call, asked.only), call.locale.exports.written);
  },
};

export default exportJsonl;

function* lines(call: Call, only: ReadonlySet<number> | null): Generator<string> {
  for (const { kind, key, fields, extra } of exported(call.book, only))
    yield `${lineOf(kind, key, fields, extra)}\n`;
}
