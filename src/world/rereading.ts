import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CrmError } from '../errors.ts';
import { onPath } from './fileProblem.ts';
import { blocks } from './input.ts';
import { writeAll } from './output.ts';
import { temporary } from './temporary.ts';
import type { ByteSource } from './world.ts';

const BLOCK = 1 << 18;

/** The bytes of a file or, for `-`, of standard input, that can be read again and again. */
export function openAgain(path: string): ByteSource {
  const { fd, size } = rereadable(path);
  return { size, name: path === '-' ? null : basename(path), chunks: () => fromBeginning(fd, path) };
}

/** A file, a pipe or, for `-`, standard input, opened so that it can be read at any place. */
export function rereadable(path: string): { readonly fd: number; readonly size: number } {
  if (path === '-') return kept(0);
  const fd = onPath(path, () => openSync(path, 'r'));
  const kind = fstatSync(fd);
  if (kind.isDirectory()) {
    closeSync(fd);
    throw new CrmError({ is: 'cannot-open', path, why: 'EISDIR' });
  }
  // A pipe can be read once only.
  return kind.isFile() ? { fd, size: kind.size } : kept(fd);
}

/** Keeps what comes from a descriptor in a temporary file without a name, which the system drops when the program ends. */
function kept(from: number): { readonly fd: number; readonly size: number } {
  const folder = temporary();
  const fd = onPath(folder, () => openSync(join(folder, 'input'), 'wx+', 0o600));
  rmSync(folder, { recursive: true, force: true });
  let size = 0;
  for (const block of blocks(from)) {
    onPath(folder, () => writeAll(fd, block));
    size += block.length;
  }
  return { fd, size };
}

function* fromBeginning(fd: number, path: string): Generator<Uint8Array> {
  for (let at = 0; ;) {
    const block = Buffer.allocUnsafe(BLOCK);
    const length = onPath(path, () => readSync(fd, block, 0, BLOCK, at));
    if (length === 0) return;
    yield block.subarray(0, length);
    at += length;
  }
}
