import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, rowsOf, type Row } from '../../../src/connectors/csv/rows.ts';
import { LONGEST } from '../../../src/domain/foreignLines.ts';
import { shapeOf } from '../../../src/connectors/csv/shape.ts';
import { bytesOf, pieces, read } from '../../support/csv.ts';

const rows = (bytes: Uint8Array | string, delimiter = ',', piece = 1 << 16): readonly Row[] => [
  ...rowsOf(pieces(typeof bytes === 'string' ? bytesOf(bytes) : bytes, piece), delimiter),
];
const cells = (bytes: Uint8Array | string, delimiter = ',', piece = 1 << 16): readonly unknown[] =>
  rows(bytes, delimiter, piece).map((row) =>
    row.is === 'row' ? [row.line, ...row.cells] : [row.line, row.why.is],
  );

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
  return little ? bytes : bytes.map((_, at) => bytes[at ^ 1] ?? 0);
};

const SPANISH = 'Nombre,Año\r\nÍñigo Núñez,"5 €"\r\n';
const READ = [
  [1, 'Nombre', 'Año'],
  [2, 'Íñigo Núñez', '5 €'],
];

test.each([
  ['UTF-8', bytesOf(SPANISH)],
  ['UTF-8 with its mark', bytesOf(`\uFEFF${SPANISH}`)],
  ['UTF-16, little end first', utf16(SPANISH, true, true)],
  ['UTF-16, big end first', utf16(SPANISH, false, true)],
  ['UTF-16 without a mark, little end first', utf16(SPANISH, true, false)],
  ['UTF-16 without a mark, big end first', utf16(SPANISH, false, false)],
  ['Windows-1252', new Uint8Array(Buffer.from(SPANISH.replace('€', '\u0080'), 'latin1'))],
])('%s is read as what was written, in pieces of any size', (_, bytes) => {
  for (const piece of [1, 2, 3, 7, 64]) expect(cells(bytes, ',', piece)).toEqual(READ);
});

test('a file pasted together of UTF-8 and Windows-1252 is read line by line', () => {
  const bytes = new Uint8Array([
    ...bytesOf('Núñez\n'),
    ...Buffer.from('Núñez\n', 'latin1'),
    ...bytesOf('Íñigo'),
  ]);
  expect(cells(bytes)).toEqual([
    [1, 'Núñez'],
    [2, 'Núñez'],
    [3, 'Íñigo'],
  ]);
});

test('old Macs end lines with CR', () => {
  expect(cells('a,b\rc,d\r')).toEqual([
    [1, 'a', 'b'],
    [2, 'c', 'd'],
  ]);
});

test('quotes hold lines together, and the numbers stay those of the file', () => {
  expect(cells('a,"one\ntwo\n\nthree",b\nc,"said ""yes""",d\n')).toEqual([
    [1, 'a', 'one\ntwo\n\nthree', 'b'],
    [5, 'c', 'said "yes"', 'd'],
  ]);
});

test('a quote inside a cell is a character, and one after the closing one too', () => {
  expect(cells('5" disk,b\n"a"b,c\n')).toEqual([
    [1, '5" disk', 'b'],
    [2, '"a"b', 'c'],
  ]);
});

test('a quote that never closes spoils its own line alone', () => {
  expect(cells('a,b\n"open,c\nd,"e"\nf,g\n')).toEqual([
    [1, 'a', 'b'],
    [2, 'quote-open'],
    [3, 'd', 'e'],
    [4, 'f', 'g'],
  ]);
  expect(cells('a,b\nc,"open\nd,e')).toEqual([
    [1, 'a', 'b'],
    [2, 'quote-open'],
    [3, 'd', 'e'],
  ]);
});

test('a row of more than four megabytes is told, whether it is one line or held together by quotes', () => {
  const long = 'x'.repeat(10 << 20);
  expect(cells(`a,b\n${long},c\nd,e\n`)).toEqual([
    [1, 'a', 'b'],
    [2, 'too-long'],
    [3, 'd', 'e'],
  ]);
  const lines = `${'x'.repeat(1 << 20)}\n`.repeat(6);
  expect(cells(`a,"${lines}"\nd,e\n`).slice(0, 1)).toEqual([[1, 'quote-open']]);
  expect(cells(`a,"${lines}"\nd,e\n`).at(-1)).toEqual([8, 'd', 'e']);
  expect(LONGEST).toBe(4 << 20);
});

