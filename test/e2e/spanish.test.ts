import { describe, expect, test } from 'vitest';
import { copyFileSync } from 'node:fs';
import { width } from '../../src/render/width.ts';
import { freshBook, type Book } from '../support/program.ts';

describe('what goes wrong before the settings are read', () => {
  const spanish = { config: 'lang = "es"\nzone = "Europe/Madrid"\n' };
  const first = (text: string): string => text.split('\n', 1)[0] ?? '';

  test.each([
    ['an unknown command', ['lgo'], 'Error: No existe la orden «lgo».'],
    ['an unknown flag', ['due', '--al'], 'Error: crm due no tiene la opción --al.'],
    ['half a command', ['quote'], 'Error: A crm quote le falta una palabra.'],
  ])('%s is told in the language of the settings', (_, args, error) => {
    expect(first(freshBook(spanish).crm(args).err)).toBe(error);
  });

  test('settings that cannot be read complain in the language that they set', () => {
    const book = freshBook({ config: 'lang = "es"\nzone =\n' });
    const { code, err } = book.crm(['due']);
    expect(code).toBe(2);
    expect(err).toMatch(/^Error: .*config\.toml no se entiende en la línea 2/);
  });

  test('--lang and CRM_LANG come before the settings, the settings before the locale', () => {
    const book = freshBook(spanish);
    expect(first(book.crm(['lgo', '--lang', 'en']).err)).toBe('Error: There is no command "lgo".');
    expect(first(book.crm(['lgo'], { env: { CRM_LANG: 'en' } }).err)).toMatch(/^Error: There is/);
    expect(first(book.crm(['lgo'], { env: { LC_ALL: 'en_GB.UTF-8' } }).err)).toMatch(/^Error: No existe/);
  });

  test('a text after -- says nothing of the language', () => {
    const { err } = freshBook().crm(['log', '--zz', '--', '--lang', 'es']);
    expect(first(err)).toBe('Error: crm log has no flag --zz.');
  });

  test('without settings the locale says it', () => {
    const { err } = freshBook().crm(['lgo'], { env: { CRM_CONFIG: undefined, LC_ALL: 'es_ES.UTF-8' } });
    expect(first(err)).toMatch(/^Error: No existe/);
  });
});

/** The sample book, in Spanish. */
function sampleBook(): Book {
  const book = freshBook({ config: 'lang = "es"\nzone = "Europe/Madrid"\n' });
  const { code, err } = book.crm(['demo', '--keep', book.db], { env: { CRM_DB: undefined } });
  if (code !== 0) throw new Error(err);
  return book;
}

const book = sampleBook();

const SCREENS: readonly (readonly string[])[] = [
  ['due'],
  ['due', '--why'],
  ['show', 'ana'],
  ['contact', 'list'],
  ['org', 'list'],
  ['touch', 'list', '--limit', '12'],
  ['touch', 'show', 't95'],
  ['quote', 'list'],
  ['quote', 'show', 'q14'],
  ['todo', 'list'],
  ['channel', 'list'],
  ['slow'],
  ['stale'],
  ['report', 'retention'],
  ['find', 'price'],
  ['undo', '--list'],
  ['doctor'],
];

describe('the screens of the sample book in Spanish', () => {
  test.each(SCREENS.map((args) => [args.join(' '), args] as const))('crm %s', (_, args) => {
    const screens = [60, 80, 120].map((columns) => {
      const { code, out, err } = book.crm([...args, '--format', 'table'], {
        env: { COLUMNS: `${columns}` },
      });
      return { columns, code, shown: out + err };
    });
    const wide = screens.flatMap(({ columns, shown }) =>
      shown.split('\n').filter((line) => width(line) > columns),
    );
    expect({ codes: screens.map(({ code }) => code), wide }).toEqual({ codes: [0, 0, 0], wide: [] });
    expect(screens[1]?.shown).toMatchSnapshot();
  });
});

const WRITES: readonly (readonly string[])[] = [
  [
    'log',
    'llamada',
    'ana',
    'de acuerdo con las dos fases',
    '--for',
    '10m',
    '--next',
    'vie: enviar el calendario',
  ],
  ['log', 'llamada', 'in', 'david', '--missed'],
  ['log', 'mensaje', 'directo', 'luis', '¿te llegó?', '--ask'],
  ['log', 'correo', 'in', 'carmen', 'le gusta'],
  ['log', 'nota', 'ana', 'cierra en agosto'],
  ['log', 'reunión', 'ana,luis', 'café', '--promise', 'la propuesta antes del lunes'],
  ['log', 'correo', 'in', '--new', 'Inés Gil <ines@gil.example>', 'pide presupuesto'],
  ['add', 'Ada Lovelace', '--email', 'ada@analitica.example', '--prefers', 'llamada', '--tag', 'web'],
  ['contact', 'edit', 'ana', '--tier', 'premium', '--avoids', 'sms'],
  ['contact', 'mark', 'luis', '--do-not-contact', '--channel', 'call', '--reason', 'lo pidió'],
  ['todo', 'ana', 'vie', 'enviar las fotos'],
  ['done', 'f3'],
  ['todo', 'drop', 'f4'],
  ['snooze', '7d', 'ana'],
  ['dismiss', 'ana'],
  ['quote', 'new', 'pablo', '1.200,50', 'Fotos'],
  ['quote', 'send', 'q15'],
  ['quote', 'accept', 'q14'],
  ['quote', 'decline', 'q11', '--reason', 'precio'],
  ['skip', 'q11'],
  ['touch', 'edit', 't95', '--channel', 'llamada'],
  ['touch', 'delete', 't95'],
  ['channel', 'add', 'signal', '--alias', 'sig'],
  ['segment', 'add', 'habituales', 'tier:vip'],
  ['undo', '--dry-run'],
  ['undo'],
];

describe('what is said of what was written, in Spanish', () => {
  test.each(WRITES.map((args) => [args.join(' '), args] as const))('crm %s', (_, args) => {
    const own = freshBook({ config: 'lang = "es"\nzone = "Europe/Madrid"\n' });
    copyFileSync(book.db, own.db);
    const { code, out, err } = own.crm(args);
    expect({ code, out }).toEqual({ code: 0, out: args.includes('--dry-run') ? out : '' });
    expect(out + err).toMatchSnapshot();
  });
});

const ERRORS: readonly (readonly string[])[] = [
  ['show', 'anna'],
  ['show', 'zzz'],
  ['log', 'llamda', 'ana', 'hola'],
  ['log', 'llamada', 'ana', 'hola', '--at', 'mañana'],
  ['log', 'correo', 'ana', '--missed'],
  ['log'],
  ['due', '--only', 'nada'],
  ['contact', 'list', 'tga:web'],
  ['contact', 'list', 'tier:gold'],
  ['quote', 'new', 'ana', 'mucho', 'Web'],
  ['quote', 'send', 'q14'],
  ['quote', 'accept', 'q4'],
  ['done', 'q14'],
  ['done', 'f99'],
  ['channel', 'add', 'correo'],
  ['add', 'Ana Pérez'],
  ['snooze', 'ayer', 'ana'],
  ['date', 'el día de la marmota'],
  ['undo', 'e99'],
];

describe('what went wrong, in Spanish', () => {
  test.each(ERRORS.map((args) => [args.join(' '), args] as const))('crm %s', (_, args) => {
    const { code, out, err } = book.crm(args);
    expect(code).toBeGreaterThan(1);
    expect(out).toBe('');
    expect(err).toMatchSnapshot();
  });
});
