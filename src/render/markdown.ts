import { harmless } from './harmless.ts';
import type { Column } from './sheet.ts';

/** A table in GitHub's Markdown; what would end a cell or begin HTML is escaped. */
export function markdown(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const head = line(columns.map((column) => escaped(column.title)));
  const rule = line(columns.map((column) => (column.align === 'right' ? '--:' : '---')));
  return head + rule + rows.map((row) => line(row.map(escaped))).join('');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const escaped = (text: string): string => harmless(text).replace(/[\\|<]/g, '\\$&');

/** A text that is to be read as it stands: what Markdown would take for marks is escaped. */
export const inMarkdown = (text: string): string =>
  harmless(text)
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2');
