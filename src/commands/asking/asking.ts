import { isCrmError } from '../../errors.ts';
import { harmless } from '../../render/harmless.ts';
import { fit, width } from '../../render/width.ts';
import { wrap } from '../../render/wrap.ts';
import type { Choice, LineManner, Manner, Prompts } from '../../world/world.ts';
import { isOn } from '../flags.ts';
import type { Call, Flags } from '../verb.ts';

/** A command that lacks something, and somebody at the terminal who can say it. */
export interface Asking {
  readonly call: Call;
  readonly prompts: Prompts;
  /** Escape leaves the question. */
  readonly back: boolean;
}

/** Words and flags with which a command is complete. */
export interface Said {
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** What asks for all that one command may lack. */
export type Interview = (asking: Asking) => Promise<Said>;

/** The pointer before a choice, and a column at the edge. */
export const AROUND = 3;

/** Text as it can stand in a question, at most as wide as the terminal leaves room for. */
export const shown = ({ call }: Asking, text: string): string =>
  fit(harmless(text), columnsOf(call) - AROUND);

/** How much of a name stands within a sentence. */
const NAME = 40;

/** A name as part of a question. */
export const brief = (name: string): string => fit(harmless(name), NAME);

/** Columns that an answer needs beside its question. */
const ANSWER = 10;

const columnsOf = ({ world }: Pick<Call, 'world'>): number => world.stderr.columns ?? 80;

/** The manner with its hints beside the question, as many as the width has room for. */
function mannerOf({ call, back }: Asking, question: string, own: string, keys: string): Manner {
  const hints = [own, back ? call.locale.asking.hints.back : '', keys].filter((hint) => hint !== '');
  const room = columnsOf(call) - width(question) - ANSWER;
  while (hints.length > 0 && width(hints.join(' · ')) > room) hints.pop();
  return { back, hint: hints.length === 0 ? '' : `(${hints.join(' · ')})` };
}

/** One of a few. */
export const chosen = (asking: Asking, question: string, choices: readonly Choice[]): Promise<string> =>
  asking.prompts.choose(
    question,
    choices.map(({ label, value }) => ({ label: shown(asking, label), value })),
    mannerOf(
      asking,
      question,
      '',
      asking.call.locale.asking.hints[asking.prompts.byLine ? 'number' : 'choose'],
    ),
  );

/** One of many, found by typing. */
export const sought = (
  asking: Asking,
  question: string,
  find: (typed: string) => readonly Choice[],
): Promise<string> =>
  asking.prompts.search(
    question,
    (typed) => find(typed).map(({ label, value }) => ({ label: shown(asking, label), value })),
    mannerOf(
      asking,
      question,
      '',
      asking.call.locale.asking.hints[asking.prompts.byLine ? 'numberOrWords' : 'search'],
    ),
  );

/** A line of text. */
export const lineOf = (asking: Asking, question: string, manner: LineManner = {}): Promise<string> =>
  asking.prompts.line(question, {
    ...manner,
    ...mannerOf(
      asking,
      question,
      manner.hint ?? '',
      manner.editor ? asking.call.locale.asking.hints.editor : '',
    ),
  });

/** Yes or no; `--yes` has said it already (`cli.md §5`). */
export const confirmed = async ({ call, prompts }: Asking, question: string): Promise<boolean> =>
  isOn(call, 'yes') || (await prompts.confirm(question, call.locale.asking.yesNo));

/** What is wrong with an answer, in the words that the command itself would use; null where `read` takes it. */
export const checked =
  (call: Pick<Call, 'locale' | 'world'>, read: (answer: string) => unknown) =>
  async (answer: string): Promise<string | null> => {
    try {
      await read(answer);
      return null;
    } catch (error) {
      if (!isCrmError(error)) throw error;
      const { error: what, hint } = call.locale.problems(error.problem);
      const lines = [what, ...(hint === null ? [] : [hint])];
      return lines.flatMap((line) => wrap(harmless(line), columnsOf(call) - AROUND)).join('\n  ');
    }
  };

/** As `checked`, where nothing is an answer too. */
export const checkedIfSaid =
  (call: Pick<Call, 'locale' | 'world'>, read: (answer: string) => unknown) =>
  async (answer: string): Promise<string | null> =>
    answer === '' ? null : checked(call, read)(answer);

/** The words and flags as they are, with other words or more flags. */
export const saying = (
  { call }: Asking,
  { words = call.words, flags = {} }: { readonly words?: readonly string[]; readonly flags?: Flags },
): Said => ({ words, flags: { ...call.flags, ...flags } });
