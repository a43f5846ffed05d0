import { terminalPrompts } from './prompts.ts';
import { realFiles } from './files.ts';
import { input } from './input.ts';
import { linePrompts } from './linePrompts.ts';
import { openLink } from './opener.ts';
import { output } from './output.ts';
import { page } from './pager.ts';
import { realPrograms } from './programs.ts';
import { random } from './random.ts';
import { realSelf } from './self.ts';
import { sha256 } from './sha256.ts';
import { systemZone, useZone } from './zone.ts';
import type { World } from './world.ts';

/** The World of a program that somebody started: this machine's clock, terminal, files and person. */
export function realWorld(): World {
  const stdin = input(0);
  const stderr = output(2);
  return {
    env: process.env,
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    get home() {
      return process.env['HOME'] ?? process.getBuiltinModule('node:os').homedir();
    },
    stdin,
    stdout: output(1),
    stderr,
    files: realFiles(),
    get prompts() {
      if (!stdin.isTerminal || !stderr.isTerminal) return null;
      return process.env['TERM'] === 'dumb' ? linePrompts : terminalPrompts;
    },
    programs: realPrograms,
    self: realSelf,
    clock: () => Math.floor(Date.now() / 1000),
    useZone,
    systemZone,
    page,
    openLink,
    random,
    sha256,
  };
}
