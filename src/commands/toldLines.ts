/** What is said about an answer, each on a line of its own. */
export const linesOf = (told: readonly string[]): string => told.map((line) => `${line}\n`).join('');
