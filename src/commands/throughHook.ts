import { jsonIn } from '../connectors/jsonl/records.ts';
import type { Fields, Json } from '../domain/journal.ts';
import { CrmError, type HookFault, type HookName } from '../errors.ts';
import { harmlessLines } from '../render/harmless.ts';
import { jsonLine } from '../render/json.ts';
import type { Call } from './verb.ts';

/** A line that a hook printed, numbered from 1. */
export interface HookLine {
  readonly line: number;
  readonly object: Fields;
}

/** What a hook answered. */
export interface Heard {
  readonly lines: readonly HookLine[];
  /** What it said on standard error, for the person. */
  readonly told: readonly string[];
  /** The refusal of what it printed. */
  readonly wrong: (fault: HookFault) => CrmError;
}

/** As much as a hook may print beyond what it was given, in bytes. */
const MOST_PRINTED = 16 * 1024 * 1024;

/**
 * Runs a hook on some objects, a line each, and answers what it printed. Nothing of the book is locked meanwhile. Throws
 * `hook-unsound`, `hook-failed`, and `hook-refused` where it ends with anything but 0.
 */
export async function throughHook(
  call: Call,
  hook: HookName,
  path: string,
  objects: readonly object[],
): Promise<Heard> {
  const { programs } = call.world;
  const unsound = await programs.unsound(path);
  if (unsound !== null) throw new CrmError({ is: 'hook-unsound', hook, ...unsound });
  const input = objects.map(jsonLine).join('');
  const milliseconds = call.settings.hooks.limit;
  const bytes = MOST_PRINTED + input.length;
  const ended = await programs.run(path, { input, env: environmentOf(call, hook), milliseconds, bytes });
  const said = ended.is === 'not-started' ? [] : saidLines(ended.said);
  const wrong = (fault: HookFault): CrmError =>
    new CrmError({ is: 'hook-failed', hook, path, fault, said: said.join('\n  ') });
  switch (ended.is) {
    case 'too-long':
      throw wrong({ is: 'too-long', milliseconds });
    case 'too-much':
      throw wrong({ is: 'too-much', bytes });
    case 'killed':
      throw wrong({ is: 'killed', signal: ended.signal });
    case 'not-started':
      throw wrong({ is: 'not-started', why: ended.why });
    case 'ended':
      if (ended.code !== 0)
        throw new CrmError({ is: 'hook-refused', hook, code: ended.code, said: said.join('\n  ') });
  }
  const told = said.map((line) => call.locale.hooks.said(hook, line));
  return { lines: linesIn(ended.out, wrong), told, wrong };
}

/** What a `crm` that the hook runs needs to find the same book and the same day, and to run no hooks. */
const environmentOf = ({ places, locale }: Call, hook: HookName): Readonly<Record<string, string>> => ({
  CRM_HOOK: hook,
  CRM_DB: places.db.value,
  CRM_CONFIG: places.config.value,
  CRM_LANG: locale.code,
  ...(places.now === null ? {} : { CRM_NOW: places.now.value }),
});

/** Lines that a person is shown of what a hook said, the last ones. */
const MOST_LINES = 10;
const LONGEST_LINE = 300;

const saidLines = (said: string): readonly string[] =>
  harmlessLines(said)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));

function linesIn(out: Uint8Array, wrong: Heard['wrong']): readonly HookLine[] {
  const lines = new TextDecoder().decode(out).split('\n');
  const found: HookLine[] = [];
  // What is not UTF-8 became U+FFFD; a text that has one of its own is as good as any.
  const isUtf8 = !lines.some((line) => line.includes('\uFFFD')) || isValid(out);
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text.trim() === '') continue;
    const value = isUtf8 || !text.includes('\uFFFD') ? jsonIn(text) : undefined;
    if (!isObject(value)) throw wrong({ is: 'not-json', line });
    found.push({ line, object: value });
  }
  return found;
}

const isObject = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
