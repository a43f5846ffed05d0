import { pad, width } from './width.ts';
import { wrap } from './wrap.ts';

/** A term and what is said of it. */
export type Pair = readonly [term: string, sentence: string];

/** Where less room than this is left beside the terms, what is said of them stands below. */
const ROOM = 24;

/** Terms with their sentences beside them, in two columns; a term that is too wide has a line of its own. */
export function listed(pairs: readonly Pair[], left: number, columns: number, indent = 2): string {
  const beside = columns - left - indent - 2 >= ROOM;
  const deep = beside ? left + indent + 2 : indent + 4;
  const margin = ' '.repeat(indent);
  return pairs
    .flatMap(([term, text]) => {
      const lines = wrap(text, columns - deep).map((line) => `${' '.repeat(deep)}${line}`);
      const [first = ''] = lines;
      if (!beside || width(term) > left) return [`${margin}${term}`, ...lines];
      return [`${margin}${pad(term, left)}  ${first.slice(deep)}`.trimEnd(), ...lines.slice(1)];
    })
    .join('\n');
}

/** How wide the widest term is. */
export const widest = (pairs: readonly Pair[]): number => Math.max(0, ...pairs.map(([term]) => width(term)));
