import { describe, expect, test } from 'vitest';
import { fill, person } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';

/** What is said of a line that is not right; nothing else is printed, and it ends with 2. */
const book = freshBook();
fill(book, [person('ana', 'Ana Pérez'), person('luis', 'Luis Vidal')]);
const said = (line: readonly string[], lang: 'en' | 'es' = 'en'): readonly string[] => {
  const { code, out, err } = book.crm(line, { env: { CRM_LANG: lang } });
  expect({ line, code, out }).toEqual({ line, code: 2, out: '' });
  return err.trimEnd().split('\n');
};

describe('a mistyped command', () => {
  test.each([
    [['contcat', 'list'], 'There is no command "contcat".', 'Did you mean contact? Type: crm contact list'],
    [
      ['quote', 'acept', 'q3'],
      'There is no command "quote acept".',
      'Did you mean accept? Type: crm quote accept q3',
    ],
    [
      ['lgo', 'call', 'ana', "it's late"],
      'There is no command "lgo".',
      'Did you mean log? Type: crm log call ana "it\'s late"',
    ],
    [['--lang', 'en', 'lgo'], 'There is no command "lgo".', 'Did you mean log? Type: crm --lang en log'],
    [['call', 'ana', 'hi'], 'There is no command "call".', 'Did you mean log? Type: crm log call ana hi'],
    [['filters'], 'There is no command "filters".', 'Did you mean help filters? Type: crm help filters'],
    [['f3'], 'There is no command "f3".', 'One of: crm done f3, crm todo edit f3'],
    [['zzzz'], 'There is no command "zzzz".', 'What there is: crm help'],
    [
      ['segment', 'zzzz'],
      'There is no command "segment zzzz".',
      'crm segment takes add, drop, list, show. What each does: crm help segment',
    ],
    [
      ['segment'],
      'crm segment needs one more word.',
      'crm segment takes add, drop, list, show. What each does: crm help segment',
    ],
    [
      ['semgent'],
      'There is no command "semgent".',
      'Did you mean segment? crm segment takes add, drop, list, show. What each does: crm help segment',
    ],
    [['contcat', 'lsit'], 'There is no command "contcat".', 'Did you mean contact list?'],
    [['contcat', 'list', '--limt', '3'], 'There is no command "contcat".', 'Did you mean contact?'],
    [
      ['config', 'pth'],
      'crm config has no use for "pth".',
      'Did you mean config path? Type: crm config path',
    ],
    [['todo', 'lsit'], 'For when? No day was said.', 'Did you mean todo list? Type: crm todo list'],
  ])('%j', (line, error, hint) => {
    expect(said(line)).toEqual([`Error: ${error}`, `Hint: ${hint}`]);
  });

  test('of which nothing is known but a contact of that name', () => {
    expect(said(['ana', 'pérez'])).toEqual([
      'Error: There is no command "ana".',
      'Hint: To see Ana Pérez: crm show ana pérez',
    ]);
    expect(said(['contact', 'ana'])[1]).toBe('Hint: Did you mean show? Type: crm contact show ana');
    expect(said(['edit', 'ana'])[1]).toBe('Hint: Did you mean contact edit? Type: crm contact edit ana');
  });

  test('looks for contacts in a book that is there, and makes none', () => {
    const empty = freshBook();
    expect(empty.crm(['ana']).err).toBe('Error: There is no command "ana".\nHint: What there is: crm help\n');
    expect(empty.crm(['ana', '--db', book.db]).err).toContain('To see Ana Pérez');
    expect(empty.crm(['help', '--db', empty.db]).code).toBe(0);
  });

  test('in Spanish, and with Spanish words', () => {
    expect(said(['contactos', 'lista'], 'es')).toEqual([
      'Error: No existe la orden «contactos».',
      'Sugerencia: ¿Querías decir contact list? Escribe: crm contact list',
    ]);
    expect(said(['ana'], 'es')[1]).toBe('Sugerencia: Para ver a Ana Pérez: crm show ana');
    expect(said(['zzzz'], 'es')[1]).toBe('Sugerencia: Todo lo que hay: crm help');
    expect(said(['segment'], 'es')).toEqual([
      'Error: A crm segment le falta una palabra.',
      'Sugerencia: crm segment admite add, drop, list, show. Qué hace cada una: crm help segment',
    ]);
  });

  test('moves no cursor: neither what was typed nor a name that was imported', () => {
    expect(said(['\u001b[2Jlist'])[0]).toBe('Error: There is no command "␛[2Jlist".');
    const hostile = freshBook();
    fill(hostile, [person('a', 'Eva\u001b[2J Uno'), person('b', 'Eva\u001b[2J Dos')]);
    const { code, err } = hostile.crm(['show', 'eva']);
    expect([code, err.includes('\u001b'), err.includes('Eva␛[2J Uno')]).toEqual([4, false, true]);
  });
});

describe('a mistyped flag', () => {
  test.each([
    [
      ['log', 'call', 'ana', 'hi', '--nex', 'fri'],
      'crm log has no flag --nex.',
      'Did you mean --next? Type: crm log call ana hi --next fri',
    ],
    [['log', '--nex=fri'], 'crm log has no flag --nex.', 'Did you mean --next? Type: crm log --next=fri'],
    [['log', '-next', 'fri'], 'crm log has no flag -next.', 'Did you mean --next? Type: crm log --next fri'],
    [['--versoin'], 'crm due has no flag --versoin.', 'Did you mean --version? Type: crm --version'],
    [['due', '--ahaed', '3', '--onyl'], 'crm due has no flag --ahaed.', 'Did you mean --ahead?'],
    [['log', '--zzzz'], 'crm log has no flag --zzzz.', 'What it takes: crm help log'],
    [
      ['contact', 'list', '--tag', 'web'],
      'crm contact list has no flag --tag.',
      'Filters are words without dashes. Type: crm contact list tag:web',
    ],
  ])('%j', (line, error, hint) => {
    expect(said(line)).toEqual([`Error: ${error}`, `Hint: ${hint}`]);
  });

  test('in Spanish', () => {
    expect(said(['log', '--nex', 'vie'], 'es')).toEqual([
      'Error: crm log no tiene la opción --nex.',
      'Sugerencia: ¿Querías decir --next? Escribe: crm log --next vie',
    ]);
    expect(said(['due', '--tier=vip'], 'es')[1]).toBe(
      'Sugerencia: Los filtros son palabras sin guiones. Escribe: crm due tier:vip',
    );
  });
});
