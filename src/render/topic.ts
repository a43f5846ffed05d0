import { width } from './width.ts';
import { listed, type Pair } from './terms.ts';
import { wrap } from './wrap.ts';

/** A part of a topic: sentences, terms with what is said of them, or lines that stay as they are. */
export type Block =
  | { readonly is: 'prose'; readonly text: string }
  | { readonly is: 'terms'; readonly indent: number; readonly pairs: readonly Pair[] }
  | { readonly is: 'lines'; readonly lines: readonly string[] };

/**
 * The parts of a topic as it is written: empty lines part them. In a part of terms two spaces or more stand after each term,
 * and what is said of it goes on in deeper lines; a part that begins deeper without them stays as it is.
 */
export const blocksOf = (text: string): readonly Block[] =>
  text
    .trimEnd()
    .split(/\n{2,}/)
    .map((part): Block => {
      const lines = part.split('\n');
      const pairs = pairsIn(lines);
      if (pairs !== null) return { is: 'terms', indent: Math.min(...lines.map(depth)), pairs };
      return lines.some((line) => depth(line) > 0)
        ? { is: 'lines', lines }
        : { is: 'prose', text: lines.join(' ') };
    });

/** A topic as it stands on a screen of that many columns. */
export const topicText = (text: string, columns: number): string =>
  blocksOf(text)
    .map((block) => {
      if (block.is === 'prose') return wrap(block.text, columns).join('\n');
      if (block.is === 'lines') return block.lines.join('\n');
      const widest = Math.max(...block.pairs.map(([term]) => width(term)));
      return listed(block.pairs, Math.min(widest, Math.floor(columns * 0.45)), columns, block.indent);
    })
    .join('\n\n')
    .concat('\n');

const depth = (line: string): number => line.length - line.trimStart().length;

/** The terms of a part with what is said of them; null where it has none. */
function pairsIn(lines: readonly string[]): readonly Pair[] | null {
  const indent = Math.min(...lines.map(depth));
  const pairs: Pair[] = [];
  for (const line of lines) {
    const [, term, said] = /^(\s*\S+(?: \S+)*) {2,}(\S.*)$/.exec(line) ?? [];
    const last = pairs.at(-1);
    if (term !== undefined && said !== undefined) pairs.push([term.slice(indent), said]);
    else if (last !== undefined && depth(line) > indent + 1)
      pairs[pairs.length - 1] = [last[0], `${last[1]} ${line.trim()}`];
    else return null;
  }
  return pairs;
}
