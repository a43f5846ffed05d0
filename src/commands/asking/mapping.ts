import { cellAt } from '../../connectors/csv/header.ts';
import type { Mapping } from '../../connectors/csv/mapped.ts';
import { rowsOf } from '../../connectors/csv/rows.ts';
import type { Shape } from '../../connectors/csv/shape.ts';
import type { CsvWords } from '../../locale/csv.ts';
import type { ByteSource } from '../../world/world.ts';
import { brief, chosen, lineOf, type Asking } from './asking.ts';

const GO_ON = 'go-on';
/** How many rows show what a column holds. */
const LOOKED_AT = 20;

/** What the columns of a file stand for: what is guessed is shown with what they hold, until it is right. */
export async function askMapping(
  asking: Asking,
  source: ByteSource,
  { columns, delimiter, headerLine }: Shape,
  guessed: Mapping,
  words: CsvWords,
): Promise<Mapping> {
  const examples = examplesIn(source, delimiter, headerLine);
  const mapping = new Map(guessed);
  for (;;) {
    const names = columns.map(({ at, name }) => ({
      label: words.asking.column(brief(name), labelOf(words, mapping.get(name)), brief(examples[at] ?? '')),
      value: `${at}`,
    }));
    const goOn = { label: tells(mapping) ? words.asking.goOn : words.asking.nobody, value: GO_ON };
    const picked = await chosen(asking, words.asking.question, [goOn, ...names]);
    if (picked === GO_ON) {
      if (tells(mapping)) return mapping;
      continue;
    }
    const column = columns[Number(picked)];
    if (column) mapping.set(column.name, await askField(asking, column.name, words));
  }
}

const WHO: readonly string[] = ['name', 'first_name', 'last_name', 'org', 'email', 'phone'];

const tells = (mapping: Mapping): boolean => [...mapping.values()].some((field) => WHO.includes(field));

const isField = (words: CsvWords, is: string): is is keyof CsvWords['fields'] =>
  Object.hasOwn(words.fields, is);

function labelOf(words: CsvWords, said = 'fact'): string {
  const [is = '', ...rest] = said.split(':');
  const label = isField(words, is) ? words.fields[is] : is;
  return rest.length === 0 ? label : `${label}: ${rest.join(':')}`;
}

async function askField(asking: Asking, column: string, words: CsvWords): Promise<string> {
  const choices = Object.entries(words.fields).map(([value, label]) => ({ value, label }));
  const is = await chosen(asking, words.asking.field(brief(column)), choices);
  if (is === 'fact') return `fact:${column}`;
  if (is === 'handle') return `handle:${(await lineOf(asking, words.asking.handle)).toLowerCase() || 'web'}`;
  return is === 'date' ? `date:${(await lineOf(asking, words.asking.date)) || column}` : is;
}

/** The first thing that each column holds. */
function examplesIn(source: ByteSource, delimiter: string, headerLine: number): readonly string[] {
  const found: string[] = [];
  let looked = 0;
  for (const row of rowsOf(source.chunks(), delimiter)) {
    if (row.is === 'refused' || row.line <= headerLine) continue;
    for (const [at] of row.cells.entries()) found[at] ||= cellAt(row.cells, at);
    looked += 1;
    if (looked === LOOKED_AT) break;
  }
  return found;
}
