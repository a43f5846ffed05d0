import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** Holds words on one line while it is broken. */
const TIE = '\u00A0';

/** What is read or copied as one: a command, in backticks or bare, and the dot that ends a part. */
const TIED = /`[^`]+`|\bcrm [a-z]+(?: [a-z]\d+)?\b| ·/g;

/** How deep a line stands: its spaces, and a word set off from what is said of it. */
const DEPTH = /^ *(?:\S+ {2,})?/;

/** Lines of talk with those that are too wide broken at words, going on as deep as they began; the others stay as they are. */
export const talk = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => (width(line) <= columns ? line : broken(line, columns)))
    .join('\n');

function broken(line: string, columns: number): readonly string[] {
  const found = DEPTH.exec(line)?.[0] ?? '';
  // Where it would leave too little room, all is broken alike.
  const head = width(found) > columns / 2 ? '' : found;
  const tied = line.slice(head.length).replace(TIED, (part) => part.replaceAll(' ', TIE));
  const deep = ' '.repeat(width(head));
  return wrap(tied, columns - deep.length).map(
    (part, at) => (at === 0 ? head : deep) + part.replaceAll(TIE, ' '),
  );
}
