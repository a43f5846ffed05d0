import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makingPath, onPath } from './fileProblem.ts';
import { linesOf } from './lines.ts';
import { filesIn, foldersIn, isFolder, openBytes } from './reading.ts';
import { replaceFile } from './replaceFile.ts';
import { openAgain, rereadable } from './rereading.ts';
import { spool } from './spool.ts';
import { temporary } from './temporary.ts';
import type { Files, LineSource } from './world.ts';

/** The machine's files. */
export function realFiles(): Files {
  return {
    exists: existsSync,
    readText: (path) => onPath(path, () => readFileSync(path, 'utf8')),
    openLines,
    openBytes,
    openAgain,
    isFolder,
    filesIn,
    foldersIn,
    spool,
    writeText: (path, chunks) => replaceFile(path, chunks),
    remove: (path) => onPath(path, () => rmSync(path)),
    makeFolderFor: (path) => makingPath(path, () => makeFolder(dirname(path))),
    temporaryFolder,
    join,
    folderOf: dirname,
  };
}

/** Makes a folder and those it lies in, one by one: in places such as /proc, Node's own way to do that never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder) || dirname(folder) === folder) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    // Another program was faster.
    if (!existsSync(folder)) throw error;
  }
}

function openLines(path: string): LineSource {
  const { fd } = rereadable(path);
  return { lines: () => linesOf(fd, path) };
}

function temporaryFolder(keep: boolean): string {
  const folder = temporary();
  if (!keep) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