test('cells are those that any writer of RFC 4180 meant', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', ';', ' ', "'", '\n', '=') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
      fc.nat(40),
      (table, at) => {
        const quoted = (text: string): string =>
          /["\n,]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
        const text = table.map((row) => row.map(quoted).join(',')).join('\n');
        const found = rows(text, ',', at + 1).map((row) => (row.is === 'row' ? row.cells : row.why));
        expect(found).toEqual(table);
      },
    ),
  );
});

test('what is quick to cut is cut as the library cuts it', () => {
  expect(cellsOf('"a","b,c",d,', ',')).toEqual(['a', 'b,c', 'd', '']);
  expect(cellsOf('a;"b""c";"d"', ';')).toEqual(['a', 'b"c', 'd']);
});

test.each([
  ['name,email\nAna,a@a.example\n', ',', 1],
  ['name;amount\nAna;1,5\nLuis;2,5\n', ';', 1],
  ['name\tcity\nPérez, Ana\tLogroño\n', '\t', 1],
  ['sep=;\nname;email\nAna;a@a.example\n', ';', 2],
  ['"sep=,"\r\nname,email\r\n', ',', 2],
  ['\uFEFFsep=\t\nname\temail\n', '\t', 2],
  ['My clients\n\nname,email\nAna,a@a.example\nLuis,l@l.example\n', ',', 3],
  ['name\nAna\nLuis\n', ',', 1],
  ['"1,5;2"\n', ',', 1],
])('%j is parted by %j, with its header on line %i', (text, delimiter, line) => {
  const shape = shapeOf(() => [bytesOf(text)]);
  expect([shape?.delimiter, shape?.headerLine]).toEqual([delimiter, line]);
});

test('nothing in it: no shape', () => {
  expect(['', '\n\n'].map((text) => shapeOf(() => [bytesOf(text)]))).toEqual([null, null]);
});

test('columns that come twice or have no name are told apart, and hostile names are only names', () => {
  const { shape, all } = read('name,__proto__,constructor,,x,x\nAna,1,2,3,4,5\n', {
    map: new Map([['name', 'name']]),
  });
  expect(shape.columns.map(({ name }) => name)).toEqual([
    'name',
    '__proto__',
    'constructor',
    '#4',
    'x',
    'x (2)',
  ]);
  expect(JSON.stringify(all)).toBe(
    '[{"is":"contact","line":2,"party":{"key":null,"name":"Ana","emails":[],"phones":[],"org":null},"fields":{"facts":{"__proto__":"1","constructor":"2","#4":"3","x":"4","x (2)":"5"}},"extra":{}}]',
  );
});

test('rows with too many cells, empty rows and a file that stops in a row are told', () => {
  const map = new Map([
    ['name', 'name'],
    ['email', 'email'],
  ]);
  const found = read('name,email,city\nAna,a@a.example,x,y\n,,\n\nLuis,l@l.example,x,,\nEva,e@e.exam', {
    map,
  });
  expect(found.all.map((one) => [one.line, one.is, 'why' in one ? one.why : null])).toEqual([
    [2, 'refused', { is: 'columns', count: 4, expected: 3 }],
    [3, 'passed', { is: 'empty' }],
    [4, 'passed', { is: 'empty' }],
    [5, 'contact', null],
    [6, 'refused', { is: 'cut-short' }],
  ]);
  // Where rows lack their last cells all along, the last one is no sign of it.
  const ragged = read('name,email,city\nAna\nLuis,l@l.example', { map });
  expect(ragged.all.map(({ is }) => is)).toEqual(['contact', 'contact']);
});

test('cells that start formulas are only text', () => {
  const { all } = read("name,email,goal\n=1+1,a@a.example,'=cmd()\n", {
    map: new Map([
      ['name', 'name'],
      ['email', 'email'],
      ['goal', 'fact:goal'],
    ]),
  });
  expect(all).toMatchObject([{ party: { name: '=1+1' }, fields: { facts: { goal: '=cmd()' } } }]);
});
