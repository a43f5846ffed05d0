import { describe, expect, test } from 'vitest';
import { freshBook, type Book } from '../support/program.ts';
import { onTerminal, type Size, type Terminal } from '../support/terminal.ts';

/** A book with two people, a follow-up, a quote and a question that waits for an answer. */
function someBook(): Book {
  const book = freshBook();
  for (const line of [
    ['add', 'Ana Pérez <ana@taller.example>', '--org', 'Taller Norte'],
    ['add', 'Luis Vidal'],
    ['log', 'email', 'in', 'luis', 'asks for a price', '--at', 'yesterday 16:40'],
    ['todo', 'ana', 'today', 'send the deck'],
    ['quote', 'new', 'luis', '1200', 'Small site'],
  ]) {
    const { code, err } = book.crm(line);
    if (code !== 0) throw new Error(err);
  }
  return book;
}

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

describe('Ctrl-C', () => {
  const steps: readonly (readonly [string, string])[] = [
    ['Who was it with?', 'ana<enter>'],
    ['❯ call', '<enter>'],
    ['yes, we spoke', '<enter>'],
    ['What was said?', 'hello<enter>'],
    ['both of us', '<enter>'],
    ['The next step', 'fri<enter>'],
    ['to be done then?', ''],
  ];
  test.each(steps.map(([question], at) => [question, at] as const))(
    'at "%s" leaves the book as it was',
    async (_, at) => {
      const book = someBook();
      const before = book.crm(['export', 'jsonl']).out;
      const terminal = asks(book, 'log');
      for (const [question, keys] of steps.slice(0, at)) {
        if (keys.startsWith('ana')) {
          await terminal.answer(question, 'ana');
          await terminal.answer('ana\n❯ Ana', '<enter>');
        } else await terminal.answer(question, keys);
      }
      await terminal.answer(steps[at]?.[0] ?? '', '<ctrl-c>');
      const { code, screen, cursor } = await terminal.ended;
      expect({ code, cursor, error: screen.includes('Error') }).toEqual({
        code: 130,
        cursor: true,
        error: false,
      });
      expect(book.crm(['export', 'jsonl']).out).toBe(before);
    },
  );
});

