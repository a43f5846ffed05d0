import { spawn } from '@lydell/node-pty';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOW, PROGRAM } from './program.ts';

/** A fenced block of a page that shows a terminal; `kind` is the word after `console`. */
export interface Screen {
  readonly kind: string;
  /** The whole block as it stands on the page. */
  readonly text: string;
  /** What was typed. */
  readonly lines: readonly string[];
}

/** A block of Markdown that shows a terminal. */
export const SCREEN = /^```console ?(\w*)\n([\s\S]*?)^```$/gm;

/** The terminals that a page of Markdown shows. */
export const screensOf = (page: string): readonly Screen[] =>
  [...page.matchAll(SCREEN)].map(([text, kind = '', body = '']) => ({
    kind,
    text,
    lines: body.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : [])),
  }));

/** The block as it stands when its lines are typed one after the other into a terminal of 116 columns. */
export async function played({ kind, lines }: Screen, folder: string): Promise<string> {
  const parts: string[] = [];
  for (const line of lines) parts.push(`$ ${line}\n${await typed(line, folder)}`);
  return `\`\`\`${`console ${kind}`.trim()}\n${parts.join('\n')}\`\`\``;
}

/** What a line prints on a terminal, in a folder that is home and holds the book. */
function typed(line: string, folder: string): Promise<string> {
  const terminal = spawn('sh', ['-c', line], {
    cols: 116,
    rows: 200,
    cwd: folder,
    env: {
      PATH: [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
      HOME: folder,
      CRM_NOW: NOW,
      TZ: 'Europe/Madrid',
      LC_ALL: 'C.UTF-8',
      NO_COLOR: '1',
    },
  });
  let screen = '';
  terminal.onData((data) => (screen += data));
  return new Promise((resolve) => {
    terminal.onExit(() => resolve(screen.replaceAll(/\r+\n/g, '\n').replaceAll(/ +$/gm, '')));
  });
}

/** Makes the program a command named `crm` for lines that are typed in the folder. */
export function install(folder: string): void {
  mkdirSync(join(folder, 'bin'));
  symlinkSync(PROGRAM, join(folder, 'bin', 'crm'));
}
