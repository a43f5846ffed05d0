import { FILTER_FIELDS } from './filterFields.ts';

/** A filter as it is said (`docs/filters.md`): words and fields, joined by and, or and not. */
export type Filter<Leaf = Said> =
  | { readonly is: 'all'; readonly of: readonly Filter<Leaf>[] }
  | { readonly is: 'any'; readonly of: readonly Filter<Leaf>[] }
  | { readonly is: 'not'; readonly of: Filter<Leaf> }
  | { readonly is: 'leaf'; readonly leaf: Leaf };

/** One word of a filter: `tag:web`, or with `field` null a plain word. */
export interface Said {
  readonly field: string | null;
  readonly value: string;
}

/** A filter, or the word at which it cannot be read. */
export type ReadFilter =
  | { readonly is: 'filter'; readonly filter: Filter }
  | { readonly is: 'bad'; readonly why: 'group' | 'quote' | 'alone'; readonly word: string };

interface Token extends Said {
  readonly kind: 'leaf' | 'open' | 'close' | 'or' | 'and';
  readonly not: boolean;
  readonly word: string;
}

/** Reads the words of a command line; one with spaces is one word, or a whole filter where it can only be that. */
export function parseFilter(words: readonly string[]): ReadFilter {
  const tokens: Token[] = [];
  for (const word of words) {
    if (isOneWord(word)) {
      const not = word.startsWith('-') && word.length > 1;
      tokens.push({ kind: 'leaf', not, word, ...split(not ? word.slice(1) : word) });
      continue;
    }
    const found = tokensIn(word);
    if (found === null) return { is: 'bad', why: 'quote', word };
    tokens.push(...found);
  }
  return new Parser(tokens).read();
}

/** Reads a whole filter, as `printFilter` writes it. */
export function parseFilterText(text: string): ReadFilter {
  const tokens = tokensIn(text);
  return tokens === null ? { is: 'bad', why: 'quote', word: text } : new Parser(tokens).read();
}

/** The filter as it is typed; reading it gives the same filter again. */
export function printFilter(filter: Filter): string {
  switch (filter.is) {
    case 'leaf':
      return printSaid(filter.leaf);
    case 'not':
      return filter.of.is === 'leaf' ? `-${printFilter(filter.of)}` : `-(${printFilter(filter.of)})`;
    case 'all':
      return filter.of
        .map((part) => (isGroup(part) ? `(${printFilter(part)})` : printFilter(part)))
        .join(' ');
    case 'any':
      return filter.of
        .map((part) => (part.is === 'any' ? `(${printFilter(part)})` : printFilter(part)))
        .join(' or ');
  }
}

/** Every word of a filter. */
export function leavesOf<Leaf>(filter: Filter<Leaf>): readonly Leaf[] {
  if (filter.is === 'leaf') return [filter.leaf];
  return filter.is === 'not' ? leavesOf(filter.of) : filter.of.flatMap(leavesOf);
}

/** Whether a filter holds, given which of its words do. */
export function holds<Leaf>(filter: Filter<Leaf>, leafHolds: (leaf: Leaf) => boolean): boolean {
  switch (filter.is) {
    case 'leaf':
      return leafHolds(filter.leaf);
    case 'not':
      return !holds(filter.of, leafHolds);
    case 'all':
      return filter.of.every((part) => holds(part, leafHolds));
    case 'any':
      return filter.of.some((part) => holds(part, leafHolds));
  }
}

const isGroup = (filter: Filter): boolean => filter.is === 'any' || filter.is === 'all';

/** A word of a filter as it is typed. */
export const printSaid = ({ field, value }: Said): string =>
  field === null
    ? isPlain(value) && !value.includes(':')
      ? value
      : quote(value)
    : `${field}:${isPlain(value) ? value : quote(value)}`;

