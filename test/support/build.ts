import { execFileSync } from 'node:child_process';

/** Builds `dist` once before the tests that run the built program. */
export default function setup(): void {
  execFileSync(process.execPath, ['esbuild.config.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
