import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTERVIEWS } from '../../src/commands/asking/interviews.ts';
import { onTerminal } from '../support/terminal.ts';
import { someBook, WALKS } from '../support/walks.ts';

const common = someBook();

/** Every question of every verb, with the answers that lead there. */
const QUESTIONS = WALKS.flatMap(([line, steps, , before = []]) =>
  steps.flatMap(([question, keys], at) =>
    // What is typed into a search is answered by the step after.
    keys.endsWith('<enter>') ? [[line, question, steps.slice(0, at), before] as const] : [],
  ),
);

test('every verb that asks is walked through', () => {
  const walked = WALKS.map(([line]) => (line === 'add' ? 'contact add' : line));
  const left = Object.keys(INTERVIEWS).filter(
    (verb) => !walked.some((line) => line === verb || line.startsWith(`${verb} `)),
  );
  expect(left).toEqual([]);
});

test('Ctrl-C in an editor leaves no text behind', async () => {
  const book = common;
  const folder = join(book.folder, 'temporary');
  mkdirSync(folder);
  const bytes = readFileSync(book.db);
  const env = { ...book.env, TMPDIR: folder, EDITOR: `sh -c 'echo opened; sleep 20'` };
  const terminal = onTerminal(['draft', 'ana'], env);
  await terminal.answer('opened', '<ctrl-c>');
  const { code, screen } = await terminal.ended;
  expect([code, screen.includes('Error'), readdirSync(folder)]).toEqual([130, false, []]);
  expect(readFileSync(book.db).equals(bytes)).toBe(true);
});

describe.concurrent('Ctrl-C leaves the book as it was', () => {
  test.each(QUESTIONS)('crm %s, at "%s"', async (line, question, steps, before) => {
    const book = before.length === 0 ? common : someBook(before);
    const bytes = readFileSync(book.db);
    const terminal = onTerminal(line.split(' '), { ...book.env, EDITOR: 'true' });
    for (const [asked, keys] of steps) await terminal.answer(asked, keys);
    await terminal.answer(question, '<ctrl-c>');
    const { code, cursor, screen } = await terminal.ended;
    expect({ code, cursor, error: screen.includes('Error') }).toEqual({
      code: 130,
      cursor: true,
      error: false,
    });
    expect(readFileSync(book.db).equals(bytes)).toBe(true);
  });
});
