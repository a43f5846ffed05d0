import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './fileProblem.ts';
import { linesOf } from './lines.ts';
import { writeAll } from './output.ts';
import { temporary } from './temporary.ts';
import type { Spool } from './world.ts';

const BLOCK = 1 << 18;

/** Lines in a temporary file without a name, which the system drops when it is closed or the program ends. */
export function spool(): Spool {
  const folder = temporary();
  const path = join(folder, 'lines');
  const fd = onPath(folder, () => openSync(path, 'wx+', 0o600));
  rmSync(folder, { recursive: true, force: true });
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    length = 0;
    onPath(path, () => writeAll(fd, bytes));
  };
  return {
    write(line) {
      waiting.push(line, '\n');
      length += line.length;
      if (length >= BLOCK) flush();
    },
    *lines() {
      flush();
      // What was written is UTF-8 throughout.
      for (const line of linesOf(fd, path)) if (line !== null) yield line;
    },
    close: () => closeSync(fd),
  };
}
