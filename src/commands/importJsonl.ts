import { REQUIRED, kindAtFirstSight, parseLine } from '../connectors/jsonl/records.ts';
import type { Parsed } from '../domain/interchange.ts';
import { CrmError, EXIT } from '../errors.ts';
import { showImport } from '../render/imported.ts';
import { write } from '../store/entry.ts';
import { importRecords, type Imported, type RecordSource } from '../store/importing.ts';
import type { LineSource } from '../world/world.ts';
import { isOn } from './flags.ts';
import { noMore } from './noMore.ts';
import { progressOf, type Progress } from './progress.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Takes a book's JSON Lines in, in one entry (`cli.md §7`). */
const importJsonl: Verb = {
  flags: ['--strict'],
  run(call: Call): Answer {
    const [path, ...left] = call.words;
    if (path === undefined) throw new CrmError({ is: 'word-missing', what: 'file' });
    noMore(call, left);
    const source = recordsOf(call.world.files.openLines(path), progressOf(call));
    const strict = isOn(call, 'strict');
    const outcome: { entry: number | null; imported: Imported } = { entry: null, imported: NOTHING };
    try {
      const { entry } = write(call.book, call.verb, (draft) => {
        outcome.imported = importRecords(call.book, draft, source, REQUIRED);
        if (strict && outcome.imported.refused.length > 0) throw new Refused();
      });
      outcome.entry = entry;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const nothing = { ...NOTHING, refused: outcome.imported.refused };
      const { out, told } = showImport(nothing, null, call.now, call.face, call.locale);
      const { error: what, hint } = call.locale.problems({
        is: 'import-refused',
        count: nothing.refused.length,
      });
      return { out, told: told + call.locale.faults.lines(what, hint), code: EXIT.failed };
    }
    return showImport(outcome.imported, outcome.entry, call.now, call.face, call.locale);
  },
};

export default importJsonl;

const NOT_UTF8: Parsed = { is: 'refused', why: { is: 'not-utf8' } };

const NOTHING: Imported = { created: 0, updated: 0, unchanged: 0, refused: [] };

/** Something was refused and `--strict` wants all or nothing. */
class Refused extends Error {}

const recordsOf = (source: LineSource, progress: Progress): RecordSource => ({
  *records() {
    let line = 0;
    for (const text of source.lines()) {
      line += 1;
      progress.at(line);
      if (text === null) yield { line, kind: null, parse: () => NOT_UTF8 };
      else if (text.trim() !== '') yield { line, kind: kindAtFirstSight(text), parse: () => parseLine(text) };
    }
    progress.done();
  },
});
