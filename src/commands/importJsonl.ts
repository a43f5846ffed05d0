import { REQUIRED, kindAtFirstSight, parseLine } from '../connectors/jsonl/records.ts';
import type { Taken } from '../domain/incoming.ts';
import type { Parsed } from '../domain/interchange.ts';
import { textIn } from '../domain/journal.ts';
import { formatRef, refKindOf } from '../domain/refs.ts';
import { importRecords, type Became, type RecordSource } from '../store/importing.ts';
import { NOTHING, TOLD } from '../store/tally.ts';
import type { LineSource } from '../world/world.ts';
import { fileSaid, writtenOrTakenBack } from './importing.ts';
import { progressOf, type Progress } from './progress.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Takes a book's JSON Lines in, in one entry (`cli.md §7`). */
const importJsonl: Verb = {
  flags: ['--dry-run', '--strict'],
  async run(call: Call): Promise<Answer> {
    const source = recordsOf(call.world.files.openLines(fileSaid(call)), progressOf(call));
    return writtenOrTakenBack(call, (draft) => {
      const told = new Told();
      const imported = importRecords(call.book, draft, source, REQUIRED, told.became);
      return { ...NOTHING, ...imported, rows: told.inOrder() };
    });
  },
};

export default importJsonl;

/** The first lines of each fate. */
class Told {
  private readonly rows: Taken[] = [];
  private readonly counts = new Map<string, number>();

  readonly became: Became = (line, fate, { kind, fields }, id) => {
    const before = this.counts.get(fate) ?? 0;
    this.counts.set(fate, before + 1);
    if (before >= TOLD) return;
    const named = NAMED.map((name) => fields[name]).find((value) => typeof value === 'string');
    const ref = refKindOf(kind);
    this.rows.push({
      line,
      fate,
      kind,
      ref: ref === undefined ? null : formatRef(ref, id),
      name: textIn(named),
      fields: fate === 'update' ? Object.keys(fields) : [],
    });
  };

  inOrder(): readonly Taken[] {
    return this.rows.toSorted((a, b) => a.line - b.line);
  }
}

/** What things are told by. */
const NAMED = ['name', 'title', 'text'];

const NOT_UTF8: Parsed = { is: 'refused', why: { is: 'not-utf8' } };

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
