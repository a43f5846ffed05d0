import { csv } from './csv.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json, jsonLine } from './json.ts';
import { markdown } from './markdown.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** One value of a list: `text` for people, `plain` for programs (ISO dates, raw numbers) where it differs. */
export interface Cell {
  readonly text: string;
  readonly plain?: string;
  readonly mood?: keyof Style;
  /** Parts of what is shown of the text that stand out, from and to, in order. */
  readonly standOut?: (shown: string) => Iterable<readonly [number, number]>;
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Cut first where the table is too wide, down to `least` columns (8 where nothing is said). */
  readonly grow?: boolean;
  readonly least?: number;
  /** Where cutting is not enough, the column with the greatest number goes first; without one it stays. */
  readonly drop?: number;
}

export interface Row {
  /** What `ids` prints: `c7`, `t12`. */
  readonly ref: string;
  readonly cells: readonly Cell[];
  /** The item as JSON. */
  readonly raw: object;
  /** Sentences under the row of a table, for `--why`. */
  readonly below?: readonly string[];
}

/** The one shape of a list, whatever it is shown as. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * The list as text in the face's format, every line ended (`cli.md §4`); '' where there are no rows and the format has no
 * header. As `json` it is the bare array: the object around it belongs to whoever knows its schema.
 */
export function showSheet(sheet: Sheet, face: Face): string {
  switch (face.format) {
    case 'table':
      return table(sheet, face);
    case 'tsv':
      return sheet.rows.map((row) => `${row.cells.map(plainOf).map(harmless).join('\t')}\n`).join('');
    case 'csv':
      return csv([sheet.columns.map((column) => column.title), ...plainRows(sheet)]);
    case 'md':
      return markdown(sheet.columns, plainRows(sheet));
    case 'ids':
      return sheet.rows.map((row) => `${harmless(row.ref)}\n`).join('');
    case 'json':
      return json(
        sheet.rows.map((row) => row.raw),
        face,
      );
    case 'jsonl':
      return sheet.rows.map((row) => jsonLine(row.raw)).join('');
  }
}

const plainOf = (cell: Cell): string => cell.plain ?? cell.text;

const plainRows = (sheet: Sheet): readonly (readonly string[])[] =>
  sheet.rows.map((row) => row.cells.map(plainOf));
