import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { program } from '../support/bundled.ts';

const WRITES = program(`
  import { output } from './src/world/output.ts';
  const stdout = output(1);
  for (let i = 0; i < 40000; i++) stdout.write('line ' + i + '\\n');
  process.exitCode = 3;
`);

const ECHOES = program(`
  import { input } from './src/world/input.ts';
  import { output } from './src/world/output.ts';
  import { realFiles } from './src/world/files.ts';
  const [how] = process.argv.slice(2);
  if (how === 'bytes') output(1).write(Buffer.from(input(0).read()).toString('hex'));
  if (how === 'lines') {
    const source = realFiles().openLines('-');
    output(1).write(JSON.stringify([[...source.lines()], [...source.lines()]]));
  }
`);

const FACTS = program(`
  import { realWorld } from './src/world/real.ts';
  const { stdin, stdout, stderr, prompts } = realWorld();
  stdout.write(JSON.stringify([stdin.isTerminal, stdout.isTerminal, stdout.columns, stderr.isTerminal, prompts]));
`);

const shell = (command: string) => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', command.replaceAll('node', `"${process.execPath}"`)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  return { status, stdout, stderr };
};

const everything = Array.from({ length: 40000 }, (_, i) => `line ${i}\n`).join('');

test('a pipe gets all that is written, also a slow one', () => {
  expect(shell(`node ${WRITES} | (sleep 0.2; cat)`)).toEqual({ status: 0, stdout: everything, stderr: '' });
});

test('a pipe that does not block gets it too', () => {
  // A reader on the other side of the same pipe sets O_NONBLOCK, as some programs do to what they share.
  const unblock = `python3 -c 'import fcntl,os;fcntl.fcntl(1,fcntl.F_SETFL,fcntl.fcntl(1,fcntl.F_GETFL)|os.O_NONBLOCK)'`;
  expect(shell(`(${unblock}; node ${WRITES}) | (sleep 0.2; cat)`)).toEqual({
    status: 0,
    stdout: everything,
    stderr: '',
  });
});

test('a reader that has enough ends nothing but the writing', () => {
  expect(shell(`node ${WRITES} | head -1; echo "\${PIPESTATUS[0]}"`)).toEqual({
    status: 0,
    stdout: 'line 0\n3\n',
    stderr: '',
  });
});

test('standard input is read as bytes', () => {
  expect(shell(`printf '\\377\\000a' | node ${ECHOES} bytes`).stdout).toBe('ff0061');
  expect(shell(`node ${ECHOES} bytes </dev/null`).stdout).toBe('');
});

test('standard input is read as lines, twice', () => {
  expect(shell(`(printf 'a\\r\\nb'; sleep 0.1; printf 'c\\n') | node ${ECHOES} lines`).stdout).toBe(
    '[["a","bc"],["a","bc"]]',
  );
});

test('without a terminal there is no width, and nobody to ask', () => {
  expect(shell(`node ${FACTS} </dev/null`).stdout).toBe('[false,false,null,false,null]');
});
