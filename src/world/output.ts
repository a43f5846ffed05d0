import { writeSync } from 'node:fs';
import { fileProblem } from './fileProblem.ts';
import { shownAs, showsOf } from './plain.ts';
import { isTerminal } from './terminal.ts';
import { whenReady } from './wait.ts';
import type { Output } from './world.ts';

/**
 * Standard output (1) or standard error (2). Writes go to the descriptor at once, so that nothing is lost in a pipe
 * and `process.stdout` (1-3 ms) is made only for a terminal's width. Once the reader has gone, the rest is dropped.
 */
export function output(fd: 1 | 2): Output {
  let terminal: boolean | null = null;
  let gone = false;
  const stream = () => (fd === 1 ? process.stdout : process.stderr);

  return {
    get isTerminal() {
      return (terminal ??= isTerminal(fd));
    },
    get columns() {
      // 0 is what a terminal says that does not know it.
      return this.isTerminal ? stream().columns || null : null;
    },
    get rows() {
      return this.isTerminal ? stream().rows || null : null;
    },
    write(said, asItIs = false) {
      if (gone || said === '') return;
      const shows = asItIs ? 'all' : showsOf(process.env, process.platform);
      const text = shows !== 'all' && this.isTerminal ? shownAs(shows, said, this.columns) : said;
      // A Windows console takes text, not bytes in UTF-8; its stream writes before it returns.
      if (process.platform === 'win32' && this.isTerminal) return void stream().write(text);
      try {
        writeAll(fd, Buffer.from(text, 'utf8'));
      } catch (error) {
        gone = true;
        if (fd === 1 && !isReaderGone(error)) throw fileProblem(error, '/dev/stdout');
      }
    },
  };
}

/** Writes all bytes to a descriptor, however few it takes at a time. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    const from = at;
    at += whenReady(() => writeSync(fd, bytes, from));
  }
}

const isReaderGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';
