import { commandLine } from '../../domain/commandLine.ts';
import { harmless } from '../../render/harmless.ts';
import type { Answer, Call, Verb } from '../verb.ts';
import type { Said } from './asking.ts';
import { typedWords } from './changes.ts';
import { INTERVIEWS } from './interviews.ts';

/**
 * Asks the person at the terminal for what a command lacks, then runs it and tells how to say it in one line
 * (`cli.md §1`). Throws the error that said what was missing where nobody is there, or the command asks for nothing.
 */
export async function asked(verb: Verb, call: Call, missing: unknown): Promise<Answer> {
  const { prompts } = call.world;
  const interview = Object.hasOwn(INTERVIEWS, call.verb) ? INTERVIEWS[call.verb] : undefined;
  if (prompts === null || interview === undefined) throw missing;
  const said = await interview({ call, prompts, back: false });
  const answer = await verb.run({ ...call, ...said });
  return { ...answer, typed: `${inOneLine(call, verb, said)}\n` };
}

/** How a command is said at once; a text of several lines is written in the editor. */
export function inOneLine({ verb: name, locale }: Call, verb: Verb, { words, flags }: Said): string {
  const edits = words.some((word) => word.includes('\n'));
  const short = words.filter((word) => !word.includes('\n'));
  const line = commandLine(typedWords(name, short, flags, verb.flags));
  return harmless(locale.asking.inOneLine(edits ? `${line} --edit` : line));
}
