import { describe, expect, test } from 'vitest';
import { width } from '../../src/render/width.ts';
import { fill, mailFrom, person } from '../support/interchange.ts';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';

/** The sample book, as `crm demo` makes it. */
function sampleBook(): Book {
  const book = freshBook();
  const { code, err } = book.crm(['demo', '--keep', book.db], { env: { CRM_DB: undefined } });
  if (code !== 0) throw new Error(err);
  return book;
}

const SCREENS: readonly (readonly string[])[] = [
  ['due'],
  ['contact', 'list'],
  ['org', 'list'],
  ['touch', 'list', '--limit', '12'],
  ['quote', 'list'],
  ['todo', 'list'],
  ['channel', 'list'],
  ['slow'],
  ['stale'],
  ['report', 'retention'],
  ['find', 'price'],
  ['show', 'ana'],
  ['quote', 'show', 'q14'],
];

const book = sampleBook();

describe.each([60, 80, 120])('the screens of the sample book on %i columns', (columns) => {
  test.each(SCREENS.map((args) => [args.join(' '), args] as const))('crm %s', (_, args) => {
    const { code, out } = book.crm([...args, '--format', 'table'], { env: { COLUMNS: `${columns}` } });
    expect({ code, tooWide: out.split('\n').filter((line) => width(line) > columns) }).toEqual({
      code: 0,
      tooWide: [],
    });
    expect(out).toMatchSnapshot();
  });
});

describe('names that mean harm', () => {
  const hostile = freshBook();
  const NAMES = [
    'Eva \u001B[2J\u001B[H Clear',
    'Rtl \u202Egnirts\u202C End',
    'Two\nLines',
    `Long ${'x'.repeat(10_000)}`,
    '木村 明',
    '👩‍👩‍👧‍👦 Family',
    'Cafe\u0301 Zoe\u0308',
    'Tab\tBell\u0007',
  ];
  fill(hostile, [
    ...NAMES.map((name, n) => person(`p${n}`, name, { org: 'Taller Norte' })),
    ...NAMES.map((name, n) => mailFrom(`m${n}`, `p${n}`, `2026-11-1${n}T09:00:00Z`, { text: name })),
  ]);

  test.each([60, 80, 120])('stand in their columns on %i columns', async (columns) => {
    const terminal = onTerminal(['contact', 'list', '--no-pager'], hostile.env, { columns });
    const { screen } = await terminal.ended;
    const lines = screen.split('\n');
    const head = lines[0] ?? '';
    // Every row of the screen is a row of the list, and the organisation stands where its heading does.
    const rows = lines.slice(1, NAMES.length + 1);
    expect(rows.map((line) => /^c\d+/.test(line))).toEqual(NAMES.map(() => true));
    const place = head.indexOf(' org ') + 1;
    const cells = rows.map((line) => cellAt(line, place));
    expect(cells.map((cell) => 'Taller Norte'.startsWith(cell.slice(0, 4)))).toEqual(NAMES.map(() => true));
  });
});

/** What stands from a column on. */
function cellAt(line: string, column: number): string {
  let at = 0;
  while (at < line.length && width(line.slice(0, at)) < column) at += 1;
  return line.slice(at);
}
