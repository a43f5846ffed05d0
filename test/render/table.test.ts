import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceFor, type Face } from '../../src/render/face.ts';
import type { Row, Sheet } from '../../src/render/sheet.ts';
import { table } from '../../src/render/table.ts';
import { width } from '../../src/render/width.ts';

const wide = (columns: number, color: 'always' | 'never' = 'never'): Face =>
  faceFor({ format: 'table', env: {}, isTerminal: true, columns, color });

const row = (
  ref: string,
  name: string,
  wait: string,
  why: string,
  last: string,
  below: string[] = [],
): Row => ({
  ref,
  raw: {},
  cells: [{ text: ref }, { text: name }, { text: wait, mood: 'late' }, { text: why }, { text: last }],
  below,
});

const due = (rows: readonly Row[]): Sheet => ({
  columns: [
    { title: 'Ref' },
    { title: 'Name', grow: true, least: 12 },
    { title: 'Waiting', align: 'right' },
    { title: 'Why', grow: true, least: 16 },
    { title: 'Last', drop: 1 },
  ],
  rows,
});

const people = due([
  row('c1', 'Ada Lovelace', '3h 20m', 'asked for a quote by mail', 'Tue 24 Nov 2026', [
    'The reply was due on Tuesday at 13:00, four working hours after the question came in.',
  ]),
  row('c12', 'Wilhelmina Featherstonehaugh', '45m', 'called', 'Mon 23 Nov 2026'),
  row('c120', 'José Ñandú', '', 'follow-up: send the slides', 'Fri 20 Nov 2026'),
]);

const hostile = due([
  row('c1', 'Eve \x1B[31mred\x1B[2J', '1m', 'in\u202Evoice', 'Mon'),
  row('c2', 'two\nlines\there', '2m', 'x'.repeat(10_000), 'Tue'),
  row('c3', '山田太郎', '3m', '👨‍👩‍👧‍👦👩🏽‍🚀🇪🇸 family', 'Wed'),
  row('c4', 'Zoe\u0308 e\u0301', '4m', 'مُحَمَّد हिन्दी', 'Thu'),
  row('c5', '\u0301', '5m', '🫠 melting', 'Fri'),
  row('c6', 'a' + '\u0301'.repeat(50), '6m', 'zalgo', 'Sat'),
]);

const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join('');

