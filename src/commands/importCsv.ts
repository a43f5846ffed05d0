import type { Context } from '../connectors/csv/program.ts';
import { guessAll } from '../connectors/csv/guess.ts';
import type { Mapping } from '../connectors/csv/mapped.ts';
import { orderIn, readCsv, type Layout } from '../connectors/csv/readCsv.ts';
import { shapeOf, type Shape } from '../connectors/csv/shape.ts';
import { commandLine } from '../domain/commandLine.ts';
import { partsOf } from '../domain/day.ts';
import { CrmError } from '../errors.ts';
import { csvWordsOf, type CsvWords } from '../locale/csv.ts';
import { harmless } from '../render/harmless.ts';
import { channelsOf } from '../store/logs.ts';
import type { ByteSource } from '../world/world.ts';
import { mappingSaid, mappingText, rememberedMapping, rememberMapping } from './csvMapping.ts';
import { dateOrder } from './dateOrder.ts';
import { isOn } from './flags.ts';
import { fileSaid, IMPORT_FLAGS, importForeign, watched } from './importing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Takes in what another program exported as a table (`docs/import.md`). */
const importCsv: Verb = {
  flags: ['--map <column=field,...>', '--dates <order>', ...IMPORT_FLAGS],
  async run(call: Call): Promise<Answer> {
    const path = fileSaid(call);
    const source = call.world.files.openAgain(path);
    const words = await csvWordsOf(call.locale.code);
    const shape = shapeOf(() => source.chunks());
    if (shape === null) {
      const answer = await importForeign(call, { file: source.name, incoming: [], strangers: 'add' });
      return call.face.format === 'json'
        ? answer
        : { ...answer, told: `${words.empty}\n${answer.told ?? ''}` };
    }
    const { mapping, told } = await meaningOf(call, path, source, shape, words);
    const layout: Layout = { shape, mapping };
    const context = contextOf(call);
    const order = dateOrder(call, () => orderIn(source.chunks(), layout, context));
    const incoming = readCsv(await watched(call, source), layout, {
      ...context,
      dates: { ...context.dates, order: order?.order ?? null },
    });
    const answer = await importForeign(call, { file: source.name, incoming, strangers: 'add' });
    const kept =
      mapping === null || isOn(call, 'dryRun') ? null : rememberMapping(call, shape.columns, mapping);
    const before = [...told, ...(order === null ? [] : [words.order(order.order, order.why)])];
    const after = kept === null ? [] : [words.kept(kept)];
    if (call.face.format === 'json') return answer;
    return { ...answer, told: `${lines(before)}${answer.told ?? ''}${lines(after)}` };
  },
};

export default importCsv;

const lines = (said: readonly string[]): string => said.map((line) => `${harmless(line)}\n`).join('');

const contextOf = (call: Call): Context => ({
  // Who was born in '27 was born a hundred years ago.
  dates: { order: null, latest: partsOf(call.today).year + 1 },
  channels: channelsOf(call.book),
  now: call.now,
  hash: call.world.sha256,
});

interface Meaning {
  readonly mapping: Mapping | null;
  readonly told: readonly string[];
}

/** What the columns stand for: what is said, what the program means that wrote the file, what was said last time, what is asked. */
async function meaningOf(
  call: Call,
  path: string,
  source: ByteSource,
  shape: Shape,
  words: CsvWords,
): Promise<Meaning> {
  const { columns, program } = shape;
  const given = call.flags['map'];
  const said = Array.isArray(given) ? given.map(String) : [];
  if (said.length > 0) return { mapping: mappingSaid(said, columns), told: [] };
  if (program !== null) return { mapping: null, told: [words.recognised(words.programs[program.name])] };
  const before = rememberedMapping(call, columns);
  if (before !== null) return { mapping: before, told: [words.again(mappingText(before))] };
  const guessed = guessAll(columns);
  const { prompts } = call.world;
  if (prompts === null) {
    const [first] = columns;
    const map = mappingText(guessed.size > 0 ? guessed : new Map([[first?.name ?? '', 'name']]));
    const command = commandLine(['import', 'csv', path, '--map', map]);
    throw new CrmError({ is: 'columns-unknown', file: path, command });
  }
  const { askMapping } = await import('./asking/mapping.ts');
  const mapping = await askMapping({ call, prompts, back: false }, source, shape, guessed, words);
  return { mapping, told: [] };
}
