import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents } from '../support/interchange.ts';
import { freshBook, type Book, type Ran } from '../support/program.ts';
import { objectOf } from '../support/vectors.ts';
import { sample } from '../support/csv.ts';

/* Friday, 20 November 2026, 11:00 in Madrid. */

const take = (book: Book, name: string, ...flags: readonly string[]): Ran =>
  book.crm(['import', 'csv', book.file(`${name}.csv`, sample(name)), ...flags]);

const counts = (ran: Ran): readonly unknown[] => {
  const { created, updated, unchanged, refused } = objectOf(ran) ?? {};
  return [created, updated, unchanged, Array.isArray(refused) ? refused.length : refused];
};

describe.each([
  ['google', 4, 0],
  ['google-old', 1, 0],
  ['outlook', 2, 0],
  ['outlook-es', 2, 0],
  ['linkedin', 2, 0],
  ['hubspot-contacts', 2, 0],
  ['hubspot-notes', 3, 2],
  ['pipedrive-people', 1, 0],
  ['pipedrive-activities', 5, 1],
  ['clickup', 6, 1],
])('a file of %s', (name, created, refused) => {
  test('goes in once, changes nothing the second time, and can be undone whole', () => {
    const book = freshBook();
    expect(counts(take(book, name, '--json'))).toEqual([created, 0, 0, refused]);
    // An entry is written only where something changes.
    expect(objectOf(take(book, name, '--json'))).toMatchObject({ entry: null, created: 0, updated: 0 });
    expect(book.crm(['undo']).code).toBe(0);
    expect(contents(book)).toEqual([]);
  });
});

test('what is said about a file names the program, how dates are read, and each line that is refused', () => {
  const book = freshBook();
  expect(take(book, 'outlook').err).toBe(
    'A file of Outlook.\nDates in numbers are read with the month first, as the file shows.\n2 created (2 contacts), 0 updated, 0 unchanged, 0 refused\ne1: crm undo\n',
  );
  expect(take(book, 'clickup', '--lang', 'es').err).toContain(
    'Es un archivo de ClickUp.\nlínea 3: no se entiende cerca de «[{"text":"roto»\n',
  );
});

const CLIENTS =
  'Cliente;Correo;Teléfono;Cumple;Objetivo\nAna Pérez;ana@taller.example;600 000 001;3/4/1985;segunda tienda\n;;;;\nLuis Vidal;luis@vidal.example;;;\n';

test('what crm export csv wrote goes into an empty book as it was, and changes nothing in its own', () => {
  const book = freshBook();
  book.crm(['demo', '--keep', join(book.folder, 'sample.db')]);
  const table = (db: string): string => book.crm(['--db', join(book.folder, db), 'export', 'csv']).out;
  const people = book.file('people.csv', table('sample.db'));
  const taken = (db: string): Ran =>
    book.crm(['--db', join(book.folder, db), 'import', 'csv', people, '--json']);
  expect(counts(taken('sample.db'))).toEqual([0, 0, 14, 0]);
  expect(counts(taken('empty.db'))).toEqual([14, 0, 0, 0]);
  expect(table('empty.db')).toBe(table('sample.db'));
});

test('handles, other words for somebody and facts that are called as a column come back from a table too', () => {
  const book = freshBook();
  const ana = { type: 'contact', key: 'ana', name: 'Ana Pérez', aliases: ['anita', 'Pérez, Ana'] };
  const more = {
    handles: { linkedin: 'ana-perez' },
    facts: { email: 'asks for no letters', goal: 'a shop' },
  };
  book.crm(['import', 'jsonl', book.file('ana.jsonl', `${JSON.stringify({ ...ana, ...more })}\n`)]);
  const people = book.file('people.csv', book.crm(['export', 'csv']).out);
  const other = freshBook();
  expect(other.crm(['import', 'csv', people]).code).toBe(0);
  expect(contents(other)).toMatchObject([{ name: 'Ana Pérez', aliases: ana.aliases, ...more }]);
});

