import { readSync } from 'node:fs';
import { fileProblem } from './fileProblem.ts';
import { isTerminal } from './terminal.ts';
import { whenReady } from './wait.ts';
import type { Input } from './world.ts';

const BLOCK = 1 << 16;

/** Standard input. */
export function input(fd: number): Input {
  let terminal: boolean | null = null;
  return {
    get isTerminal() {
      return (terminal ??= isTerminal(fd));
    },
    read: () => Buffer.concat([...blocks(fd)]),
  };
}

/** What comes from a descriptor until its end, in blocks of at most 64 KiB, each a buffer of its own. */
export function* blocks(fd: number): Generator<Uint8Array> {
  for (;;) {
    const block = Buffer.allocUnsafe(BLOCK);
    const length = readSome(fd, block);
    if (length === 0) return;
    yield block.subarray(0, length);
  }
}

function readSome(fd: number, block: Uint8Array): number {
  try {
    return whenReady(() => readSync(fd, block));
  } catch (error) {
    // Windows says so where a pipe has ended.
    if ((error as NodeJS.ErrnoException).code === 'EOF') return 0;
    throw fileProblem(error, '-');
  }
}
