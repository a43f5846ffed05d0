import { SHELLS, type Shell } from '../connectors/shell/scripts.ts';
import { CrmError } from '../errors.ts';
import type { Call } from './verb.ts';

/** Where a shell looks for what completes a command, and the line its own start file needs where it does not look there by itself. */
export interface ShellPlace {
  readonly shell: Shell;
  readonly script: string;
  readonly start: { readonly file: string; readonly line: string } | null;
}

/** What marks the one line of ours in somebody's start file. */
export const MARK = '# crm completion';

const BASH_COMPLETION: readonly string[] = [
  '/usr/share/bash-completion/bash_completion',
  '/opt/homebrew/etc/profile.d/bash_completion.sh',
  '/usr/local/etc/profile.d/bash_completion.sh',
];

/** The shell that is named, else the person's own. Throws `usage`. */
export function shellSaid(call: Call): Shell {
  const { words, world, locale } = call;
  const named = words[0] ?? world.env['SHELL']?.split('/').at(-1) ?? '';
  const shell = SHELLS.find((one) => one === named);
  if (shell === undefined || words.length > 1) {
    const { unknown, known } = locale.completion;
    throw new CrmError({ is: 'usage', said: unknown(words.join(' ') || named), hint: known(SHELLS) });
  }
  return shell;
}

/** The place of a shell, as it and the XDG specification have it. */
export function placeOf(shell: Shell, { world }: Call): ShellPlace {
  const { env, home, files } = world;
  const xdg = (name: string, ...otherwise: readonly string[]): string => {
    const said = env[name];
    return said?.startsWith('/') ? said : files.join(home, ...otherwise);
  };
  const data = xdg('XDG_DATA_HOME', '.local', 'share');
  switch (shell) {
    case 'fish':
      return {
        shell,
        script: files.join(xdg('XDG_CONFIG_HOME', '.config'), 'fish', 'completions', 'crm.fish'),
        start: null,
      };
    case 'bash': {
      const folder = env['BASH_COMPLETION_USER_DIR'] ?? files.join(data, 'bash-completion');
      const script = files.join(folder, 'completions', 'crm');
      const found = BASH_COMPLETION.some((file) => files.exists(file));
      const line = `[ -r ${quoted(script)} ] && . ${quoted(script)} ${MARK}`;
      return { shell, script, start: found ? null : { file: files.join(home, '.bashrc'), line } };
    }
    case 'zsh': {
      const folder = files.join(data, 'zsh', 'site-functions');
      const line = `fpath=(${quoted(folder)} $fpath); autoload -Uz compinit; compinit ${MARK}`;
      return {
        shell,
        script: files.join(folder, '_crm'),
        start: { file: files.join(env['ZDOTDIR'] ?? home, '.zshrc'), line },
      };
    }
  }
}

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;
