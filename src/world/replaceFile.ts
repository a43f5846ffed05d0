import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { onPath } from './fileProblem.ts';
import { writeAll } from './output.ts';

/**
 * Writes a file whole or not at all: beside it first, then in its place, with the mode it had or `0600`. What a link
 * names is replaced, not the link; a device or a pipe is written to as it comes. Throws as `Files` says.
 */
export function replaceFile(path: string, chunks: Iterable<string>): void {
  const existing = onPath(path, () => statSync(path, { throwIfNoEntry: false }));
  if (existing && !existing.isFile()) return writeTo(path, path, chunks, 0o600);

  const place = existing ? onPath(path, () => realpathSync(path)) : path;
  const fresh = `${place}.${process.pid}.tmp`;
  try {
    writeTo(path, fresh, chunks, existing ? existing.mode & 0o777 : 0o600);
    onPath(path, () => renameSync(fresh, place));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function writeTo(named: string, path: string, chunks: Iterable<string>, mode: number): void {
  const fd = onPath(named, () => openSync(path, 'w', mode));
  try {
    for (const chunk of chunks) onPath(named, () => writeAll(fd, Buffer.from(chunk, 'utf8')));
    if (path !== named) onPath(named, () => fsyncSync(fd));
  } finally {
    closeSync(fd);
  }
}