describe('a file of no known program', () => {
  test('is taken by --map, and the next one with these columns by itself', () => {
    const book = freshBook();
    const path = book.file('clients.csv', CLIENTS);
    const map = 'Cliente=name,Correo=email,Teléfono=phone,Cumple=birthday';
    const first = book.crm(['import', 'csv', path, '--map', map, '--dates', 'day-first']);
    expect([first.code, existsSync(join(book.folder, 'mappings'))]).toEqual([0, true]);
    expect(first.err).toContain('Kept for the next file with these columns: ');
    expect(contents(book)).toMatchObject([
      {
        name: 'Ana Pérez',
        emails: ['ana@taller.example'],
        phones: ['600 000 001'],
        birthday: '1985-04-03',
        facts: { Objetivo: 'segunda tienda' },
        from: { file: 'clients.csv', line: 2 },
      },
      { name: 'Luis Vidal', from: { file: 'clients.csv', line: 4 } },
    ]);
    const again = book.crm(['import', 'csv', '-', '--dates', 'day-first'], {
      stdin: 'Correo,Cliente,Objetivo,Cumple,Teléfono\r\neva@eva.example,Eva Sol,,,\r\n',
    });
    expect([again.code, again.err]).toEqual([
      0,
      'The columns are read as last time: Cliente=name,Correo=email,Teléfono=phone,Cumple=birthday\nDates in numbers are read with the day first, as --dates says.\n1 created (1 contact), 0 updated, 0 unchanged, 0 refused\ne2: crm undo\n',
    ]);
    expect(readdirSync(join(book.folder, 'mappings'))).toHaveLength(1);
  });

  test('tried first without writing keeps nothing', () => {
    const book = freshBook();
    const path = book.file('clients.csv', CLIENTS);
    const map = 'Cliente=nombre,Correo=correo';
    const ran = book.crm(['import', 'csv', path, '--map', map, '--dry-run']);
    expect([ran.code, ran.out.split('\n').map((line) => line.split('\t').slice(0, 3).join(' '))]).toEqual([
      0,
      ['2 create Ana Pérez', '4 create Luis Vidal', '3 left_out ', ''],
    ]);
    expect(existsSync(join(book.folder, 'mappings'))).toBe(false);
  });

  test('where nobody is there to ask, says how its columns can be said', () => {
    const book = freshBook();
    const path = book.file('clients.csv', CLIENTS);
    expect(book.crm(['import', 'csv', path])).toEqual({
      code: 2,
      out: '',
      err: `Error: ${path} is of no program that crm knows: say what its columns stand for.\nHint: For example: crm import csv ${path} --map Cliente=name,Correo=email,Teléfono=phone,Cumple=birthday\n`,
    });
  });

  test.each([
    ['Clienta=name', 'Error: The file has no column "Clienta".\nHint: Did you mean "Cliente"?\n'],
    [
      'Cliente=birthdy',
      'Error: "birthdy" is nothing that a column can stand for.\nHint: Did you mean birthday? ',
    ],
    ['Cliente', 'Error: "Cliente" does not say what a column stands for.\n'],
  ])('--map %s is refused', (map, said) => {
    const book = freshBook();
    const ran = book.crm(['import', 'csv', book.file('clients.csv', CLIENTS), '--map', map]);
    expect([ran.code, ran.err.slice(0, said.length)]).toEqual([2, said]);
  });
});

describe('dates with two readings', () => {
  const MAP = ['--map', 'Cliente=name,Cumple=birthday'];

  test('are refused where nothing decides', () => {
    const book = freshBook();
    const ran = book.crm(['import', 'csv', book.file('c.csv', CLIENTS), ...MAP]);
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: 'Error: 3/4/1985 has two readings, and no date in the file decides which is the day.\nHint: Say it with --dates day-first or --dates month-first, or `dates` in the settings.\n',
    });
  });

  test('are read as the settings say, or --dates', () => {
    const book = freshBook({ config: 'zone = "Europe/Madrid"\ndates = "month-first"\n' });
    book.crm(['import', 'csv', book.file('c.csv', CLIENTS), ...MAP]);
    expect(contents(book)[0]).toMatchObject({ birthday: '1985-03-04' });
    const other = freshBook();
    other.crm(['import', 'csv', other.file('c.csv', CLIENTS), ...MAP, '--dates', 'day-first']);
    expect(contents(other)[0]).toMatchObject({ birthday: '1985-04-03' });
    const wrong = other.crm(['import', 'csv', other.file('c.csv', CLIENTS), ...MAP, '--dates', 'dmy']);
    expect(wrong.err).toBe('Error: --dates does not take "dmy".\nHint: It takes day-first or month-first.\n');
  });
});

test('an empty file is said to be one', () => {
  expect(freshBook().crm(['import', 'csv', '-'])).toEqual({
    code: 0,
    out: '',
    err: 'There is nothing in the file.\n0 created, 0 updated, 0 unchanged, 0 refused\n',
  });
});
