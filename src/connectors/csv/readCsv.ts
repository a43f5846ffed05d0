import type { Incoming } from '../../domain/incoming.ts';
import { OrderOfDates, type OrderSeen } from '../../domain/writtenDate.ts';
import { cellAt } from './header.ts';
import { mappedReader, type Mapping } from './mapped.ts';
import type { Context, Reader } from './program.ts';
import { rowsOf, type Row } from './rows.ts';
import type { Shape } from './shape.ts';

/** What a file is read by. */
export interface Layout {
  readonly shape: Shape;
  /** What the columns stand for; null: what the program that wrote the file means by them. */
  readonly mapping: Mapping | null;
}

/** What a CSV file holds, row by row (`docs/import.md`). Throws only what reading the bytes throws. */
export function* readCsv(bytes: Iterable<Uint8Array>, layout: Layout, context: Context): Generator<Incoming> {
  const reader = readerOf(layout, context);
  const width = layout.shape.columns.length;
  let ragged = false;
  for (const row of bodyOf(bytes, layout.shape)) {
    if (row.is === 'refused') {
      yield { is: 'refused', line: row.line, why: row.why };
      continue;
    }
    const { line, cells, stopsShort } = row;
    if (cells.every((cell) => cell.trim() === '')) yield { is: 'passed', line, why: { is: 'empty' } };
    else if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      yield { is: 'refused', line, why: { is: 'columns', count: cells.length, expected: width } };
    else if (cells.length < width && stopsShort && !ragged)
      yield { is: 'refused', line, why: { is: 'cut-short' } };
    else {
      // Spreadsheets drop empty cells at the end of a row; a file in which they do says nothing by it at its end.
      if (cells.length < width) ragged = true;
      yield* reader.read(line, cells);
    }
  }
}

/** What the file's dates in numbers tell of the order in which they are written, every row looked at. */
export function orderIn(bytes: Iterable<Uint8Array>, layout: Layout, context: Context): OrderSeen {
  const { dated } = readerOf(layout, context);
  const order = new OrderOfDates();
  if (dated.length > 0) {
    for (const row of bodyOf(bytes, layout.shape)) {
      if (row.is === 'row') for (const at of dated) order.see(cellAt(row.cells, at), row.line);
    }
  }
  return order.seen();
}

function* bodyOf(bytes: Iterable<Uint8Array>, { delimiter, headerLine }: Shape): Generator<Row> {
  for (const row of rowsOf(bytes, delimiter)) if (row.line > headerLine) yield row;
}

function readerOf({ shape, mapping }: Layout, context: Context): Reader {
  if (mapping !== null) return mappedReader(shape.columns, mapping, context);
  return shape.program?.reader(shape.columns, context) ?? mappedReader(shape.columns, new Map(), context);
}
