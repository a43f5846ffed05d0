import { readFileSync } from 'node:fs';
import type { Self } from './world.ts';

/** This process; the name is made when it is asked for. */
export const realSelf: Self = {
  get name() {
    return nameOf(process.pid);
  },
  isRunning(name) {
    const [pid = ''] = name.split('@');
    return /^[1-9]\d*$/.test(pid) && isThere(Number(pid)) && nameOf(Number(pid)) === name;
  },
};

/** A process's number may come again on the same machine: when it was started tells one from the other. */
const nameOf = (pid: number): string =>
  [`${pid}@${process.getBuiltinModule('node:os').hostname()}`, ...startOf(pid)].join(' ');

function startOf(pid: number): readonly string[] {
  try {
    // The 22nd field, counted from behind the name, which may hold anything (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields.slice(19, 20);
  } catch {
    return [];
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