describe('a table', () => {
  test('at 120 columns shows all of it', () => {
    expect(table(people, wide(120))).toBe(
      lines(
        'Ref   Name                          Waiting  Why                         Last',
        'c1    Ada Lovelace                   3h 20m  asked for a quote by mail   Tue 24 Nov 2026',
        '    The reply was due on Tuesday at 13:00, four working hours after the question came in.',
        'c12   Wilhelmina Featherstonehaugh      45m  called                      Mon 23 Nov 2026',
        'c120  José Ñandú                             follow-up: send the slides  Fri 20 Nov 2026',
      ),
    );
  });

  test('at 80 columns cuts what grows', () => {
    expect(table(people, wide(80))).toBe(
      lines(
        'Ref   Name                     Waiting  Why                      Last',
        'c1    Ada Lovelace              3h 20m  asked for a quote by m…  Tue 24 Nov 2026',
        '    The reply was due on Tuesday at 13:00, four working hours after the question',
        '    came in.',
        'c12   Wilhelmina Featherston…      45m  called                   Mon 23 Nov 2026',
        'c120  José Ñandú                        follow-up: send the sl…  Fri 20 Nov 2026',
      ),
    );
  });

  test('at 60 columns keeps growing columns readable', () => {
    expect(table(people, wide(60))).toBe(
      lines(
        'Ref   Name                   Waiting  Why',
        'c1    Ada Lovelace            3h 20m  asked for a quote by…',
        '    The reply was due on Tuesday at 13:00, four working',
        '    hours after the question came in.',
        'c12   Wilhelmina Featherst…      45m  called',
        'c120  José Ñandú                      follow-up: send the s…',
      ),
    );
  });

  test('at 40 columns drops what may be dropped', () => {
    expect(table(people, wide(40))).toBe(
      lines(
        'Ref   Name         Waiting  Why',
        'c1    Ada Lovela…   3h 20m  asked for a…',
        '    The reply was due on Tuesday at',
        '    13:00, four working hours after the',
        '    question came in.',
        'c12   Wilhelmina…      45m  called',
        'c120  José Ñandú            follow-up:…',
      ),
    );
  });

  test('shows hostile and foreign names on one straight line each', () => {
    expect(table(hostile, wide(60))).toBe(
      lines(
        'Ref  Name              Waiting  Why                     Last',
        'c1   Eve ␛[31mred␛[2J       1m  invoice                 Mon',
        'c2   two lines here         2m  xxxxxxxxxxxxxxxxxxxxx…  Tue',
        'c3   山田太郎               3m  👨‍👩‍👧‍👦👩🏽‍🚀🇪🇸 family           Wed',
        'c4   Zoe\u0308 e\u0301                  4m  مُحَمَّد हिन्दी              Thu',
        'c5                          5m  🫠 melting              Fri',
        `c6   a${'\u0301'.repeat(50)}                      6m  zalgo                   Sat`,
      ),
    );
  });

  test('colours the head and the moods, and nothing else', () => {
    expect(table(due([row('c1', 'Ada', '3h', 'quote', 'Tue', ['because'])]), wide(80, 'always'))).toBe(
      lines(
        '\x1B[2mRef\x1B[22m  \x1B[2mName\x1B[22m  \x1B[2mWaiting\x1B[22m  \x1B[2mWhy\x1B[22m    \x1B[2mLast\x1B[22m',
        'c1   Ada        \x1B[31m3h\x1B[39m  quote  Tue',
        '    \x1B[2mbecause\x1B[22m',
      ),
    );
  });

  test('without rows is nothing, not a lonely head', () => {
    expect(table(due([]), wide(80))).toBe('');
  });

  test('cuts nothing in a pipe', () => {
    const piped = faceFor({ format: 'table', env: {}, isTerminal: false, columns: null, color: 'auto' });
    expect(table(hostile, piped)).toContain('x'.repeat(10_000));
  });

  test('gives up columns from the right rather than be too wide', () => {
    const many: Sheet = {
      columns: Array.from({ length: 30 }, (_, index) => ({ title: `t${index}` })),
      rows: [{ ref: 'c1', raw: {}, cells: Array.from({ length: 30 }, () => ({ text: 'abc' })) }],
    };
    expect(widest(table(many, wide(40)))).toBeLessThanOrEqual(40);
  });

  test('is never wider than its face, and no line ends in a space', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          'é',
          '漢',
          '👩',
          '\u200D',
          '\u0301',
          '🇪',
          '\x1B',
          '\n',
          '\u202E',
          'क',
          '\u094D',
        ),
        maxLength: 60,
      }),
    );
    const column = fc.record(
      {
        title: fc.string({ maxLength: 12 }),
        grow: fc.boolean(),
        least: fc.integer({ min: 1, max: 20 }),
        drop: fc.integer({ min: 1, max: 5 }),
        align: fc.constant('right' as const),
      },
      { requiredKeys: ['title'] },
    );
    const sheets = fc.array(column, { minLength: 1, maxLength: 8 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(
          fc.record({
            ref: fc.constant('c1'),
            raw: fc.constant({}),
            cells: fc.array(fc.record({ text }), { minLength: columns.length, maxLength: columns.length }),
            below: fc.array(text, { maxLength: 1 }),
          }),
          { maxLength: 4 },
        ),
      }),
    );
    fc.assert(
      fc.property(sheets, fc.integer({ min: 40, max: 120 }), (sheet, columns) => {
        const screen = table(sheet, wide(columns));
        expect(widest(screen)).toBeLessThanOrEqual(columns);
        expect(screen).not.toMatch(/[ \uE000]\n/);
      }),
      { numRuns: 40 },
    );
  });
});

const widest = (screen: string): number => Math.max(...screen.split('\n').map(width));
