import CliTable from 'cli-table3';
import type { Face } from './face.ts';
import { fitting, type Placed, type Wish } from './fitting.ts';
import { harmless } from './harmless.ts';
import type { Column, Row, Sheet } from './sheet.ts';
import { fit, width } from './width.ts';
import { wrap } from './wrap.ts';

const GAP = 2;
const INDENT = '    ';
const LEAST = 8;
/** A private-use character, one column wide to everybody. */
const STAND_IN = '\uE000';
const STAND_INS = /\uE000+/g;

const EDGES =
  'top|top-mid|top-left|top-right|bottom|bottom-mid|bottom-left|bottom-right|left|left-mid|mid|mid-mid|right|right-mid|middle';
/** No borders, no colours of the library's own, and two spaces between columns. */
const LOOK = {
  chars: Object.fromEntries(EDGES.split('|').map((edge) => [edge, ''])),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
};

/** The list as a table for people, no wider than a fitted face; '' where it has no rows. */
export function table(sheet: Sheet, face: Face): string {
  if (sheet.rows.length === 0) return '';
  const titles = sheet.columns.map((column) => harmless(column.title));
  const texts = sheet.rows.map((row) =>
    sheet.columns.map((_, index) => harmless(row.cells[index]?.text ?? '').trimEnd()),
  );
  const placed = fitting(
    wishesOf(sheet.columns, [titles, ...texts]),
    GAP,
    face.fitted ? face.columns : Infinity,
  );
  const [head = '', ...lines] = drawn(sheet, titles, texts, placed, face);
  return [head, ...lines.flatMap((line, index) => [line, ...below(sheet.rows[index], face)])]
    .map((line) => `${line}\n`)
    .join('');
}

const wishesOf = (columns: readonly Column[], lines: readonly (readonly string[])[]): readonly Wish[] =>
  columns.map((column, index) => ({
    natural: lines.reduce((most, line) => Math.max(most, width(line[index] ?? '')), 0),
    grow: column.grow ?? false,
    least: column.least ?? LEAST,
    drop: column.drop ?? null,
  }));

/** How many rows the library lays out at once; its effort grows with their square. */
const BATCH = 100;

/** The line of the head and one for each row. */
function drawn(
  sheet: Sheet,
  titles: readonly string[],
  texts: readonly (readonly string[])[],
  placed: readonly Placed[],
  face: Face,
): readonly string[] {
  const setter = typesetter();
  const head = placed.map((at) => setter.set(titles[at.index] ?? '', at.width, face.style.faint));
  const rows = texts.map((line, row) =>
    placed.map((at) => {
      const { mood, standOut } = sheet.rows[row]?.cells[at.index] ?? {};
      const text = line[at.index] ?? '';
      if (standOut) return setter.setParts(text, at.width, standOut, face.style.strong);
      return setter.set(text, at.width, mood ? face.style[mood] : same);
    }),
  );
  const look = {
    ...LOOK,
    colWidths: placed.map((at) => at.width + GAP),
    colAligns: placed.map((at) => sheet.columns[at.index]?.align ?? ('left' as const)),
  };
  const lines: string[] = [];
  for (let from = 0; from < rows.length; from += BATCH) {
    const cells = new CliTable(from === 0 ? { ...look, head } : look);
    cells.push(...rows.slice(from, from + BATCH));
    lines.push(...setter.restored(cells.toString()).split('\n'));
  }
  return lines.map((line) => line.trimEnd());
}

const same = (text: string): string => text;

interface Typesetter {
  /** The text cut to the room and styled, as the library is to lay it out. */
  set(text: string, room: number, paint: (text: string) => string): string;
  /** The same, with only those parts of what is shown styled. */
  setParts(
    text: string,
    room: number,
    parts: (shown: string) => Iterable<readonly [number, number]>,
    paint: (text: string) => string,
  ): string;
  /** What the library laid out, with the texts themselves. */
  restored(laidOut: string): string;
}

/**
 * The library counts columns as Unicode 12 did, and marks of most scripts wrongly. So it lays out ASCII as it is, and for
 * every other text a stand-in of the right width, which the text replaces afterwards: cells come out in the order they went in.
 */
function typesetter(): Typesetter {
  const waiting: string[] = [];
  let next = 0;
  return {
    set(text, room, paint) {
      const cut = fit(text, room);
      if (/^[\x20-\x7E]*$/.test(cut)) return cut === '' ? '' : paint(cut);
      const columns = width(cut);
      if (columns === 0) return '';
      waiting.push(cut);
      return paint(STAND_IN.repeat(columns));
    },
    setParts(text, room, parts, paint) {
      const cut = fit(text, room);
      const columns = width(cut);
      if (columns === 0) return '';
      let [painted, done] = ['', 0];
      for (const [from, to] of parts(cut)) {
        painted += cut.slice(done, from) + paint(cut.slice(from, to));
        done = to;
      }
      waiting.push(painted + cut.slice(done));
      return STAND_IN.repeat(columns);
    },
    restored: (laidOut) => laidOut.replace(STAND_INS, () => waiting[next++] ?? ''),
  };
}

/** The sentences under a row, wrapped and indented. */
function below(row: Row | undefined, face: Face): readonly string[] {
  const room = face.fitted ? face.columns - INDENT.length : Infinity;
  return (row?.below ?? []).flatMap((sentence) =>
    wrap(harmless(sentence), room).map((line) => INDENT + face.style.faint(line)),
  );
}
