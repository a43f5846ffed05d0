import type { Call } from './verb.ts';

/** Whether a text was shown in the pager: one that is longer than the terminal, with what is said below it (`cli.md §4`). */
export function paged(text: string, below: string, { world, flags, settings, face }: Call): boolean {
  if (flags['pager'] === false || !world.stdout.isTerminal) return false;
  const { rows } = world.stdout;
  // One line is the shell's.
  if (rows === null || linesOf(text) + linesOf(below) < rows) return false;
  const command = pagerOf(world.env, settings.pager);
  return command !== null && world.page(text, command, face.format !== 'table');
}

function linesOf(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The pager that was chosen: by `CRM_PAGER`, the settings or `PAGER`, else `less`; null: none, or a terminal that can show none. */
export function pagerOf(
  env: Readonly<Record<string, string | undefined>>,
  setting: string | false | null,
): string | null {
  if (env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return null;
  const said = env['CRM_PAGER'] ?? (setting === false ? '' : (setting ?? env['PAGER'] ?? 'less'));
  return said.trim() === '' || said.trim() === 'cat' ? null : said;
}
