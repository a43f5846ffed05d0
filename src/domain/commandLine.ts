/** The command as it is typed into a shell: words with other characters than letters, digits and a few marks are quoted. */
export const commandLine = (words: readonly string[]): string => ['crm', ...words].map(shellWord).join(' ');

/** One word for `sh` and its kind. */
export function shellWord(word: string): string {
  if (/^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word)) return word;
  // Double quotes read best, and take everything but what the shell looks for in them.
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}
