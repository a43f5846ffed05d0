export const exports = {
  written: (count: number, path: string): string =>
    `${count === 1 ? '1 line' : `${count} lines`} written to ${path}`,
};
