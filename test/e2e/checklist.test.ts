import { describe, expect, test } from 'vitest';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal, type Size, type Terminal } from '../support/terminal.ts';

/** A morning: somebody waits for an answer, something is to be done, a quote is to be sent. */
function morning(name = 'Luis Vidal'): Book {
  const book = freshBook();
  for (const line of [
    ['add', 'Ana Pérez <ana@taller.example>'],
    ['add', `${name} <luis@vidal.example>`],
    ['log', 'email', 'in', 'c2', 'asks for a price', '--at', 'yesterday 16:40'],
    ['todo', 'ana', 'today', 'send the deck'],
    ['todo', '-', 'today', 'pay the rent'],
  ]) {
    const { code, err } = book.crm(line);
    if (code !== 0) throw new Error(err);
  }
  return book;
}

const goThrough = (book: Book, size?: Size): Terminal => onTerminal(['due', '-i'], book.env, size);

describe('crm due -i', () => {
  test.each([60, 80, 120])('goes through the list with single keys on %i columns', async (columns) => {
    const book = morning();
    const terminal = goThrough(book, { columns });
    const first = await terminal.answer('q quit', 'c');
    await terminal.answer('yes, we spoke', '<enter>');
    await terminal.answer('What was said?', '900 for the small one<enter>');
    await terminal.answer('both of us', '<enter>');
    await terminal.answer('The next step', '<enter>');
    await terminal.answer('2 of 3', 'd');
    await terminal.answer('3 of 3', 's');
    await terminal.answer('Until when?', '<enter>');
    const { code, screen, cursor } = await terminal.ended;
    expect({ code, cursor }).toEqual({ code: 0, cursor: true });
    expect(first).toMatchSnapshot('the first row');
    expect(screen).toMatchSnapshot('the whole morning');
    expect(book.crm(['due']).out).toBe('');
  });

  test('what was decided can be taken back at once', async () => {
    const book = morning();
    const before = book.crm(['due']).out;
    const terminal = goThrough(book);
    await terminal.answer('1 of 3', 'n');
    await terminal.answer('2 of 3', 'd');
    await terminal.answer('3 of 3', 'u');
    await terminal.answer('2 of 3', 'q');
    const { code, screen } = await terminal.ended;
    expect([code, screen.split('\n').at(-1)]).toEqual([0, 'Nothing was decided, 3 left.']);
    expect(book.crm(['due']).out).toBe(before);
  });

  test('Escape leaves a question, and the row stands again', async () => {
    const terminal = goThrough(morning());
    await terminal.answer('q quit', 's');
    await terminal.answer('Until when?', '<escape>');
    await terminal.answer('q quit', 'q');
    expect((await terminal.ended).screen.split('\n').at(-1)).toBe('Nothing was decided, 3 left.');
  });

  test('Ctrl-C ends it, and what was decided stays', async () => {
    const book = morning();
    const terminal = goThrough(book);
    await terminal.answer('1 of 3', 'n');
    await terminal.answer('2 of 3', 'd');
    await terminal.answer('3 of 3', '<ctrl-c>');
    const { code, cursor } = await terminal.ended;
    expect({ code, cursor }).toEqual({ code: 130, cursor: true });
    expect(book.crm(['todo', 'list']).out).not.toContain('pay the rent');
  });

  test('a key that makes no sense for a row does nothing', async () => {
    const book = morning();
    const before = book.crm(['export', 'jsonl']).out;
    const terminal = goThrough(book);
    await terminal.answer('1 of 3', 'd');
    await terminal.answer('"d" does nothing here', 'q');
    await terminal.ended;
    expect(book.crm(['export', 'jsonl']).out).toBe(before);
  });

  test.each([
    ['escape sequences', '\u001B[2J\u001B[1;1HEve'],
    ['an override of the reading order', 'Eve \u202Egpj.exe'],
    ['line breaks', 'Eve\nq quit\nEve'],
    ['ten thousand characters', 'Eve'.padEnd(10_000, 'x')],
  ])('%s in a name do not break the screen', async (_, name) => {
    const terminal = goThrough(morning(name), { columns: 60 });
    await terminal.answer('q quit', 'q');
    const { screen } = await terminal.ended;
    const rows = screen.split('\n');
    expect(rows[1]?.startsWith('1 of 3  ')).toBe(true);
    expect(rows.slice(1, 5).map((row) => row.slice(0, 5))).toEqual(['1 of ', 'reply', 'reach', 'last ']);
  });

  test('says so where nobody needs anything, and asks nothing', async () => {
    const { code, screen } = await goThrough(freshBook()).ended;
    expect([code, screen]).toEqual([0, 'Nobody needs you on Fri 20 Nov.']);
  });

  test('passes over what another window settled meanwhile', async () => {
    const book = morning();
    const terminal = goThrough(book);
    await terminal.waitFor('1 of 3');
    book.crm(['done', 'f2']);
    terminal.press('n');
    await terminal.answer('3 of 3', 'q');
    const { code, screen } = await terminal.ended;
    expect([code, screen.includes('2 of 3'), screen.split('\n').at(-1)]).toEqual([
      0,
      false,
      'Nothing was decided, 2 left.',
    ]);
  });

  test('says that somebody is no longer in the book, and goes on', async () => {
    const book = morning();
    const terminal = goThrough(book);
    await terminal.waitFor('1 of 3');
    for (const entry of ['e3', 'e2']) expect(book.crm(['undo', entry]).code).toBe(0);
    terminal.press('x');
    const screen = await terminal.answer('2 of 3', 'q');
    expect(screen).toContain('Luis Vidal: settled meanwhile, in another window.\n');
    expect(screen).not.toContain('Why?');
    expect((await terminal.ended).code).toBe(0);
  });

  test('what is typed ahead is not echoed between rows', async () => {
    let bytes = '';
    const book = morning();
    const terminal = onTerminal(['due', '-i'], book.env, { onData: (data) => (bytes += data) });
    await terminal.waitFor('1 of 3');
    // Each comes while the program writes or looks.
    for (const key of ['n', 'n', 'b', 'd', 'u']) {
      terminal.press(key);
      await new Promise((resolve) => setImmediate(resolve));
    }
    terminal.press('q');
    await terminal.answer('q quit', 'q');
    await terminal.ended;
    const rows = bytes.split('\r\n');
    expect(rows.filter((row) => /^[a-z]{1,6}$/.test(row))).toEqual([]);
  });

  test('goes by the width that the window has at each row', async () => {
    const terminal = goThrough(morning(), { columns: 120 });
    await terminal.waitFor('q quit');
    terminal.resize({ columns: 50 });
    terminal.press('n');
    const screen = await terminal.answer('2 of 3', 'q');
    expect(screen.split('\n').slice(-2)).toEqual([
      'd done · s snooze · n next · b back · ? help ·',
      'q quit',
    ]);
    await terminal.ended;
  });

  test('works on a terminal without abilities', async () => {
    const book = morning();
    const terminal = onTerminal(['due', '-i'], { ...book.env, TERM: 'dumb' });
    await terminal.answer('1 of 3', 'n<enter>');
    await terminal.answer('2 of 3', 'd<enter>');
    await terminal.answer('3 of 3', 's<enter>');
    await terminal.answer('Until when?', '<enter>');
    const { code, screen } = await terminal.ended;
    expect(code).toBe(0);
    expect(screen).toMatchSnapshot('by lines, in ASCII');
  });

  test('speaks Spanish, with keys of its own', async () => {
    const book = morning();
    const terminal = onTerminal(['due', '-i', '--lang', 'es'], book.env, { columns: 60 });
    await terminal.answer('q salir', '?');
    await terminal.answer('está guardado\n\n1 de 3', 's');
    await terminal.answer('2 de 3', 'h');
    await terminal.answer('3 de 3', 'p');
    await terminal.answer('mañana', '<enter>');
    const { code, screen } = await terminal.ended;
    expect(code).toBe(0);
    expect(screen).toMatchSnapshot('the whole morning');
  });

  test('needs somebody at a terminal', () => {
    const { code, err } = morning().crm(['due', '-i']);
    expect([code, err]).toEqual([
      2,
      'Error: --interactive asks at a terminal, and nobody is there to answer.\nHint: `crm due` alone prints the list.\n',
    ]);
  });
});
