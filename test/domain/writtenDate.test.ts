import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFrom } from '../../src/domain/day.ts';
import { formatInstant } from '../../src/domain/instant.ts';
import { clockSeconds, writtenDate, type DateOrder } from '../../src/domain/writtenDate.ts';

process.env['TZ'] = 'Europe/Madrid';

const read = (text: string, order: DateOrder | null = null): string | null => {
  const found = writtenDate(text, { order, latest: 2027 });
  if (found === null) return null;
  return found.is === 'day'
    ? found.day
    : found.is === 'yearless'
      ? `${found.month}-${found.day}`
      : formatInstant(found.at);
};

test.each([
  ['2024-03-12', '2024-03-12'],
  ['2024/3/12', '2024-03-12'],
  ['20240312', '2024-03-12'],
  ['12 Mar 2024', '2024-03-12'],
  ['12-Mar-24', '2024-03-12'],
  ['Mar 12, 2024', '2024-03-12'],
  ['Tuesday, March 12th 2024', '2024-03-12'],
  ['12 de marzo de 2024', '2024-03-12'],
  ['25/12/1979', '1979-12-25'],
  ['12/25/79', '1979-12-25'],
  ['1.1.27', '2027-01-01'],
  ['1.1.28', '1928-01-01'],
  ['--02-29', '2-29'],
  [' --12-24', '12-24'],
  ['1710232860000', '2024-03-12T08:41:00Z'],
  ['1710232860', '2024-03-12T08:41:00Z'],
  ['2024-03-12T08:41:00Z', '2024-03-12T08:41:00Z'],
  ['2024-03-12 09:41:00+01:00', '2024-03-12T08:41:00Z'],
  ['25/12/2023, 9:41:07 p. m.', '2023-12-25T20:41:07Z'],
  ['12/25/2023, 9:41:07\u202fAM GMT+1', '2023-12-25T08:41:07Z'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '',
  'soon',
  '3/4/1985',
  '2024-02-30',
  '31/02/2024',
  '12 Foo 2024',
  '2024-03-12 25:00',
  '00/00/0000',
  '--02-30',
  'constructor 12, 2024',
])('%j says no date by itself', (text) => {
  expect(read(text)).toBeNull();
});

test('two numbers are read as they are said to be', () => {
  expect([read('3/4/85', 'day-first'), read('3/4/85', 'month-first'), read('4/4/85')]).toEqual([
    '1985-04-03',
    '1985-03-04',
    '1985-04-04',
  ]);
});

test('a day is the same day in whichever way it is written', () => {
  const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1930, max: 2027 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (y, m, d) => {
        const day = dayFrom(y, m, d);
        const ways = [
          read(`${d}/${m}/${y}`, 'day-first'),
          read(`${m}/${d}/${y}`, 'month-first'),
          read(`${d} ${months[m - 1] ?? ''} ${y}`),
          read(`${y}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}`),
        ];
        expect(ways).toEqual([day, day, day, day]);
      },
    ),
  );
});

test('nothing that is written throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '2', '0', '/', '-', ':', ' ', 'a', 'm', 'p', '.', ',') }),
      (text) => void read(text),
    ),
  );
});

test.each([
  ['0:00', 0],
  ['9:41', 34_860],
  ['9:41:07', 34_867],
  ['12:05 AM', 300],
  ['12:05 p. m.', 43_500],
  ['9.41', 34_860],
  ['24:00', null],
  ['13:00 PM', null],
  ['noon', null],
])('the clock time %s is %s seconds after midnight', (text, seconds) => {
  expect(clockSeconds(text)).toBe(seconds);
});
