import { describe, expect, test } from 'vitest';
import { contents, person, fill } from '../support/interchange.ts';
import { freshBook } from '../support/program.ts';

/* Friday, 20 November 2026, 11:00 in Madrid. */

const CHAT = `19/11/26, 9:40 - Los mensajes y las llamadas están cifrados de extremo a extremo.
19/11/26, 9:41 - Ana Pérez: Hola, ¿me pasas
el presupuesto?
19/11/26, 13:05 - Luis Vidal: Ahí va
`;
const LATER = `${CHAT}20/11/26, 10:30 - Ana Pérez: Gracias, ¿y el logo?\n`;

const touches = (lines: ReturnType<typeof contents>): readonly unknown[] =>
  lines.filter(({ type }) => type === 'touchpoint').map(({ at, direction, text }) => [at, direction, text]);

test('a chat becomes the log of one contact, and a later export of it adds only what is new', () => {
  const book = freshBook();
  fill(book, [person('ana', 'Ana Pérez')]);
  const path = book.file('chat.txt', CHAT);
  const first = book.crm(['import', 'whatsapp', path, 'ana']);
  expect([first.code, first.err]).toEqual([
    0,
    'A chat of Luis Vidal (you) with Ana Pérez.\nDates in numbers are read with the day first, as the file shows.\na message of the program itself: line 1\n2 created (2 touchpoints), 0 updated, 0 unchanged, 0 refused, 1 left out\ne2: crm undo\n',
  ]);
  const later = book.crm(['import', 'whatsapp', '-'], { stdin: LATER });
  expect(later.err).toContain('1 created (1 touchpoint), 0 updated, 2 unchanged, 0 refused, 1 left out\n');
  const lines = contents(book);
  expect(touches(lines)).toEqual([
    ['2026-11-19T08:41:00Z', 'in', 'Hola, ¿me pasas\nel presupuesto?'],
    ['2026-11-19T12:05:00Z', 'out', 'Ahí va'],
    ['2026-11-20T09:30:00Z', 'in', 'Gracias, ¿y el logo?'],
  ]);
  expect(lines.filter(({ type }) => type === 'contact')).toHaveLength(1);
  expect(book.crm(['due']).out).toContain('Ana Pérez');
});

describe('who is who', () => {
  test('is what --me or the settings say; the other one is added', () => {
    const book = freshBook({ config: 'zone = "Europe/Madrid"\n[me]\nname = "Luis"\n' });
    const ran = book.crm(['import', 'whatsapp', '-', '--lang', 'es'], { stdin: CHAT });
    expect(ran.err).toContain('Un chat de Luis Vidal (tú) con Ana Pérez.\n');
    expect(contents(book)).toMatchObject([{ type: 'contact', name: 'Ana Pérez' }, {}, {}]);
    const other = freshBook();
    other.crm(['import', 'whatsapp', '-', '--me', 'Ana Pérez'], { stdin: CHAT });
    expect(contents(other)).toMatchObject([
      { name: 'Luis Vidal' },
      { direction: 'out' },
      { direction: 'in' },
    ]);
  });

  test('is what the name of the file shows', () => {
    const book = freshBook();
    book.crm(['import', 'whatsapp', book.file('Chat de WhatsApp con Ana Pérez.txt', CHAT)]);
    expect(contents(book)).toMatchObject([{ name: 'Ana Pérez' }, { direction: 'in' }, { direction: 'out' }]);
  });

  test('is asked for where nothing tells, and nobody there is an error', () => {
    expect(freshBook().crm(['import', 'whatsapp', '-'], { stdin: CHAT })).toEqual({
      code: 2,
      out: '',
      err: 'Error: Which of them are you: Ana Pérez or Luis Vidal?\nHint: Say it with --me "your name", or `me.name` in the settings.\n',
    });
  });

  test('a number that the phone shows is a number', () => {
    const book = freshBook();
    const chat = CHAT.replaceAll('Ana Pérez', '+34 600 00 00 01');
    book.crm(['import', 'whatsapp', '-', '--me', 'Luis Vidal'], { stdin: chat });
    expect(contents(book)[0]).toMatchObject({ phones: ['+34 600 00 00 01'] });
  });
});

test.each([
  ['Dear Ana,\n', 1, 'Error: - is no chat of WhatsApp: no line of it begins with a date and a time.\n'],
  [
    `${CHAT}20/11/26, 10:30 - Eva: hola\n`,
    1,
    'Error: This chat is of a group: Ana Pérez, Luis Vidal, Eva.\nHint: Only chats with one person can be taken in.\n',
  ],
])('what is no chat of two is refused: %#', (stdin, code, said) => {
  const book = freshBook();
  const ran = book.crm(['import', 'whatsapp', '-', '--me', 'Luis Vidal'], { stdin });
  expect([ran.code, ran.err.slice(0, said.length)]).toEqual([code, said]);
});
