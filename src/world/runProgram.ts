import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { accessSync, constants, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { Interrupted } from '../errors.ts';
import type { Ended, Run, Unsound } from './world.ts';

/** What makes a program, or the folder it lies in, unfit to be run: as ssh looks at its keys, others must not be able to change it. */
export function unsound(path: string): { readonly path: string; readonly why: Unsound } | null {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) return { path, why: 'not-a-file' };
  if (process.platform === 'win32') return null;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return { path, why: 'not-executable' };
  }
  // A link leads elsewhere: both places count.
  for (const place of [path, dirname(path), dirname(realpathSync(path))]) {
    const why = openTo(statSync(place));
    if (why !== null) return { path: place, why };
  }
  return null;
}

function openTo({ mode, uid }: Stats): Unsound | null {
  if ((mode & 0o022) !== 0) return 'open-to-others';
  return uid === 0 || uid === process.getuid?.() ? null : 'of-another';
}

/** The end of what a program said on standard error is kept, where the reason stands. */
const MOST_SAID = 4096;

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program to its end, in a process group of its own. It has ended once its output is closed. Past its limits the
 * whole group is ended. Throws `Interrupted` where this program is told to end meanwhile.
 */
export const runProgram = (path: string, how: Run): Promise<Ended> => toItsEnd(() => started(path, how), how);

/** Runs a command line, as `runProgram` does a program. */
export const runLine = (line: string, how: Run): Promise<Ended> =>
  process.platform === 'win32'
    ? toItsEnd(() => spawned(line, [], how.env, true), how)
    : toItsEnd(() => spawned('/bin/sh', ['-c', line], how.env, false), how);

function toItsEnd(
  start: () => ChildProcessWithoutNullStreams | Error,
  { input, milliseconds, bytes }: Run,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start();
    if (child instanceof Error) {
      resolve({ is: 'not-started', why: child.message });
      return;
    }
    const out: Uint8Array[] = [];
    let taken = 0;
    let said = Buffer.alloc(0);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      for (const signal of INTERRUPTIONS) process.off(signal, interrupted);
      act();
    };
    const stop = (act: () => void): void => {
      settle(() => {
        end(child);
        act();
      });
    };
    const interrupted = (): void => stop(() => reject(new Interrupted()));
    const timer = setTimeout(
      () => stop(() => resolve({ is: 'too-long', said: said.toString('utf8') })),
      milliseconds,
    );
    for (const signal of INTERRUPTIONS) process.on(signal, interrupted);
    child.stdout.on('data', (piece: Uint8Array) => {
      taken += piece.length;
      if (taken <= bytes) out.push(piece);
      else stop(() => resolve({ is: 'too-much', said: said.toString('utf8') }));
    });
    child.stderr.on('data', (piece: Uint8Array) => {
      said = Buffer.concat([said, piece]).subarray(-MOST_SAID);
    });
    child.on('error', ({ message }) => settle(() => resolve({ is: 'not-started', why: message })));
    child.on('close', (code, signal) =>
      settle(() =>
        resolve(
          code === null
            ? { is: 'killed', signal: signal ?? '', said: said.toString('utf8') }
            : { is: 'ended', code, out: Buffer.concat(out), said: said.toString('utf8') },
        ),
      ),
    );
    // Who needs no input closes it early.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A batch file is run by the shell, which takes a quoted path. */
const started = (path: string, { args = [], env }: Run): ChildProcessWithoutNullStreams | Error =>
  process.platform === 'win32' && args.length === 0
    ? spawned(`"${path}"`, [], env, true)
    : spawned(path, args, env, false);

function spawned(
  path: string,
  args: readonly string[],
  env: Run['env'],
  shell: boolean,
): ChildProcessWithoutNullStreams | Error {
  try {
    return spawn(path, args, {
      env: { ...process.env, ...env },
      stdio: 'pipe',
      detached: process.platform !== 'win32',
      shell,
      windowsHide: true,
    });
  } catch (error) {
    return error as Error;
  }
}

/** Ends a program with all that it started, and waits for none of it. */
function end(child: ChildProcessWithoutNullStreams): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  child.unref();
}
