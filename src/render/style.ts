import { Chalk, type ColorSupportLevel } from 'chalk';

/** How much colour a terminal shows: none, 16, 256, 16 million. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What a colour means; none of them says anything that the words do not (`cli.md §4`). */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly late: (text: string) => string;
  readonly soon: (text: string) => string;
  readonly good: (text: string) => string;
  readonly accent: (text: string) => string;
}

const same = (text: string): string => text;
const PLAIN: Style = { strong: same, faint: same, late: same, soon: same, good: same, accent: same };

/** The style of a colour level, in the terminal's own 16 colours, which its owner chose to be readable. */
export function style(level: ColorLevel): Style {
  if (level === 0) return PLAIN;
  const chalk = new Chalk({ level: level satisfies ColorSupportLevel });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    late: (text) => chalk.red(text),
    // Yellow is hardly to be read on white in the palettes of many terminals.
    soon: (text) => chalk.magenta(text),
    good: (text) => chalk.green(text),
    accent: (text) => chalk.cyan(text),
  };
}
