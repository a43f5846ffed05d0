import { fold } from '../../domain/folding.ts';
import { seek } from '../../domain/seek.ts';
import { manualOf } from '../../locale/manuals.ts';
import type { Call, Flags } from '../verb.ts';
import { VERBS } from '../verbs.ts';
import { checked, lineOf, sought, type Asking } from './asking.ts';

/** A flag as commander writes it, taken apart. */
interface Flag {
  /** `--add-contact`. */
  readonly name: string;
  /** `addContact`, under which its value comes. */
  readonly key: string;
  readonly takes: 'nothing' | 'value' | 'values';
}

/** Flags that change nothing by themselves. */
const IDLE: readonly string[] = ['--anyway', '--key', '--message'];

/**
 * What a command is to change: one of its own flags, told by the sentence of its help, and the value, which `read` would
 * refuse in the same words as the command.
 */
export async function askChange(asking: Asking, read: (call: Call) => unknown): Promise<Flags> {
  const { call } = asking;
  const { change } = call.locale.asking;
  const help = (await manualOf(call.locale.code)).verbs[call.verb];
  const flags = await changesOf(call);
  const known = flags.map((flag) => {
    const label = `${flag.name.slice(2)}: ${help?.flags[flag.name] ?? ''}`;
    return { label, value: flag.name, words: fold(label) };
  });
  const chosen = await sought(asking, change.what, (typed) => seek(known, typed, known.length));
  const flag = flags.find(({ name }) => name === chosen);
  if (flag === undefined) throw new Error(`no flag ${chosen}`);
  if (flag.takes === 'nothing') return { [flag.key]: !isNegated(flag) };
  const said = (value: string): Flags => ({ [flag.key]: flag.takes === 'values' ? [value] : value });
  const value = await lineOf(asking, change.to(flag.name.slice(2)), {
    check: checked(call, (answer) =>
      // Nobody is asked once more while a question stands.
      read({ ...call, flags: { ...call.flags, ...said(answer) }, world: { ...call.world, prompts: null } }),
    ),
  });
  return said(value);
}

/** The flags of a command that change something. */
async function changesOf({ verb }: Call): Promise<readonly Flag[]> {
  const flags = (await VERBS[verb]?.())?.default.flags ?? [];
  return flags.map(flagOf).filter(({ name }) => !IDLE.includes(name));
}

/** Whether the command line says something that is to change. */
export async function saysChange(call: Call): Promise<boolean> {
  const own = await changesOf(call);
  return own.some(({ key }) => call.flags[key] !== undefined);
}

const isNegated = ({ name }: Flag): boolean => name.startsWith('--no-');

/** `-m, --text <text>`, `--tag <tag...>`, `--no-reply`. */
export function flagOf(text: string): Flag {
  const name = text.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? text;
  return {
    name,
    key: name.replace(/^--(?:no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    takes: text.includes('...>') ? 'values' : /[<[]/.test(text) ? 'value' : 'nothing',
  };
}

/** The words and flags of a command as they are typed: what was said with flags comes last. */
export function typedWords(
  verb: string,
  words: readonly string[],
  flags: Flags,
  own: readonly string[],
): string[] {
  const said = own.map(flagOf).flatMap((flag) => {
    const value = flags[flag.key];
    if (isNegated(flag)) return value === false ? [flag.name] : [];
    if (value === true) return [flag.name];
    if (typeof value === 'string') return [flag.name, value];
    if (!Array.isArray(value)) return [];
    return value.map(String).flatMap((each) => [flag.name, each]);
  });
  return [...verb.split(' '), ...words, ...said];
}
