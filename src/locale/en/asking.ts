/** Questions to a person at the terminal. */
export const asking = {
  which: (words: string): string => `Which "${words}"?`,
};
