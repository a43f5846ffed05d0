import { harmlessLines } from './harmless.ts';

/** What spreadsheets take for the start of a formula, after any blanks; the full-width signs are read as their narrow twins. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Records as CSV (RFC 4180: CRLF, quoted where needed); a leading `'` keeps text from becoming a formula (`cli.md §4`). */
export const csv = (records: Iterable<readonly string[]>): string =>
  Array.from(records, (record) => `${record.map(field).join(',')}\r\n`).join('');

function field(value: string): string {
  const clean = harmlessLines(value);
  const text = startsFormula(value) || startsFormula(clean) ? `'${clean}` : clean;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const startsFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);
