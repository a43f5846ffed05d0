import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isList, isObject, misordered, mismatches } from './matches.ts';
import type { Json, JsonObject } from './matches.ts';
import { tomlOf } from './toml.ts';
import { freshBook, ROOT } from './program.ts';
import type { Book, Ran } from './program.ts';

/** Where the worked cases lie: beside the repository, not in it. */
export const VECTORS = join(ROOT, '../shared/vectors');

/** One worked case, as its file has it. */
export interface Case {
  readonly name: string;
  readonly why: string;
  readonly config: JsonObject;
  readonly now: string;
  readonly log: readonly Json[];
  readonly args?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  readonly expect: Readonly<Record<string, Json>>;
}

/** The names of the case files of a folder, in order; none where there is no such folder. */
export const caseFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : [];

export const readCase = (path: string): Case => JSON.parse(readFileSync(path, 'utf8')) as Case;

/** Runs a case through the real program and answers what does not hold, nothing where all of it does. */
export const runCase = async (worked: Case): Promise<readonly string[]> => {
  const book = freshBook({ now: worked.now, config: tomlOf(worked.config) });
  const imported = await importLog(book, worked);
  if (imported.code !== 0) return [failed('import jsonl', imported)];
  return oneByOne(Object.entries(worked.expect), ([report, expected]) =>
    reportFaults(book, worked, report, expected, imported),
  );
};

const importLog = (book: Book, worked: Case): Promise<Ran> | Ran => {
  if (worked.log.length === 0) return { code: 0, out: '{"refused":[]}', err: '' };
  const path = book.file('log.jsonl', worked.log.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return book.start(['import', 'jsonl', path, ...('refused' in worked.expect ? ['--json'] : [])]);
};

const reportFaults = async (
  book: Book,
  worked: Case,
  report: string,
  expected: Json,
  imported: Ran,
): Promise<readonly string[]> => {
  if (report === 'words')
    return oneByOne(expected as unknown as readonly Word[], (word) => wordFaults(book, word));
  if (report === 'minutes')
    return oneByOne(expected as unknown as readonly Span[], (span) => spanFaults(book, span));
  const command = COMMANDS[report];
  if (report !== 'refused' && command === undefined) return [`${report}: no such key of expect`];
  const ran =
    command === undefined ? imported : await book.start([...command, ...flagsOf(worked, report), '--json']);
  if (ran.code !== 0) return [failed(report, ran)];
  const answer = objectOf(ran);
  if (answer === null) return [`${report}: no JSON object: ${ran.out}`];
  if (report === 'refused') return mismatches(expected, pluck(answer['refused'], 'line'), report);
  if (report === 'standing') return mismatches(expected, standings(answer['items']), report);
  return [...mismatches(expected, answer, report), ...misordered(report, answer)];
};

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  replies: ['report', 'replies'],
  quotes: ['report', 'quotes'],
  retention: ['report', 'retention'],
  due: ['due'],
  standing: ['contact', 'list'],
};

const flagsOf = (worked: Case, report: string): readonly string[] =>
  Object.entries(worked.args?.[report] ?? {}).flatMap(([flag, value]) =>
    value === true ? [`--${flag}`] : [`--${flag}`, String(value)],
  );

interface Word {
  readonly mode: 'logged' | 'planned';
  readonly word: string;
  readonly is: string | null;
}

const wordFaults = async (book: Book, { mode, word, is }: Word): Promise<readonly string[]> => {
  const path = `words "${word}" ${mode}`;
  const ran = await book.start(['date', `--${mode}`, word, '--json']);
  if (is === null)
    return ran.code === 2 ? [] : [`${path}: expected a refusal (2), ended with ${ran.code}: ${ran.out}`];
  return ran.code === 0 ? mismatches(is, objectOf(ran)?.['day'], path) : [failed(path, ran)];
};

interface Span {
  readonly from: string;
  readonly to: string;
  readonly is: number;
}

const spanFaults = async (book: Book, { from, to, is }: Span): Promise<readonly string[]> => {
  const path = `minutes ${from}..${to}`;
  const ran = await book.start(['date', '--between', from, to, '--json']);
  return ran.code === 0 ? mismatches(is, objectOf(ran)?.['working_minutes'], path) : [failed(path, ran)];
};

const oneByOne = async <T>(
  items: readonly T[],
  faultsOf: (item: T) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const item of items) faults.push(...(await faultsOf(item)));
  return faults;
};

/** The one object that `--json` prints, null where it printed something else. */
export const objectOf = (ran: Ran): JsonObject | null => {
  try {
    const value = JSON.parse(ran.out) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

const standings = (items: Json | undefined): Json =>
  Object.fromEntries(
    rowsOf(items).map((item) => [
      typeof item['key'] === 'string' ? item['key'] : '',
      item['standing'] ?? null,
    ]),
  );

const pluck = (items: Json | undefined, key: string): Json => rowsOf(items).map((item) => item[key] ?? null);

const rowsOf = (items: Json | undefined): readonly JsonObject[] =>
  items !== undefined && isList(items) ? items.filter(isObject) : [];

const failed = (what: string, ran: Ran): string => `${what}: ended with ${ran.code}: ${ran.err}${ran.out}`;
