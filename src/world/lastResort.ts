import { writeSync } from 'node:fs';
import { EXIT, isInterrupted } from '../errors.ts';

/** What is left to do with an error that `run` let through: exit code 70 and one line, the stack only with `CRM_DEBUG=1`. */
export function lastResort(error: unknown): void {
  process.exitCode = isInterrupted(error) ? EXIT.interrupted : EXIT.bug;
  if (isInterrupted(error)) return;
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  try {
    writeSync(2, `${process.env['CRM_DEBUG'] === '1' ? stack : `Error: ${message}`}\n`);
  } catch {
    // Standard error is gone as well: the exit code says it.
  }
}
