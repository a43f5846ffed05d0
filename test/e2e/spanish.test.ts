import { describe, expect, test } from 'vitest';
import { freshBook } from '../support/program.ts';

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
