import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram, unsound } from '../../src/world/runProgram.ts';
import type { Ended } from '../../src/world/world.ts';
import { freshFolder } from '../support/program.ts';

const folder = freshFolder();

function program(name: string, text: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const run = (text: string, how: { input?: string; milliseconds?: number; bytes?: number } = {}) =>
  runProgram(program('run', text), {
    input: how.input ?? '',
    env: { CRM_HOOK: 'log' },
    milliseconds: how.milliseconds ?? 10_000,
    bytes: how.bytes ?? 1000,
  });

const told = (ended: Ended): object =>
  ended.is === 'ended' ? { ...ended, out: Buffer.from(ended.out).toString() } : ended;

describe('a program of the person’s own', () => {
  test('gets its input and environment, and answers what it printed, said and ended with', async () => {
    const ended = await run('#!/bin/sh\ncat; echo "$CRM_HOOK" >&2; exit 3\n', { input: 'in\n' });
    expect(told(ended)).toEqual({ is: 'ended', code: 3, out: 'in\n', said: 'log\n' });
  });

  test('may leave a long input unread', async () => {
    const ended = await run('#!/bin/sh\nexec <&-\necho out\n', { input: 'x'.repeat(5_000_000) });
    expect(told(ended)).toEqual({ is: 'ended', code: 0, out: 'out\n', said: '' });
  });

  test('is ended past its time with all that it started', async () => {
    const mark = join(folder, 'pids');
    const ended = await run(`#!/bin/sh\nsleep 60 &\necho $! > ${mark}\necho soon >&2\nsleep 60\n`, {
      milliseconds: 200,
    });
    expect(ended).toEqual({ is: 'too-long', said: 'soon\n' });
    const { code } = (await run(
      `#!/bin/sh\nwhile kill -0 $(cat ${mark}) 2>/dev/null && ! grep -q '^State:.Z' /proc/$(cat ${mark})/status; do :; done\n`,
    )) as { code: number };
    expect(code).toBe(0);
  });

  test('is ended where what it started keeps the output open', async () => {
    expect(await run('#!/bin/sh\nsleep 60 &\n', { milliseconds: 200 })).toEqual({ is: 'too-long', said: '' });
  });

  test('is ended where it prints without end, however much', async () => {
    const ended = await run('#!/bin/sh\nhead -c 100000000 /dev/zero\n', { bytes: 1_000_000 });
    expect(ended).toEqual({ is: 'too-much', said: '' });
  });

  test('may say without end, of which the end is kept', async () => {
    const ended = await run('#!/bin/sh\nhead -c 20000000 /dev/zero >&2; printf end >&2\n');
    expect([ended.is, 'said' in ended && ended.said.length, 'said' in ended && ended.said.slice(-3)]).toEqual(
      ['ended', 4096, 'end'],
    );
  });

  test('that dies says by which signal', async () => {
    expect(await run('#!/bin/sh\nkill -SEGV $$\n')).toEqual({ is: 'killed', signal: 'SIGSEGV', said: '' });
  });

  test('that cannot be started says why', async () => {
    const ended = await run('#!/nowhere/interpreter\n');
    expect(ended).toEqual({ is: 'not-started', why: expect.stringContaining('ENOENT') as string });
  });
});

describe('a program is unsound', () => {
  test.each([
    ['where others can write to it', 0o757, 'open-to-others'],
    ['where its group can', 0o775, 'open-to-others'],
    ['where nobody can run it', 0o644, 'not-executable'],
  ])('%s', (_, mode, why) => {
    const path = program('mode', '#!/bin/sh\n', mode);
    expect(unsound(path)).toEqual({ path, why });
  });

  test('where its folder is open to others, or that of what it links to', () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    const path = join(open, 'log');
    writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 });
    const link = join(folder, 'link');
    symlinkSync(path, link);
    expect([unsound(path), unsound(link)]).toEqual([
      { path: open, why: 'open-to-others' },
      { path: open, why: 'open-to-others' },
    ]);
  });

  test('where it is a folder, or a link that leads nowhere', () => {
    const link = join(folder, 'nowhere');
    symlinkSync(join(folder, 'missing'), link);
    expect([unsound(folder)?.why, unsound(link)?.why]).toEqual(['not-a-file', 'not-a-file']);
  });

  test('not where it is one’s own', () => {
    expect(unsound(program('own', '#!/bin/sh\n', 0o700))).toBe(null);
  });
});
