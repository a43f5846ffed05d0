import { style, type ColorLevel, type Style } from './style.ts';

export type Format = 'table' | 'tsv' | 'csv' | 'json' | 'jsonl' | 'md' | 'ids';

export type ColorChoice = 'auto' | 'always' | 'never';

/** What a screen is made for: who reads it, in which form, how wide, in which colours (`cli.md §4`). */
export interface Face {
  readonly format: Format;
  /** Width in terminal columns, 40 to 400. */
  readonly columns: number;
  readonly style: Style;
  readonly terminal: boolean;
  /** Whether what is wider than `columns` is cut: on a terminal, or where `COLUMNS` says how wide; never in a bare pipe. */
  readonly fitted: boolean;
}

/** What is known of the output, as the command line and the World say it. */
export interface Surroundings {
  /** `--format` or `--json`; null: nothing was said. */
  readonly format: Format | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** The terminal's width, null where unknown. */
  readonly columns: number | null;
  /** `--color`. */
  readonly color: ColorChoice;
}

const UNKNOWN_WIDTH = 80;

/** The face of an output: a table on a terminal, one tab-separated line a row in a pipe, unless something else was said. */
export function faceFor({ format, env, isTerminal, columns, color }: Surroundings): Face {
  const said = widthFrom(env['COLUMNS']);
  return {
    format: format ?? (isTerminal ? 'table' : 'tsv'),
    columns: Math.min(400, Math.max(40, said ?? (columns || UNKNOWN_WIDTH))),
    style: style(colorLevel(env, isTerminal, color)),
    terminal: isTerminal,
    fitted: isTerminal || said !== null,
  };
}

/**
 * `--color` comes before `FORCE_COLOR`, `FORCE_COLOR` before `NO_COLOR` (as Node has it), and `auto` means a terminal
 * that is neither dumb nor a CI log.
 */
function colorLevel(env: Surroundings['env'], isTerminal: boolean, color: ColorChoice): ColorLevel {
  if (color === 'never') return 0;
  if (color === 'always') return depthOf(env);
  const forced = env['FORCE_COLOR'];
  if (forced === '0' || forced === 'false') return 0;
  if (forced !== undefined) return forced === '2' ? 2 : forced === '3' ? 3 : depthOf(env);
  if (env['NO_COLOR']) return 0;
  return isTerminal && env['TERM'] !== 'dumb' && !isOn(env['CI']) ? depthOf(env) : 0;
}

function depthOf(env: Surroundings['env']): 1 | 2 | 3 {
  if (env['COLORTERM'] === 'truecolor' || env['COLORTERM'] === '24bit') return 3;
  return env['TERM']?.includes('256') ? 2 : 1;
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false';

function widthFrom(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}
