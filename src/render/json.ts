import type { Face } from './face.ts';

/*
 * What JSON lets through and a terminal acts on: DEL and C1 controls, bidirectional marks, invisible characters. Escaped,
 * they stay what they are for whoever reads the JSON.
 */
const UNSAFE = /[\x7F-\x9F\xAD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** The object as JSON text with a final line break: indented on a terminal, one line in a pipe (`cli.md §4`). */
export const json = (value: object, face: Pick<Face, 'terminal'>): string =>
  `${escaped(JSON.stringify(value, null, face.terminal ? 2 : 0))}\n`;

/** The object as one line of JSON Lines, with its line break. */
export const jsonLine = (value: object): string => `${escaped(JSON.stringify(value))}\n`;

const escaped = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
