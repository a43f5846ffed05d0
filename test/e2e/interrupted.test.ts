import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onTerminal } from '../support/terminal.ts';
import { someBook, WALKS } from '../support/walks.ts';

const book = someBook();

/** Every question of every verb, with the answers that lead there. */
const QUESTIONS = WALKS.flatMap(([line, steps]) =>
  steps.flatMap(([question, keys], at) =>
    // What is typed into a search is answered by the step after.
    keys.endsWith('<enter>') ? [[line, question, steps.slice(0, at)] as const] : [],
  ),
);

describe.concurrent('Ctrl-C leaves the book as it was', () => {
  test.each(QUESTIONS)('crm %s, at "%s"', async (line, question, before) => {
    const bytes = readFileSync(book.db);
    const terminal = onTerminal(line.split(' '), book.env);
    for (const [asked, keys] of before) await terminal.answer(asked, keys);
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
