import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/connectors/csv/header.ts';
import { plainText } from '../../../src/connectors/csv/markup.ts';
import { read } from '../../support/csv.ts';

const by = (...pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map(pairs);

test('columns are what they are said to be, the others facts under their own names', () => {
  const { all } = read(
    'Cliente;Correo;Tel.;Empresa;Grupo;Nace;Color\nAna Pérez;ANA@taller.example, ana@mail.example;600 000 001 / 02;Taller Norte;web, vip;29/02/1980;azul\n',
    {
      map: by(
        ['Cliente', 'name'],
        ['Correo', 'email'],
        ['Tel.', 'phone'],
        ['Empresa', 'org'],
        ['Grupo', 'tag'],
        ['Nace', 'birthday'],
      ),
    },
  );
  expect(all).toEqual([
    {
      is: 'contact',
      line: 2,
      party: {
        key: null,
        name: 'Ana Pérez',
        emails: ['ana@taller.example', 'ana@mail.example'],
        phones: ['600 000 001 / 02'],
        org: 'Taller Norte',
      },
      fields: { birthday: '1980-02-29', tags: ['web', 'vip'], facts: { Color: 'azul' } },
      extra: {},
    },
  ]);
});

test('what a column cannot take is kept as a fact, and nothing is made of it', () => {
  const { all } = read(
    'n,mail,tel,born\nAna,"ana@a.example\r\nBcc: x@evil.example",3.46E+10,soon\nLuis,not an address,call me,\n',
    { map: by(['n', 'name'], ['mail', 'email'], ['tel', 'phone'], ['born', 'birthday']) },
  );
  expect(all).toMatchObject([
    {
      party: { emails: [], phones: [] },
      fields: { facts: { mail: 'ana@a.example\nBcc: x@evil.example', tel: '3.46E+10', born: 'soon' } },
    },
    { party: { emails: [], phones: [] }, fields: { facts: { mail: 'not an address', tel: 'call me' } } },
  ]);
});

test('a table that says when holds touchpoints, each known again by what it says', () => {
  const text =
    'Fecha,Hora,Quién,Cómo,Sentido,Qué\n12/03/2024,9:41,Ana,Llamada,,alcance\n13/03/2024,,Ana,correo,recibido,pide precio\n14/03/2024,,Ana,paloma,,vuela\nmañana,,Ana,,,x\n,,Ana,,,x\n';
  const how = {
    map: by(
      ['Fecha', 'at'],
      ['Hora', 'time'],
      ['Quién', 'name'],
      ['Cómo', 'channel'],
      ['Sentido', 'direction'],
      ['Qué', 'text'],
    ),
  };
  const { order, all } = read(text, how);
  expect(order).toEqual({ is: 'told', order: 'day-first' });
  expect(all).toMatchObject([
    { is: 'touchpoint', fields: { channel: 'call', direction: 'live', text: 'alcance' } },
    { is: 'touchpoint', fields: { channel: 'email', direction: 'in', text: 'pide precio' } },
    { is: 'touchpoint', fields: { channel: 'note', direction: 'out', text: 'paloma: vuela' } },
    { is: 'refused', line: 5, why: { is: 'date-wrong', said: 'mañana' } },
    { is: 'refused', line: 6, why: { is: 'no-date' } },
  ]);
  const again = read(text.replace('Ana,Llamada', 'Ana,Llamada '), how);
  expect(again.all).toEqual(all);
});

test('the order of dates is that of the whole file', () => {
  const rows = (...dates: readonly string[]): string =>
    `name,born\n${dates.map((day) => `Ana,${day}`).join('\n')}\n`;
  const orderOf = (...dates: readonly string[]): unknown =>
    read(rows(...dates), { map: by(['name', 'name'], ['born', 'birthday']) }).order;
  expect(orderOf('3/4/1985', '25/12/1990')).toEqual({ is: 'told', order: 'day-first' });
  expect(orderOf('3/4/1985', '12/25/1990')).toEqual({ is: 'told', order: 'month-first' });
  expect(orderOf('3/4/1985')).toEqual({ is: 'open', example: '3/4/1985' });
  expect(orderOf('3/4/1985', '25/12/1990', '12/25/1990')).toEqual({
    is: 'mixed',
    example: '12/25/1990',
    line: 4,
  });
  expect(orderOf('1985-04-03', '4/4/1985', '12 Mar 2024')).toEqual({ is: 'none' });
});

test('files with the same columns in another order have one fingerprint', () => {
  const print = (text: string): string => fingerprintOf(read(text, { map: by(['a', 'name']) }).shape.columns);
  expect(print('a,B,c\n1,2,3\n')).toBe(print('c,a,b\n1,2,3\n'));
  expect(print('a,b\n1,2\n')).not.toBe(print('a,c\n1,2\n'));
});

test('formatted notes are read as their text', () => {
  expect(plainText('<p>One &lt;two&gt;</p><ul><li>a</li><li>b &#241;</li></ul>')).toBe(
    'One <two>\n\n- a\n- b ñ',
  );
  expect(plainText(' 3 < 4 & 5 > 4 ')).toBe('3 < 4 & 5 > 4');
  expect(plainText('<script>alert(1)</script>x&#1114112;&constructor;')).toBe('x&#1114112;&constructor;');
});