const isPlain = (value: string): boolean =>
  value !== '' && !/[\s"()\\]/.test(value) && !value.startsWith('-') && !/^(?:and|or)$/i.test(value);

const quote = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Whether an argument is a single word although it has spaces: the shell has taken the quotes of `org:"Taller Norte"`. */
function isOneWord(word: string): boolean {
  if (!/\s/.test(word.trim()) || /["()]/.test(word))
    return !/["()]/.test(word) && !/^(?:and|or)$/i.test(word.trim());
  const rest = word.trim().split(/\s+/).slice(1);
  if (rest.some((piece) => fieldIn(piece.replace(/^-/, '')) !== null)) return false;
  const first = fieldIn(word.trim().replace(/^-/, ''));
  const joins = rest.slice(0, -1).some((piece) => /^(?:and|or)$/i.test(piece));
  return !joins || (first !== null && FILTER_FIELDS[first]?.takes === 'text');
}

const fieldIn = (word: string): string | null => {
  const name = FIELD.exec(word)?.[1]?.toLowerCase();
  return name !== undefined && Object.hasOwn(FILTER_FIELDS, name) ? name : null;
};

const FIELD = /^([a-z][a-z-]*):/i;

function split(word: string): Said {
  const found = FIELD.exec(word);
  return found === null
    ? { field: null, value: word.trim() }
    : { field: (found[1] ?? '').toLowerCase(), value: word.slice(found[0].length).trim() };
}

/** The tokens of a text; null where a quote is not ended. */
function tokensIn(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const not = text[at] === '-' && !/^\s?$/.test(text[at + 1] ?? '');
    if (not) at += 1;
    if (text[at] === '(' || text[at] === ')') {
      tokens.push({
        kind: text[at] === '(' ? 'open' : 'close',
        not,
        word: text.slice(from, at + 1),
        ...EMPTY,
      });
      at += 1;
      continue;
    }
    const read = wordAt(text, at);
    if (read === null) return null;
    at = read.end;
    const word = text.slice(from, at);
    const joint =
      read.quoted || not ? null : /^(?:and|or)$/i.test(read.value) ? read.value.toLowerCase() : null;
    if (joint === 'and' || joint === 'or') tokens.push({ kind: joint, not, word, ...EMPTY });
    else tokens.push({ kind: 'leaf', not, word, field: read.field, value: read.value });
  }
  return tokens;
}

const EMPTY: Said = { field: null, value: '' };

/** The word that begins there: its field stands before any quote. */
function wordAt(
  text: string,
  from: number,
): (Said & { readonly end: number; readonly quoted: boolean }) | null {
  let [at, value, quoted, inside] = [from, '', false, false];
  let field: string | null = null;
  for (; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (inside && char === '\\') value += text[(at += 1)] ?? '';
    else if (char === '"') {
      inside = !inside;
      quoted = true;
    } else if (inside) value += char;
    else if (/[\s()]/.test(char)) break;
    else {
      value += char;
      if (char === ':' && field === null && !quoted && FIELD.test(value)) {
        field = value.slice(0, -1).toLowerCase();
        value = '';
      }
    }
  }
  return inside ? null : { field, value, end: at, quoted };
}

/** Groups by `or`, and within them everything together. */
class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  read(): ReadFilter {
    if (this.tokens.length === 0) return { is: 'filter', filter: { is: 'all', of: [] } };
    const filter = this.any();
    const left = this.tokens[this.at];
    if (typeof filter === 'string') return { is: 'bad', why: 'alone', word: filter };
    if (filter === null || left !== undefined)
      return {
        is: 'bad',
        why: 'group',
        word: (left ?? this.tokens.find(({ kind }) => kind === 'open'))?.word ?? '',
      };
    return { is: 'filter', filter };
  }

  /** A filter; null where brackets do not match, a text where that word joins nothing. */
  private any(): Filter | string | null {
    const parts: Filter[] = [];
    for (;;) {
      const part = this.all();
      if (part === null || typeof part === 'string') return part;
      parts.push(part);
      if (this.tokens[this.at]?.kind !== 'or') return one('any', parts);
      this.at += 1;
    }
  }

  private all(): Filter | string | null {
    const parts: Filter[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || token.kind === 'or' || token.kind === 'close') {
        const before = this.tokens[this.at - 1];
        const isLoose = before?.kind === 'and' || parts.length === 0;
        if (isLoose)
          return token?.kind === 'close' && before?.kind !== 'open' ? null : ((token ?? before)?.word ?? '');
        return one('all', parts);
      }
      this.at += 1;
      if (token.kind === 'and') {
        if (parts.length === 0 || this.tokens[this.at - 2]?.kind === 'and') return token.word;
        continue;
      }
      const part = token.kind === 'open' ? this.group() : leaf(token);
      if (part === null || typeof part === 'string') return part;
      parts.push(token.not ? { is: 'not', of: part } : part);
    }
  }

  private group(): Filter | string | null {
    const filter = this.any();
    if (this.tokens[this.at]?.kind !== 'close') return typeof filter === 'string' ? filter : null;
    this.at += 1;
    return filter;
  }
}

const leaf = ({ field, value }: Token): Filter => ({ is: 'leaf', leaf: { field, value } });

const one = (is: 'all' | 'any', parts: readonly Filter[]): Filter => {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { is, of: parts };
};
