/** What is said of hooks that did their work. */
export const hooks = {
  said: (hook: string, line: string): string => `${hook} hook: ${line}`,
  leftOut: (count: number, of: number): string =>
    count === of
      ? `The due hook left out ${of === 1 ? 'the only line' : `all ${of} lines`}; crm due --no-hooks shows ${of === 1 ? 'it' : 'them'}.`
      : `The due hook left out ${count} of ${of} lines; crm due --no-hooks shows all.`,
};
