import type { JsonObject } from './matches.ts';
import type { Book, Ran } from './program.ts';

/** Objects as JSON Lines. */
export const jsonl = (lines: readonly JsonObject[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** Puts lines of the interchange (`cli.md §7`) into a book; throws what the program said where it did not take them all. */
export const fill = (book: Book, lines: readonly JsonObject[]): void => {
  const ran = book.crm(['import', 'jsonl', '-', '--strict'], { stdin: jsonl(lines) });
  if (ran.code !== 0) throw new Error(`import ended with ${ran.code}: ${ran.err}`);
};

/** Everything a book holds, as its export says it; throws where there is none. */
export const contents = (book: Book): readonly JsonObject[] => {
  const ran = book.crm(['export', 'jsonl']);
  if (ran.code !== 0) throw new Error(`export ended with ${ran.code}: ${ran.err}`);
  return linesOf(ran).map((line) => JSON.parse(line) as JsonObject);
};

/** The lines of standard output, without the empty end. */
export const linesOf = (ran: Ran): readonly string[] => ran.out.split('\n').slice(0, -1);

/** The texts of the touchpoints of a book, in their order. */
export const texts = (book: Book): readonly string[] =>
  contents(book).flatMap((line) =>
    line['type'] === 'touchpoint' && typeof line['text'] === 'string' ? [line['text']] : [],
  );

/** A contact with nothing but a name. */
export const person = (key: string, name: string, more: JsonObject = {}): JsonObject => ({
  type: 'contact',
  key,
  name,
  ...more,
});

/** Mail from a contact, waiting for an answer. */
export const mailFrom = (key: string, contact: string, at: string, more: JsonObject = {}): JsonObject => ({
  type: 'touchpoint',
  key,
  contacts: [contact],
  at,
  channel: 'email',
  direction: 'in',
  ...more,
});
