import { graphemes } from './graphemes.ts';
import { width } from './width.ts';

/** The text in lines of at most that many columns (from 2), broken at spaces, and within a word only where it fills a line alone. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= columns) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, columns: number): readonly string[] {
  if (width(word) <= columns) return word === '' ? [] : [word];
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const grapheme of graphemes(word)) {
    if (taken + grapheme.columns > columns && part !== '') {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += grapheme.text;
    taken += grapheme.columns;
  }
  return [...parts, part];
}
