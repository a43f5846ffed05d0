import { describe, expect, test } from 'vitest';
import type { Book } from '../support/program.ts';
import { onTerminal, type Size, type Terminal } from '../support/terminal.ts';
import { someBook, WALKS } from '../support/walks.ts';

const asks = (book: Book, line: string, size?: Size): Terminal => onTerminal(line.split(' '), book.env, size);

describe('crm log alone', () => {
  test.each([60, 80, 120])('walks through a call on %i columns', async (columns) => {
    const book = someBook();
    const terminal = asks(book, 'log', { columns });
    await terminal.answer('Luis Vidal', 'per');
    await terminal.answer('per\n❯ Ana Pérez', '<enter>');
    await terminal.answer('❯ call', '<enter>');
    await terminal.answer('yes, we spoke', '<enter>');
    await terminal.answer('What was said?', 'wants it in two phases<enter>');
    await terminal.answer('both of us', '<down><enter>');
    await terminal.answer('The next step', 'someday<enter>');
    const refused = await terminal.answer('is not a day', '<ctrl-u>tue<enter>');
    await terminal.answer('to be done then?', 'send both offers<enter>');
    const { code, screen, cursor } = await terminal.ended;
    expect({ code, cursor }).toEqual({ code: 0, cursor: true });
    expect(refused).toMatchSnapshot('a date that is not understood');
    expect(screen).toMatchSnapshot('the whole walk');
    expect(book.crm(['touch', 'list']).out).toContain('wants it in two phases');
  });

  test('does not ask again for what was said', async () => {
    const book = someBook();
    const terminal = asks(book, 'log email in');
    await terminal.answer('Who was it with?', 'luis');
    await terminal.answer('luis\n❯ Luis Vidal', '<enter>');
    await terminal.answer('What was said?', 'thanks<enter>');
    await terminal.answer('they wait for mine', '<down><enter>');
    await terminal.answer('The next step', '<enter>');
    const { screen } = await terminal.ended;
    expect(screen.split('\n').at(-1)).toBe('In one line: crm log email in luis thanks --no-reply');
  });

  test('adds somebody new', async () => {
    const book = someBook();
    const terminal = asks(book, 'log form');
    await terminal.answer('Who was it with?', 'zoe');
    await terminal.answer('+ Add "zoe"', '<enter>');
    await terminal.answer('Their name?', '<ctrl-u>Zoe Díaz <zoe@diaz.example><enter>');
    await terminal.answer('Who wrote?', '<enter>');
    await terminal.answer('What was said?', 'new shop<enter>');
    await terminal.answer('they wait for mine', '<enter>');
    await terminal.answer('The next step', '<enter>');
    const { code } = await terminal.ended;
    expect(code).toBe(0);
    expect(book.crm(['contact', 'list']).out).toContain('Zoe Díaz');
  });

  test('says that a new name is known already, in the words of crm add', async () => {
    const book = someBook();
    const terminal = asks(book, 'log form');
    await terminal.answer('Who was it with?', 'zzz');
    await terminal.answer('+ Add "zzz"', '<enter>');
    await terminal.answer('Their name?', '<ctrl-u>Ana Perez<enter>');
    const screen = await terminal.answer('is in the book already', '<ctrl-c>');
    expect(screen).toContain('> "Ana Perez" is in the book already: Ana Pérez (c1).');
    expect((await terminal.ended).code).toBe(130);
  });
});

describe('crm log', () => {
  test('offers the near ones for a name that nobody has', async () => {
    const book = someBook();
    const terminal = asks(book, 'log call Ana-Peres hello');
    const screen = await terminal.answer('No contact matches "Ana-Peres". Who is meant?', '<enter>');
    expect(screen).toContain('❯ Ana Pérez (c1)\n  + Add "Ana-Peres"\n  none of them');
    const { code, screen: end } = await terminal.ended;
    expect([code, end.includes('call with Ana Pérez')]).toEqual([0, true]);
  });

  test('adds somebody in the same entry where nobody near was meant', async () => {
    const book = someBook();
    const terminal = asks(book, 'log call zoe hello');
    await terminal.answer('Who is meant?', '<enter>');
    await terminal.answer('Their name?', '<ctrl-u>Zoe Díaz<enter>');
    expect((await terminal.ended).code).toBe(0);
    expect(book.crm(['contact', 'list']).out).toContain('Zoe Díaz');
    expect(book.crm(['undo']).code).toBe(0);
    expect(book.crm(['contact', 'list']).out).not.toContain('Zoe Díaz');
  });

  test('none of them is the error of before', async () => {
    const terminal = asks(someBook(), 'show Ana-Peres');
    const screen = await terminal.answer('Who is meant?', '<down><enter>');
    expect(screen).not.toContain('+ Add');
    const { code, screen: end } = await terminal.ended;
    expect([code, end.includes('Error: No contact matches "Ana-Peres".')]).toEqual([3, true]);
  });
});

test('crm todo adds somebody on the way, in an entry of its own', async () => {
  const book = someBook();
  const terminal = asks(book, 'todo zoe tomorrow call');
  await terminal.answer('Who is meant?', '<enter>');
  await terminal.answer('Their name?', '<ctrl-u>Zoe Díaz<enter>');
  const { code, screen } = await terminal.ended;
  expect([code, screen.includes('c3 Zoe Díaz · added')]).toEqual([0, true]);
  expect(book.crm(['todo', 'list']).out).toContain('Zoe Díaz');
});

test('a noun alone offers its verbs', async () => {
  const terminal = asks(someBook(), 'quote --no-pager');
  const screen = await terminal.waitFor('crm quote: what is to be done?');
  expect(screen).toMatchSnapshot();
  terminal.press('<up><enter>');
  await terminal.answer('Which quote', '<enter>');
  await terminal.answer('Why?', '<enter>');
  expect((await terminal.ended).code).toBe(0);
});

describe('every verb asks for what it lacks', () => {
  test.each(WALKS.map(([line, steps, inOneLine, before = []]) => [line, steps, inOneLine, before] as const))(
    'crm %s',
    async (line, steps, inOneLine, before) => {
      const { env } = someBook(before);
      const terminal = onTerminal(line.split(' '), { ...env, EDITOR: 'true' });
      for (const [question, keys] of steps) await terminal.answer(question, keys);
      const { code, screen } = await terminal.ended;
      expect([code, screen.split('\n').at(-1)]).toEqual([0, `In one line: ${inOneLine}`]);
    },
  );

  test('without a terminal nobody is asked', () => {
    const { code, err } = someBook().crm(['log']);
    expect([code, err.split('\n')[0]]).toEqual([2, 'Error: Over which channel? None was named.']);
  });
});
