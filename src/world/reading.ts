import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CrmError } from '../errors.ts';
import { onPath } from './fileProblem.ts';
import { blocks } from './input.ts';
import type { ByteSource, FileFound } from './world.ts';

const BLOCK = 1 << 18;

/** The bytes of a file, a pipe or, for `-`, standard input; the file is opened at once and closed at the end of reading. */
export function openBytes(path: string): ByteSource {
  if (path === '-') return { size: null, name: null, chunks: () => blocks(0) };
  const fd = onPath(path, () => openSync(path, 'r'));
  const kind = fstatSync(fd);
  if (kind.isDirectory()) {
    closeSync(fd);
    throw new CrmError({ is: 'cannot-open', path, why: 'EISDIR' });
  }
  const name = basename(path);
  return kind.isFile()
    ? { size: kind.size, name, chunks: () => piecesOf(fd, path) }
    : { size: null, name, chunks: () => blocks(fd) };
}

function* piecesOf(fd: number, path: string): Generator<Uint8Array> {
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK);
      const length = onPath(path, () => readSync(fd, block, 0, BLOCK, null));
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(fd);
  }
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

export const filesIn = (folder: string): readonly FileFound[] =>
  onPath(folder, () => readdirSync(folder))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const kind = statSync(path, { throwIfNoEntry: false });
      return kind?.isFile() ? [{ path, name, size: kind.size }] : [];
    });

export const foldersIn = (folder: string): readonly string[] =>
  onPath(folder, () => readdirSync(folder))
    .sort()
    .map((name) => join(folder, name))
    .filter(isFolder);
