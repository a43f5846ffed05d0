import type { Prompts } from './world.ts';

const YES = /^(?:y|yes|s|si|sí)$/i;
const NO = /^(?:n|no)$/i;

/** A question that is answered with yes or no, asked as a line; Enter alone is no. */
export async function confirmedBy(
  line: Prompts['line'],
  question: string,
  letters: string,
): Promise<boolean> {
  const check = (answer: string): string | null =>
    answer === '' || YES.test(answer) || NO.test(answer) ? null : letters;
  return YES.test(await line(question, { hint: `(${letters})`, check }));
}
