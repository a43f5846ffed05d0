import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CrmError } from '../errors.ts';
import { onPath } from './fileProblem.ts';
import { rest } from './key.ts';
import { temporary } from './temporary.ts';

/** Opens `$VISUAL` or `$EDITOR`, which may have arguments, on a text and answers what was saved. Throws `cannot-open`, `editor-failed`. */
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
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // As git does: the shell splits the editor's own arguments, the file comes quoted.
  const done = onWindows
    ? spawnSync(`${editor} "${file}"`, { stdio: 'inherit', shell: true })
    : spawnSync('/bin/sh', ['-c', `${editor} "$@"`, editor, file], { stdio: 'inherit' });
  if (done.status === 0) return;
  throw done.error
    ? new CrmError({ is: 'cannot-open', path: editor, why: done.error.message }, { cause: done.error })
    : new CrmError({ is: 'editor-failed', editor, ended: `${done.status ?? done.signal}` });
}
