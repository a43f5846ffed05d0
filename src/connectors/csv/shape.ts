import { clickup } from './clickup.ts';
import { google } from './google.ts';
import { columnsOf, type Column } from './header.ts';
import { hubspot } from './hubspot.ts';
import { LinesOf } from '../../domain/foreignLines.ts';
import { linkedin } from './linkedin.ts';
import { own } from './own.ts';
import { outlook } from './outlook.ts';
import { pipedrive } from './pipedrive.ts';
import type { Program } from './program.ts';
import { rowsOf } from './rows.ts';

/** How a file is laid out. */
export interface Shape {
  readonly delimiter: string;
  /** The line on which the header begins; rows begin after it. */
  readonly headerLine: number;
  readonly columns: readonly Column[];
  /** The program that wrote it; null: none that is known. */
  readonly program: Program | null;
}

const PROGRAMS: readonly Program[] = [own, google, linkedin, clickup, hubspot, pipedrive, outlook];
const DELIMITERS = [',', ';', '\t', '|'];
const HEAD = 40;

interface HeadRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Looks at the first rows of a file: which character parts the cells, where the header stands, whose it is. `sep=;` on
 * the first line is taken at its word. The bytes are asked for several times. Null: there is nothing in it.
 */
export function shapeOf(bytes: () => Iterable<Uint8Array>): Shape | null {
  const said = saidDelimiter(bytes());
  const heads = (said === null ? DELIMITERS : [said]).map((delimiter) => ({
    delimiter,
    rows: headOf(bytes(), delimiter, said === null ? 0 : 1),
  }));
  for (const { delimiter, rows } of heads) {
    for (const { line, cells } of rows) {
      const columns = columnsOf(cells);
      const names = new Set(columns.map(({ folded }) => folded));
      const program = PROGRAMS.find((one) => one.recognises(names));
      if (program) return { delimiter, headerLine: line, columns, program };
    }
  }
  const best = heads
    .map(({ delimiter, rows }) => ({ delimiter, ...regular(rows) }))
    .reduce((one, other) => (other.score > one.score ? other : one));
  const header = best.header ?? heads[0]?.rows[0];
  if (header === undefined) return null;
  return {
    delimiter: best.delimiter,
    headerLine: header.line,
    columns: columnsOf(header.cells),
    program: null,
  };
}

function saidDelimiter(bytes: Iterable<Uint8Array>): string | null {
  const lines = new LinesOf(bytes);
  const first = lines.next() ?? '';
  lines.close();
  return /^"?sep=([^"\r\n])"?$/i.exec(first)?.[1] ?? null;
}

function headOf(bytes: Iterable<Uint8Array>, delimiter: string, after: number): readonly HeadRow[] {
  const rows: HeadRow[] = [];
  for (const row of rowsOf(bytes, delimiter)) {
    if (row.is === 'row' && row.line > after && row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
    if (rows.length === HEAD || row.line > HEAD * 10) break;
  }
  return rows;
}

/** How regular rows are: the share of them that have as many cells as the first one of several; ties go to more cells. */
function regular(rows: readonly HeadRow[]): { readonly score: number; readonly header: HeadRow | null } {
  const header = rows.find(({ cells }) => cells.length > 1) ?? null;
  if (header === null) return { score: 0, header: null };
  const width = header.cells.length;
  const alike = rows.filter(({ cells }) => cells.length === width).length;
  return { score: alike / rows.length + Math.min(width, 100) / 1e4, header };
}
