import { styleText } from 'node:util';
import { Interrupted, SteppedBack } from '../errors.ts';
import { edit } from './editor.ts';
import { key, rest } from './key.ts';
import { promptOutput } from './promptOutput.ts';
import type { Choice, LineManner, Manner, Prompts } from './world.ts';
import { confirmedBy } from './yesNo.ts';

/** Questions on the terminal, written to standard error so that standard output stays clean. */
export const terminalPrompts: Prompts = {
  byLine: false,
  choose: (question, choices, manner = {}) =>
    ask<string>({ type: 'select', ...common(question, manner), choices: listOf(choices) }, manner),
  search: (question, find, manner = {}) =>
    ask<string>(
      { type: 'search', ...common(question, manner), source: (typed) => listOf(find(typed ?? '')) },
      manner,
    ),
  line,
  confirm: (question, letters = 'y/N') => confirmedBy(line, question, letters),
  key,
  rest,
  edit,
};

/** Ctrl-G, as readline names keys. */
const EDITOR = 'editor';
const BACK = 'back';

async function line(question: string, manner: LineManner = {}): Promise<string> {
  const { check, editor = false, otherwise = '' } = manner;
  let begin = manner.begin ?? '';
  for (;;) {
    let typed = begin;
    try {
      const answer = await ask<string>(
        {
          type: 'input',
          ...common(question, manner),
          ...(begin === ''
            ? { default: otherwise, prefill: 'tab' }
            : { default: begin, prefill: 'editable' }),
          // Called with every key: so what was typed is known when the editor takes over.
          transformer: (value, { isFinal }) => {
            typed = value;
            return isFinal ? styleText('cyan', oneLine(value)) : value;
          },
          validate: async (value) => (await check?.(value.trim())) ?? true,
        },
        manner,
        editor,
      );
      return answer.trim();
    } catch (error) {
      if (error !== GOES_ON) throw error;
      const text = edit(typed).trim();
      if (text.includes('\n')) {
        promptOutput().write(
          `${styleText('green', '✔')} ${styleText('bold', question)} ${styleText('cyan', oneLine(text))}\n`,
        );
        return text;
      }
      begin = text;
    }
  }
}

/** As much of an answer as is shown once it was given. */
const SHOWN = 60;
const oneLine = (text: string): string => {
  const first = text.split('\n')[0] ?? '';
  return first.length > SHOWN || first !== text ? `${first.slice(0, SHOWN - 1).trimEnd()}…` : first;
};

const listOf = (choices: readonly Choice[]): { readonly name: string; readonly value: string }[] =>
  choices.map(({ label, value }) => ({ name: label, value }));

/** The message with its hint, which goes once it was answered. */
const common = (question: string, { hint = '' }: Manner) => ({
  message: question,
  pageSize: 10,
  theme: {
    style: {
      message: (text: string, status: string): string =>
        hint === '' || status === 'done'
          ? styleText('bold', text)
          : `${styleText('bold', text)} ${styleText('dim', hint)}`,
      // The keys stand beside the question, in the person's language.
      keysHelpTip: (): string => '',
    },
  },
});

type Common = ReturnType<typeof common>;

type Question = Common &
  (
    | { readonly type: 'select'; readonly choices: { readonly name: string; readonly value: string }[] }
    | {
        readonly type: 'search';
        readonly source: (typed: string | undefined) => { readonly name: string; readonly value: string }[];
      }
    | {
        readonly type: 'input';
        readonly default: string;
        readonly prefill: 'tab' | 'editable';
        readonly transformer: (value: string, state: { readonly isFinal: boolean }) => string;
        readonly validate: (value: string) => Promise<string | true>;
      }
  );

const GOES_ON = new Error('on to the editor');

/** Throws `Interrupted` on Ctrl-C, `SteppedBack` on Escape where that is offered, `GOES_ON` on Ctrl-G. */
async function ask<T>(question: Question, { back = false }: Manner, editor = false): Promise<T> {
  // As much again as a whole start: loaded only where somebody is asked.
  const { default: inquirer } = await import('inquirer');
  const leaving = new AbortController();
  const onKey = (_: unknown, pressed: { readonly name?: string; readonly ctrl?: boolean }): void => {
    if (back && pressed.name === 'escape') leaving.abort(BACK);
    if (editor && pressed.ctrl === true && pressed.name === 'g') leaving.abort(EDITOR);
  };
  const prompt = inquirer.createPromptModule({
    input: process.stdin,
    output: promptOutput(),
    signal: leaving.signal,
    clearPromptOnDone: false,
  });
  process.stdin.on('keypress', onKey);
  const wasRaw = process.stdin.isRaw;
  try {
    const answers: { readonly answer: unknown } = await prompt([{ ...question, name: 'answer' }]);
    return answers.answer as T;
  } catch (error) {
    if (leaving.signal.aborted) throw leaving.signal.reason === BACK ? new SteppedBack() : GOES_ON;
    throw error instanceof Error && error.name === 'ExitPromptError' ? new Interrupted() : error;
  } finally {
    process.stdin.off('keypress', onKey);
    // The question has ended raw mode: between keys it goes on, so that what is typed ahead is not echoed.
    if (wasRaw) process.stdin.setRawMode(true);
  }
}
