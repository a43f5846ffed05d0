import { spawn } from '@lydell/node-pty';
import { expect, test } from 'vitest';
import { program } from '../support/bundled.ts';

const ASKS = program(`
  import { realWorld } from './src/world/real.ts';
  import { lastResort } from './src/world/lastResort.ts';
  const { prompts, stdout } = realWorld();
  const choices = [{ label: 'Ana Ruiz (c1)', value: 'c1' }, { label: 'Ana Sanz (c2)', value: 'c2' }];
  prompts.choose('Which Ana?', choices)
    .then(async (ref) => stdout.write('chose ' + ref + ' ' + (await prompts.confirm('Sure?')) + '\\n'))
    .catch(lastResort);
`);

/** Runs the program on a terminal and types each answer once its question stands there. */
function onTerminal(
  answers: readonly (readonly [string, string])[],
): Promise<{ code: number; screen: string }> {
  const terminal = spawn(process.execPath, [ASKS], { cols: 80, rows: 24 });
  const left = [...answers];
  let screen = '';
  let seen = 0;
  terminal.onData((data) => {
    screen += data;
    const [next] = left;
    if (!next || !screen.slice(seen).includes(next[0])) return;
    seen = screen.length;
    left.shift();
    terminal.write(next[1]);
  });
  return new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve({ code: exitCode, screen })));
}

test('a question is answered with the arrow keys and a letter', async () => {
  const { code, screen } = await onTerminal([
    ['Ana Sanz', '\u001B[B\r'],
    ['Sure?', 'y\r'],
  ]);
  expect([code, screen.includes('chose c2 true')]).toEqual([0, true]);
});

test('a confirmation is not given by Enter alone', async () => {
  const { screen } = await onTerminal([
    ['Ana Sanz', '\r'],
    ['Sure?', '\r'],
  ]);
  expect(screen).toContain('chose c1 false');
});

test('Ctrl-C ends with 130 and says nothing', async () => {
  const { code, screen } = await onTerminal([['Ana Sanz', '\u0003']]);
  expect([code, screen.includes('Error')]).toEqual([130, false]);
});