describe('every verb asks for what it lacks', () => {
  test.each<readonly [string, readonly (readonly [string, string])[], string]>([
    [
      'add',
      [
        ['Their name?', 'Zoe Díaz<enter>'],
        ['e-mail', 'zoe<enter>'],
        ['does not take', '@diaz.example<enter>'],
        ['organisation?', '<enter>'],
      ],
      'crm contact add "Zoe Díaz" --email zoe@diaz.example',
    ],
    [
      'todo',
      [
        ['about nobody', '<down><down><enter>'],
        ['For when?', 'tomorrow<enter>'],
        ['to be done?', 'call the bank<enter>'],
      ],
      'crm todo - tomorrow "call the bank"',
    ],
    [
      'todo ana',
      [
        ['For when?', 'mon<enter>'],
        ['to be done?', 'call<enter>'],
      ],
      'crm todo ana mon call',
    ],
    ['todo ana mon', [['to be done?', 'call<enter>']], 'crm todo ana mon call'],
    ['done', [['send the deck', '<enter>']], 'crm done f1'],
    ['todo drop', [['send the deck', '<enter>']], 'crm todo drop f1'],
    [
      'todo edit f1',
      [
        ['What is to change?', 'due'],
        ['due\n❯ due', '<enter>'],
        ['due?', 'wed<enter>'],
      ],
      'crm todo edit f1 --due wed',
    ],
    [
      'todo edit f1 --no-hooks --no-pager',
      [
        ['What is to change?', 'due'],
        ['due\n❯ due', '<enter>'],
        ['due?', 'wed<enter>'],
      ],
      'crm todo edit f1 --due wed',
    ],
    [
      'snooze',
      [
        ['send the deck', 'deck'],
        ['deck\n❯ f1', '<enter>'],
        ['Until when?', '<enter>'],
      ],
      'crm snooze tomorrow f1',
    ],
    ['snooze ana', [['Until when?', '<down><down><enter>']], 'crm snooze +7d ana'],
    [
      'dismiss',
      [
        ['❯ t1', '<enter>'],
        ['Why?', 'spam<enter>'],
      ],
      'crm dismiss t1 --reason spam',
    ],
    [
      'quote new',
      [
        ['Who is it for?', 'ana'],
        ['ana\n❯ Ana', '<enter>'],
        ['How much?', 'much<enter>'],
        ['not an amount', '<ctrl-u>4800<enter>'],
        ['For what?', 'Web redesign<enter>'],
      ],
      'crm quote new ana 4800 "Web redesign"',
    ],
    ['quote send', [['Small site', '<enter>']], 'crm quote send q1'],
    ['quote accept', [['Small site', '<enter>']], 'crm quote accept q1'],
    [
      'quote decline',
      [
        ['Small site', '<enter>'],
        ['Why?', 'too dear<enter>'],
      ],
      'crm quote decline q1 --reason "too dear"',
    ],
    [
      'quote revise',
      [
        ['Small site', '<enter>'],
        ['How much now?', '1100<enter>'],
      ],
      'crm quote revise q1 1100',
    ],
    [
      'quote edit',
      [
        ['Small site', '<enter>'],
        ['What is to change?', 'title'],
        ['title\n❯ title', '<enter>'],
        ['title?', 'Big site<enter>'],
      ],
      'crm quote edit q1 --title "Big site"',
    ],
    [
      'touch edit',
      [
        ['asks for a price', '<enter>'],
        ['What is to change?', 'channel'],
        ['channel\n❯ channel', '<enter>'],
        ['channel?', 'pigeon<enter>'],
        ['no channel', '<ctrl-u>form<enter>'],
      ],
      'crm touch edit t1 --channel form',
    ],
    [
      'show',
      [
        ['Who?', 'ana'],
        ['ana\n❯ Ana', '<enter>'],
      ],
      'crm show ana',
    ],
    [
      'contact mark',
      [
        ['Who?', 'ana'],
        ['ana\n❯ Ana', '<enter>'],
        ['Which mark?', '<enter>'],
        ['Why?', 'asked<enter>'],
      ],
      'crm contact mark ana --do-not-contact --reason asked',
    ],
    [
      'contact tag',
      [
        ['Who?', 'ana'],
        ['ana\n❯ Ana', '<enter>'],
        ['Which tags?', 'web, vip<enter>'],
      ],
      'crm contact tag ana web vip',
    ],
    [
      'contact edit ana',
      [
        ['What is to change?', 'tier'],
        ['tier\n❯ tier', '<enter>'],
        ['tier?', 'gold<enter>'],
        ['does not take', '<ctrl-u>vip<enter>'],
      ],
      'crm contact edit ana --tier vip',
    ],
    ['org show', [['Taller Norte', '<enter>']], 'crm org show o1'],
    [
      'channel add',
      [
        ['called?', 'call<enter>'],
        ['already', '<ctrl-u>signal<enter>'],
      ],
      'crm channel add signal',
    ],
    ['find', [['looking for?', 'deck<enter>']], 'crm find deck'],
  ])('crm %s', async (line, steps, inOneLine) => {
    const book = someBook();
    const terminal = asks(book, line);
    for (const [question, keys] of steps) await terminal.answer(question, keys);
    const { code, screen } = await terminal.ended;
    expect([code, screen.split('\n').at(-1)]).toEqual([0, `In one line: ${inOneLine}`]);
  });

  test('without a terminal nobody is asked', () => {
    const { code, err } = someBook().crm(['log']);
    expect([code, err.split('\n')[0]]).toEqual([2, 'Error: Over which channel? None was named.']);
  });
});
