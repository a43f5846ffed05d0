/** How errors are printed (`cli.md §5`). */
export const faults = {
  lines: (error: string, hint: string | null): string =>
    `Error: ${error}\n${hint === null ? '' : `Hint: ${hint}\n`}`,
  bug: (message: string): string =>
    `Error: crm has a fault: ${message}\nHint: nothing was half-written. Run it again with CRM_DEBUG=1 and report what it prints.\n`,
};
