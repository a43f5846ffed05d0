import { lstatSync } from 'node:fs';
import { onPath } from './fileProblem.ts';
import type { Programs } from './world.ts';

/** The person's own programs; what runs them is loaded where there is one. */
export const realPrograms: Programs = {
  // A link that leads nowhere is there: it is to be told of, not passed over.
  isThere: (path) => onPath(path, () => lstatSync(path, { throwIfNoEntry: false }) !== undefined),
  unsound: async (path) => (await import('./runProgram.ts')).unsound(path),
  run: async (path, how) => (await import('./runProgram.ts')).runProgram(path, how),
  shell: async (line, how) => (await import('./runProgram.ts')).runLine(line, how),
};
