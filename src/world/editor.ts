import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CrmError, Interrupted } from '../errors.ts';
import { onPath } from './fileProblem.ts';
import { rest } from './key.ts';
import { temporary } from './temporary.ts';

/**
 * Opens `$VISUAL` or `$EDITOR`, which may have arguments, on a text and answers what was saved. Throws `cannot-open`,
 * `editor-failed`, `Interrupted` where Ctrl-C ended the editor.
 */
export function edit(text: string): string {
  rest();
  const folder = temporary();
  const file = join(folder, 'text.txt');
  try {
    onPath(file, () => writeFileSync(file, text, { mode: 0o600 }));
    open(file);
    return onPath(file, () => readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(file: string): void {
  const onWindows = process.platform === 'win32';
  const editor = process.env['VISUAL'] || process.env['EDITOR'] || (onWindows ? 'notepad' : 'vi');
  // Ctrl-C belongs to the editor meanwhile; it goes to both, and what was written must not be left in the folder.
  const stay = (): void => undefined;
  process.on('SIGINT', stay);
  const done = started(editor, file, onWindows);
  process.off('SIGINT', stay);
  if (done.status === 0) return;
  if (done.signal === 'SIGINT' || done.status === INTERRUPTED) throw new Interrupted();
  throw done.error
    ? new CrmError({ is: 'cannot-open', path: editor, why: done.error.message }, { cause: done.error })
    : new CrmError({ is: 'editor-failed', editor, ended: `${done.status ?? done.signal}` });
}

/** What a shell says of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

function started(editor: string, file: string, onWindows: boolean) {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // As git does: the shell splits the editor's own arguments, the file comes quoted.
  return onWindows
    ? spawnSync(`${editor} "${file}"`, { stdio: 'inherit', shell: true })
    : spawnSync('/bin/sh', ['-c', `${editor} "$@"`, editor, file], { stdio: 'inherit' });
}
