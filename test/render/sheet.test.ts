import { describe, expect, test } from 'vitest';
import { faceFor, type Format } from '../../src/render/face.ts';
import { showSheet, type Sheet } from '../../src/render/sheet.ts';

const faceOf = (format: Format, isTerminal = false) =>
  faceFor({ format, env: {}, isTerminal, columns: 80, color: 'never' });

const sheet: Sheet = {
  columns: [{ title: 'Ref' }, { title: 'Name', grow: true }, { title: 'Waiting', align: 'right' }],
  rows: [
    {
      ref: 'c1',
      raw: { ref: 'c1', minutes: 200 },
      cells: [{ text: 'c1' }, { text: 'Ada Lovelace' }, { text: '3h 20m', plain: '200', mood: 'late' }],
      below: ['asked on Tuesday'],
    },
    {
      ref: 'c2',
      raw: { ref: 'c2', note: '\x9B31m\u202Ehi\n' },
      cells: [{ text: 'c2' }, { text: '=cmd|"x"\n\tA1\x1B[31m' }, { text: '', plain: '-1.5' }],
    },
  ],
};
const none: Sheet = { ...sheet, rows: [] };

describe('a sheet', () => {
  test('as tsv is one line a row, plain values, no head', () => {
    expect(showSheet(sheet, faceOf('tsv'))).toBe('c1\tAda Lovelace\t200\nc2\t=cmd|"x" A1␛[31m\t-1.5\n');
    expect(showSheet(none, faceOf('tsv'))).toBe('');
  });

  test('as csv has a head, quotes and CRLF, and no formulas but plain numbers', () => {
    expect(showSheet(sheet, faceOf('csv'))).toBe(
      'Ref,Name,Waiting\r\nc1,Ada Lovelace,200\r\nc2,"\'=cmd|""x""\n A1␛[31m",-1.5\r\n',
    );
    expect(showSheet(none, faceOf('csv'))).toBe('Ref,Name,Waiting\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+34 600 111 222', "'+34 600 111 222"],
    ['+34600111222', "'+34600111222"],
    ['-2+3', "'-2+3"],
    ['-2', '-2'],
    ['-2.50', '-2.50'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\rtext', `"'\ntext"`],
    ['  =1', "'  =1"],
    ['\u200B=1', "'=1"],
    ['＝1', "'＝1"],
    ['a,b', '"a,b"'],
    [' a ', '" a "'],
    ['a=1', 'a=1'],
  ])('as csv writes %j as %j', (text, expected) => {
    const one: Sheet = { columns: [{ title: 'x' }], rows: [{ ref: 'c1', raw: {}, cells: [{ text }] }] };
    expect(showSheet(one, faceOf('csv'))).toBe(`x\r\n${expected}\r\n`);
  });

  test('as md is a table that its cells cannot break', () => {
    expect(showSheet(sheet, faceOf('md'))).toBe(
      [
        '| Ref | Name | Waiting |',
        '| --- | --- | --: |',
        '| c1 | Ada Lovelace | 200 |',
        '| c2 | =cmd\\|"x" A1␛[31m | -1.5 |',
        '',
      ].join('\n'),
    );
  });

  test('as jsonl is the raw items, with escapes for what a terminal would act on', () => {
    expect(showSheet(sheet, faceOf('jsonl', true))).toBe(
      '{"ref":"c1","minutes":200}\n{"ref":"c2","note":"\\u009b31m\\u202ehi\\n"}\n',
    );
  });

  test('as json is the bare array', () => {
    expect(showSheet(none, faceOf('json'))).toBe('[]\n');
    expect(JSON.parse(showSheet(sheet, faceOf('json', true)))).toEqual(sheet.rows.map((row) => row.raw));
  });

  test('as ids is its references', () => {
    expect(showSheet(sheet, faceOf('ids'))).toBe('c1\nc2\n');
  });

  test('as a table is for people', () => {
    expect(showSheet(sheet, faceOf('table'))).toBe(
      [
        'Ref  Name              Waiting',
        'c1   Ada Lovelace       3h 20m',
        '    asked on Tuesday',
        'c2   =cmd|"x" A1␛[31m',
        '',
      ].join('\n'),
    );
  });
});
