import { Interrupted } from '../errors.ts';
import { edit } from './editor.ts';
import type { Prompts } from './world.ts';

/** Questions on the terminal, written to standard error so that standard output stays clean. */
export const terminalPrompts: Prompts = {
  choose: (question, choices) =>
    ask<string>({
      type: 'select',
      message: question,
      choices: choices.map(({ label, value }) => ({ name: label, value })),
    }),
  confirm: (question) => ask<boolean>({ type: 'confirm', message: question, default: false }),
  edit,
};

type Question =
  | {
      readonly type: 'select';
      readonly message: string;
      readonly choices: { readonly name: string; readonly value: string }[];
    }
  | { readonly type: 'confirm'; readonly message: string; readonly default: boolean };

/** Throws `Interrupted` on Ctrl-C. */
async function ask<T>(question: Question): Promise<T> {
  // As much again as a whole start: loaded only where somebody is asked.
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ input: process.stdin, output: process.stderr });
  try {
    const answers: { readonly answer: unknown } = await prompt([{ ...question, name: 'answer' }]);
    return answers.answer as T;
  } catch (error) {
    throw error instanceof Error && error.name === 'ExitPromptError' ? new Interrupted() : error;
  }
}
