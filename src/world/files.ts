import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CrmError } from '../errors.ts';
import { makingPath, onPath } from './fileProblem.ts';
import { blocks } from './input.ts';
import { linesOf } from './lines.ts';
import { writeAll } from './output.ts';
import { filesIn, foldersIn, isFolder, openBytes } from './reading.ts';
import { replaceFile } from './replaceFile.ts';
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
  if (path === '-') return spooled(0, path);
  const fd = onPath(path, () => openSync(path, 'r'));
  const kind = fstatSync(fd);
  if (kind.isDirectory()) {
    closeSync(fd);
    throw new CrmError({ is: 'cannot-open', path, why: 'EISDIR' });
  }
  // A pipe can be read once only.
  return kind.isFile() ? { lines: () => linesOf(fd, path) } : spooled(fd, path);
}

/** Keeps what comes from a descriptor in a temporary file without a name, which the system drops when the program ends. */
function spooled(from: number, path: string): LineSource {
  const folder = temporary();
  const fd = onPath(folder, () => openSync(join(folder, 'input'), 'wx+', 0o600));
  rmSync(folder, { recursive: true, force: true });
  for (const block of blocks(from)) onPath(folder, () => writeAll(fd, block));
  return { lines: () => linesOf(fd, path) };
}

function temporaryFolder(keep: boolean): string {
  const folder = temporary();
  if (!keep) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
