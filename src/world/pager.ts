import { shownOn } from './plain.ts';

/**
 * Shows a text in the person's pager, a command line for the shell, and waits until they leave it; false where there is
 * no such program, so that nothing was shown. Leaving early is no fault. Ctrl-C belongs to the pager meanwhile.
 */
export function page(text: string, command: string, asItIs = false): boolean {
  const shown = asItIs ? text : shownOn(process.stdout, text);
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const stay = (): void => undefined;
  process.on('SIGINT', stay);
  try {
    const env = { LESS: 'FRX', LESSCHARSET: 'utf-8', ...process.env };
    const { status, error } = spawnSync(looked(command), {
      shell: true,
      input: shown,
      stdio: ['pipe', 'inherit', 'inherit'],
      env,
    });
    // Somebody who leaves before the end closes the pipe (EPIPE); 127 and 126 are the shell's for what it cannot run.
    const isAway = error !== undefined && 'code' in error && error.code === 'EPIPE';
    return (error === undefined || isAway) && status !== NOT_THERE && status !== NOT_RUN;
  } finally {
    process.off('SIGINT', stay);
  }
}

const NOT_THERE = 127;
const NOT_RUN = 126;

/** The command line, given up in silence where its program is not there: the text is printed then. */
function looked(command: string): string {
  const [program = ''] = command.trim().split(/\s+/);
  return process.platform !== 'win32' && /^[\w./+-]+$/.test(program)
    ? `command -v ${program} >/dev/null || exit ${NOT_THERE}; ${command}`
    : command;
}
