import { parse } from 'csv-parse/sync';
import type { Unreadable } from '../../domain/incoming.ts';
import { LinesOf, LONGEST } from '../../domain/foreignLines.ts';

/** A row of a file as it stands, numbered by the line on which it begins. */
export type Row =
  | {
      readonly is: 'row';
      readonly line: number;
      readonly cells: readonly string[];
      readonly stopsShort: boolean;
    }
  | { readonly is: 'refused'; readonly line: number; readonly why: Unreadable };

/** The rows of a file. A row that is wrong is told and the next line begins anew. */
export function* rowsOf(bytes: Iterable<Uint8Array>, delimiter: string): Generator<Row> {
  const lines = new Numbered(new LinesOf(bytes));
  try {
    for (let first = lines.next(); first !== null; first = lines.next())
      yield rowFrom(first, lines, delimiter);
  } finally {
    lines.close();
  }
}

function rowFrom({ line, text }: NumberedLine, lines: Numbered, delimiter: string): Row {
  if (text === null) return { is: 'refused', line, why: { is: 'too-long', limit: LONGEST } };
  const whole: Whole = text.includes('"') ? wholeRow(text, lines, delimiter) : { is: 'whole', text };
  if (whole.is === 'wrong') return { is: 'refused', line, why: whole.why };
  const cells = cellsOf(whole.text, delimiter);
  return cells === null
    ? { is: 'refused', line, why: { is: 'syntax', near: whole.text.slice(0, NEAR) } }
    : { is: 'row', line, cells, stopsShort: lines.stopsShort };
}

const NEAR = 40;

interface NumberedLine {
  readonly line: number;
  readonly text: string | null;
}

/** Lines with their numbers; what was read ahead can be given back. */
class Numbered {
  private readonly lines: LinesOf;
  private readonly back: NumberedLine[] = [];
  private line = 0;

  constructor(lines: LinesOf) {
    this.lines = lines;
  }

  /** Whether what was read last is the file's end, without the end of a line. */
  get stopsShort(): boolean {
    return this.back.length === 0 && this.lines.stopsShort;
  }

  next(): NumberedLine | null {
    const again = this.back.pop();
    if (again) return again;
    const text = this.lines.next();
    if (text === undefined) return null;
    this.line += 1;
    return { line: this.line, text };
  }

  close(): void {
    this.lines.close();
  }

  giveBack(lines: readonly NumberedLine[]): void {
    this.back.push(...lines.toReversed());
  }
}

type Whole =
  | { readonly is: 'whole'; readonly text: string }
  | { readonly is: 'wrong'; readonly why: Unreadable };

/**
 * The row that begins with a line, with the lines that its quotes hold together. Where they never close, or close as no
 * program writes it, the first line is wrong and the others are rows again.
 */
function wholeRow(first: string, lines: Numbered, delimiter: string): Whole {
  if (!endsOpen(first, delimiter)) return { is: 'whole', text: first };
  const more: NumberedLine[] = [];
  let held = first.length;
  for (;;) {
    const next = lines.next();
    if (next === null || next.text === null || held + next.text.length > LONGEST) {
      lines.giveBack(next === null ? more : [...more, next]);
      return { is: 'wrong', why: { is: 'quote-open' } };
    }
    more.push(next);
    held += next.text.length;
    const state = afterOpen(next.text, delimiter);
    if (state === 'broken') {
      lines.giveBack(more);
      return { is: 'wrong', why: { is: 'quote-open' } };
    }
    if (state === 'closed')
      return { is: 'whole', text: [first, ...more.map(({ text }) => text ?? '')].join('\n') };
  }
}

/** Whether a row's first line ends inside quotes; a quote inside a cell that has none at its beginning is only a character. */
function endsOpen(text: string, delimiter: string): boolean {
  for (let at = 0; at <= text.length;) {
    if (text[at] === '"') {
      const close = closing(text, at + 1);
      if (close < 0) return true;
      at = close + 1;
    }
    const next = text.indexOf(delimiter, at);
    if (next < 0) return false;
    at = next + delimiter.length;
  }
  return false;
}

/** How a line ends that begins inside quotes. */
function afterOpen(text: string, delimiter: string): 'open' | 'closed' | 'broken' {
  const close = closing(text, 0);
  if (close < 0) return 'open';
  const rest = text.slice(close + 1);
  if (rest === '') return 'closed';
  if (!rest.startsWith(delimiter)) return 'broken';
  return endsOpen(rest.slice(delimiter.length), delimiter) ? 'open' : 'closed';
}

/** Where the quote stands that closes; two together are one of the text. Negative: none does. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** The cells of a whole row; null where it is none. */
export function cellsOf(text: string, delimiter: string): readonly string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  return plainCells(text, delimiter) ?? parsedCells(text, delimiter);
}

/** Cells where each is either bare or in quotes without quotes in it, which most are; null: one is not. */
function plainCells(text: string, delimiter: string): readonly string[] | null {
  const cells: string[] = [];
  for (let at = 0; ;) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? text.indexOf('"', at + 1) + 1 : text.indexOf(delimiter, at);
    const next = end < 0 ? text.length : end;
    if (isQuoted && (end === 0 || (end < text.length && !text.startsWith(delimiter, end)))) return null;
    const cell = isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, next);
    if (!isQuoted && cell.includes('"')) return null;
    cells.push(cell);
    if (next >= text.length) return cells;
    at = next + delimiter.length;
  }
}

function parsedCells(text: string, delimiter: string): readonly string[] | null {
  try {
    const rows: readonly string[][] = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
    });
    const [cells] = rows;
    return cells && rows.length === 1 ? cells : null;
  } catch {
    return null;
  }
}
