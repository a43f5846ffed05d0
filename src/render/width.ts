import { graphemes } from './graphemes.ts';

/** Latin letters, dashes, quotes, `…`, currencies: one column each, and a text of nothing else has no mark to join them. */
const SINGLE = /^[\x20-\x7E\xA0-\u02FF\u2010-\u2027\u20A0-\u20C0]*$/;

/** Terminal columns that a text without control characters takes: 0 for combining marks, 2 for wide characters and emoji. */
export function width(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemes(text)) columns += grapheme.columns;
  return columns;
}

/** The text cut to at most that many columns, with `…` where something was cut and never through a grapheme. */
export function fit(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (SINGLE.test(text)) return text.length <= columns ? text : `${text.slice(0, columns - 1).trimEnd()}…`;
  let taken = 0;
  let end = 0;
  let room = 0;
  for (const grapheme of graphemes(text)) {
    taken += grapheme.columns;
    if (taken > columns) return `${text.slice(0, room).trimEnd()}…`;
    end += grapheme.text.length;
    if (taken < columns) room = end;
  }
  return text;
}

/** The text filled with spaces to that many columns, standing at the given side; longer text stays as it is. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, columns - width(text)));
  return side === 'left' ? text + spaces : spaces + text;
}
