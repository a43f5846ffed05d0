import { expect, test } from 'vitest';
import { freshBook } from '../support/program.ts';
import { onTerminal } from '../support/terminal.ts';
import { someBook } from '../support/walks.ts';

/**
 * Bold, faint, red, green, blue, magenta, cyan and their ends, in the terminal's own colours on its own ground: read on
 * white and on black. Not yellow, white, black or the bright ones, and no ground of ours.
 */
const READABLE = ['0', '1', '2', '22', '31', '32', '34', '35', '36', '39'];

const codesIn = (text: string): readonly string[] => [
  // oxlint-disable-next-line no-control-regex -- what is looked for begins with one
  ...new Set([...text.matchAll(/\u001B\[([\d;]*)m/g)].flatMap(([, codes = '']) => codes.split(';'))),
];

test('screens have only colours that are read on a light and on a dark terminal', () => {
  const book = freshBook();
  expect(book.crm(['demo', '--keep', book.db]).code).toBe(0);
  const colourful = ['--format', 'table', '--color', 'always'];
  const screens = [
    ['due', '--why', '--ahead', '5'],
    ['show', 'ana'],
    ['slow'],
    ['stale'],
    ['report', 'retention'],
    ['find', 'shop'],
    ['contact', 'list'],
    ['quote', 'list'],
    ['quote', 'show', 'q10'],
    ['todo', 'list'],
    ['touch', 'list'],
    ['template', 'list'],
    ['config'],
  ].map(
    (line) =>
      book.crm([...line, ...colourful], { env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' } }).out,
  );
  const codes = codesIn(screens.join(''));
  expect(codes.filter((code) => !READABLE.includes(code))).toEqual([]);
  // It can fail: there is colour.
  expect(codes).toContain('31');
});

test('questions as well', async () => {
  let bytes = '';
  const { NO_COLOR: _, ...env } = { NO_COLOR: '', ...someBook().env, FORCE_COLOR: '1' };
  const terminal = onTerminal(['log', 'email'], env, { onData: (data) => (bytes += data) });
  await terminal.answer('Who was it with?', 'ana');
  await terminal.answer('ana\n❯ Ana', '<enter>');
  await terminal.answer('Who wrote?', '<enter>');
  await terminal.answer('What was said?', 'hello<enter>');
  await terminal.answer('Who waits', '<enter>');
  await terminal.answer('The next step', 'someday<enter>');
  await terminal.answer('is not a day', '<ctrl-c>');
  await terminal.ended;
  expect(codesIn(bytes).filter((code) => !READABLE.includes(code))).toEqual([]);
});
