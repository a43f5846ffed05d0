import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './fileProblem.ts';

/** Makes a new folder for this run among the system's temporary ones, `0700`. */
export function temporary(): string {
  const among = process.getBuiltinModule('node:os').tmpdir();
  return onPath(among, () => mkdtempSync(join(among, 'crm-')));
}
