import { harmlessLines } from '../render/harmless.ts';
import { talk } from '../render/talk.ts';
import type { Output } from '../world/world.ts';

/** No terminal is narrower; a shorter text needs no look at its width. */
const NARROW = 40;

/** Says something: on a terminal its lines are broken at words, anywhere else they go out as they are. */
export function tell(output: Output, text: string): void {
  const columns = text.length > NARROW && output.isTerminal ? output.columns : null;
  output.write(columns ? talk(text, columns) : text);
}

/** Says what went wrong; in it stand names that were imported and words as they were typed. */
export const complain = (output: Output, text: string): void => tell(output, harmlessLines(text));
