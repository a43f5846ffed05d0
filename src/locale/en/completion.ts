/** What `crm completion` says. */
export const completion = {
  unknown: (word: string): string => (word === '' ? 'Which shell?' : `crm does not complete in "${word}".`),
  known: (shells: readonly string[]): string => `crm completion ${shells.join(' | ')}`,
  written: (file: string): string => `Wrote ${file}.`,
  there: (file: string): string => `${file} is there already.`,
  mayAdd: (file: string, line: string): string => `Add this line to ${file}?\n  ${line}\n`,
  added: (file: string): string => `Added one line to ${file}, marked "# crm completion".`,
  addYourself: (file: string, line: string): string =>
    `Add this line to ${file}, or say --yes and it is added:\n  ${line}`,
  restart: (shell: string): string => `Start a new ${shell}, or: exec ${shell}`,
  removed: (file: string): string => `Removed ${file}.`,
  lineRemoved: (file: string): string => `Took the line out of ${file}.`,
  nothing: 'There was nothing to take out.',
};
