import { fold } from '../../domain/folding.ts';

/** A column: its name in the file, made unique, and as it is compared. */
export interface Column {
  readonly at: number;
  readonly name: string;
  readonly folded: string;
}

/** The columns of a header row: blanks numbered, names that come twice told apart. */
export function columnsOf(cells: readonly string[]): readonly Column[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const said =
      cell
        .replace(/^\uFEFF/, '')
        .replace(/\s+/g, ' ')
        .trim() || `#${at + 1}`;
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return { at, name: times === 1 ? said : `${said} (${times})`, folded: fold(said) };
  });
}

/** What a file's columns are known by when it comes again. */
export const fingerprintOf = (columns: readonly Column[]): string =>
  columns
    .map(({ name }) => fold(name))
    .toSorted()
    .join('\n');

/** A cell as it was meant: without blanks around it, and without the mark that keeps spreadsheets from calculating it. */
export const cellAt = (cells: readonly string[], at: number): string =>
  (cells[at] ?? '').trim().replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
