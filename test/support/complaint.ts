import { expect } from 'vitest';
import type { Ran } from './program.ts';

/** How a failure looks (`cli.md §5`): nothing on standard output, an `Error:` line, a `Hint:` line where one is named, no stack. */
export const complaint = (code: number, error: RegExp, hint?: RegExp): Ran => ({
  code,
  out: '',
  err: expect.stringMatching(
    new RegExp(
      `^(?![^]*\\n\\s+at )Error: [^]*(?:${error.source})${hint === undefined ? '' : `[^]*\\nHint: [^]*(?:${hint.source})`}`,
    ),
  ) as string,
});
