import { spawn } from '@lydell/node-pty';
import { Terminal as Model } from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { PROGRAM } from './program.ts';

/** A program on a terminal: what stands on its screen, and a hand on its keys. */
export interface Terminal {
  /** What stands on the screen, without spaces at the ends of lines and empty lines at the end. */
  screen(): string;
  /** Waits until a text stands below what was there when it was last pressed; answers the screen. Fails where the program ends before. */
  waitFor(text: string): Promise<string>;
  /** Types: characters, or `enter`, `up` … in angle brackets. */
  press(keys: string): void;
  /** Gives the window another size. */
  resize(size: { readonly columns: number; readonly rows?: number }): void;
  /** Waits for a text, then types. */
  answer(text: string, keys: string): Promise<string>;
  /** How it ended. */
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number;
  readonly screen: string;
  /** Whether the cursor is to be seen. */
  readonly cursor: boolean;
}

const KEYS: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\u001B',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  backspace: '\u007F',
  'ctrl-c': '\u0003',
  'ctrl-g': '\u0007',
  'ctrl-u': '\u0015',
};

export interface Size {
  readonly columns?: number;
  readonly rows?: number;
  /** Gets what the program sends, as it sends it. */
  readonly onData?: (data: string) => void;
}

/** How long a text is waited for, on a busy machine, in milliseconds. */
const PATIENCE = 20_000;

/** Runs the built program on a pseudo-terminal of that size. */
export const onTerminal = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  size: Size = {},
): Terminal => start(process.execPath, [PROGRAM, ...args], env, size);

/** Runs any program so. */
export function start(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { columns = 80, rows = 40, onData }: Size = {},
): Terminal {
  const model = new Model({ cols: columns, rows, allowProposedApi: true });
  const program = spawn(file, [...args], {
    cols: columns,
    rows,
    env: { TERM: 'xterm', NO_COLOR: '1', ...env },
  });
  let waiting: { readonly met: () => boolean; readonly settle: (ended: boolean) => void } | null = null;
  let isOver = false;
  let seen = '';
  let cursor = true;

  const look = (): void => {
    if (waiting?.met()) waiting.settle(false);
    else if (isOver) waiting?.settle(true);
  };
  program.onData((data) => {
    onData?.(data);
    const shown = data.match(/\u001B\[\?25[hl]/g)?.at(-1);
    if (shown !== undefined) cursor = shown.endsWith('h');
    model.write(data, look);
  });
  const ended = new Promise<Ended>((resolve) => {
    program.onExit(({ exitCode, signal }) => {
      isOver = true;
      model.write('', () => {
        look();
        resolve({ code: signal ? 128 + signal : exitCode, screen: screenOf(model), cursor });
      });
    });
  });
  onTestFinished(() => {
    if (!isOver) program.kill();
    model.dispose();
  });

  const terminal: Terminal = {
    screen: () => screenOf(model),
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const met = (): boolean => {
          const screen = screenOf(model);
          return screen !== seen && screen.includes(text);
        };
        const settle = (over: boolean): void => {
          waiting = null;
          clearTimeout(patience);
          const screen = screenOf(model);
          if (over) reject(new Error(`"${text}" was not to be read:\n${screen}`));
          else resolve(screen);
        };
        const patience = setTimeout(() => settle(true), PATIENCE);
        waiting = { met, settle };
        look();
      }),
    press(keys) {
      seen = screenOf(model);
      program.write(keys.replace(/<([a-z-]+)>/g, (whole, name: string) => KEYS[name] ?? whole));
    },
    resize({ columns: wide, rows: high = rows }) {
      model.resize(wide, high);
      program.resize(wide, high);
    },
    async answer(text, keys) {
      const screen = await terminal.waitFor(text);
      terminal.press(keys);
      return screen;
    },
    ended,
  };
  return terminal;
}

/** The lines of the screen, also those that have scrolled away. */
function screenOf(model: Model): string {
  const { active } = model.buffer;
  const lines = Array.from(
    { length: active.length },
    (_, at) => active.getLine(at)?.translateToString(true) ?? '',
  );
  return lines.join('\n').trimEnd();
}
