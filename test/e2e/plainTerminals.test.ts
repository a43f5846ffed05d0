import { describe, expect, test } from 'vitest';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';

const DUMB = { TERM: 'dumb' };
const NO_UTF8 = { LC_ALL: 'C' };
const CONSOLE = { TERM: 'linux' };

function sampleBook(): Book {
  const book = freshBook();
  expect(book.crm(['demo', '--keep', book.db]).code).toBe(0);
  return book;
}

const book = sampleBook();

const screenOf = async (line: string, env: Readonly<Record<string, string>>): Promise<string> => {
  const size = { columns: 80, rows: 200 };
  const { code, screen } = await onTerminal(line.split(' '), { ...book.env, CRM_PAGER: '', ...env }, size)
    .ended;
  expect(code).toBe(0);
  return screen;
};

/** Signs of ours that a font or a locale may not have. */
const SIGNS = /[«»·‐-‟…←-⇿−␀-␡─-▟✓-✘❯]/u;

describe('a terminal that has no signs beside ASCII', () => {
  test.each([
    ['due', DUMB],
    ['show ana', NO_UTF8],
    ['slow', DUMB],
    ['stale', NO_UTF8],
  ] as const)('%s on %j', async (line, env) => {
    const screen = await screenOf(line, env);
    expect(screen).toMatchSnapshot();
    expect(SIGNS.test(screen)).toBe(false);
  });

  test('the console of Linux keeps the signs of Latin letters', async () => {
    const screen = await screenOf('slow', CONSOLE);
    expect(screen.split('\n')[0]).toBe('Answered 26 of 29 · 3 still open · whole log');
    expect(SIGNS.test(screen.replace(/[«»·]/g, ''))).toBe(false);
  });

  test('is told so in Spanish as well, letters and all', async () => {
    const screen = await screenOf('stale --lang es', NO_UTF8);
    expect(SIGNS.test(screen)).toBe(false);
    expect(screen).toContain('presupuestos');
  });

  test('gets data as it is', async () => {
    const json = await screenOf('show ana --json', NO_UTF8);
    expect(SIGNS.test(json)).toBe(/·|…/.test(book.crm(['show', 'ana', '--json']).out));
    expect(JSON.parse(json.replace(/\n/g, ''))).toMatchObject({ schema: 'crm.show/1' });
  });

  test('a pipe gets the same, whatever the terminal', () => {
    const plain = (env: Readonly<Record<string, string>>): string => book.crm(['show', 'ana'], { env }).out;
    const out = plain({});
    expect(out).toContain('→');
    expect([plain(DUMB), plain(NO_UTF8), plain(CONSOLE)]).toEqual([out, out, out]);
  });
});

describe('questions there', () => {
  test('are lines on a dumb terminal, and choices are numbers', async () => {
    const ownBook = sampleBook();
    const terminal = onTerminal(['log'], { ...ownBook.env, ...DUMB });
    await terminal.answer('1-10 [1] >', 'ruiz<enter>');
    await terminal.answer('2) + Add "ruiz"\n1-2 [1] >', '<enter>');
    await terminal.answer('1-13 [1] >', '14<enter>');
    await terminal.answer('1-13 [1] > 14', '2<enter>');
    await terminal.answer('Who wrote?', '1<enter>');
    await terminal.answer('What was said?', 'the second shop is open<enter>');
    await terminal.answer('Who waits', '<enter>');
    await terminal.answer('The next step', 'someday<enter>');
    await terminal.answer('is not a day', 'fri<enter>');
    await terminal.answer('to be done then?', '<enter>');
    const { code, screen } = await terminal.ended;
    expect(code).toBe(0);
    expect(screen).toMatchSnapshot();
    expect(screen.split('\n').at(-1)).toContain('In one line: crm log email marta "the second shop is open"');
  });

  test('end on Ctrl-C and leave nothing', async () => {
    const before = book.crm(['export', 'jsonl']).out;
    const terminal = onTerminal(['todo'], { ...book.env, ...DUMB });
    await terminal.answer('1-10 [1] >', '<enter>');
    await terminal.answer('For when?', '<ctrl-c>');
    expect((await terminal.ended).code).toBe(130);
    expect(book.crm(['export', 'jsonl']).out).toBe(before);
  });

  test('move no cursor and show no colour', async () => {
    let bytes = '';
    const terminal = onTerminal(['dismiss'], { ...book.env, ...DUMB }, { onData: (data) => (bytes += data) });
    await terminal.answer('Who needs', '<ctrl-c>');
    await terminal.ended;
    expect(bytes).not.toContain('\u001B');
  });

  test('have signs in ASCII where the locale is not UTF-8', async () => {
    const terminal = onTerminal(['dismiss'], { ...book.env, ...NO_UTF8 });
    await terminal.answer('Who needs', '<enter>');
    await terminal.answer('Why?', '<ctrl-c>');
    const { code, screen } = await terminal.ended;
    expect([code, SIGNS.test(screen)]).toEqual([130, false]);
  });
});
