import { isOn } from './flags.ts';
import type { Call } from './verb.ts';

/** Tells whoever watches how far long work has come (`cli.md §4`). */
export interface Progress {
  at(count: number): void;
  done(): void;
}

/** After so many lines, about half a second's, and after each as many more. */
const EVERY = 10_000;

/** Progress on standard error where that is a terminal and nobody asked for quiet; else none. */
export function progressOf(
  call: Call,
  every: number = EVERY,
  say: (count: number) => string = call.locale.imports.reading,
): Progress {
  const { stderr } = call.world;
  if (!stderr.isTerminal || isOn(call, 'quiet')) return { at: () => undefined, done: () => undefined };
  let shown = '';
  let told = 0;
  return {
    at: (count) => {
      const step = Math.floor(count / every);
      if (step === told) return;
      told = step;
      const before = shown.length;
      shown = say(count);
      stderr.write(`\r${shown.padEnd(before)}`);
    },
    done: () => {
      if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
