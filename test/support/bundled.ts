import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Makes a program of its own out of a few lines that import from `src/`; answers the file to run. Removed after the tests. */
export function program(contents: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'crm-program-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'program.cjs');
  buildSync({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    supported: { 'dynamic-import': false },
  });
  return outfile;
}
