import type { EntityKind } from './journal.ts';

/** What a short reference can name (`cli.md §3`). */
export type RefKind = keyof typeof LETTERS;

/** What a reference calls an entity of a kind; undefined where none names such. */
export const refKindOf = (kind: EntityKind): RefKind | undefined => OF_KIND[kind];

const OF_KIND: Readonly<Partial<Record<EntityKind, RefKind>>> = {
  contact: 'contact',
  org: 'org',
  touchpoint: 'touchpoint',
  quote: 'quote',
  followup: 'follow-up',
};

/** A short name of this book: `c7`, `f12`. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: number;
}

const LETTERS = {
  contact: 'c',
  org: 'o',
  touchpoint: 't',
  quote: 'q',
  'follow-up': 'f',
  entry: 'e',
} as const;

const KINDS: ReadonlyMap<string, RefKind> = new Map([
  ['c', 'contact'],
  ['o', 'org'],
  ['t', 'touchpoint'],
  ['q', 'quote'],
  ['f', 'follow-up'],
  ['e', 'entry'],
]);

/** How many things one range may name. */
const WIDEST = 1000;

/** The reference that `c7` or `F12` is, or null (`cli.md §3`). */
export function parseRef(text: string): Ref | null {
  const found = /^([cotqfe])([1-9]\d{0,14})$/i.exec(text);
  const kind = KINDS.get(found?.[1]?.toLowerCase() ?? '');
  return kind ? { kind, id: Number(found?.[2]) } : null;
}

/** The reference as it is written and printed: `f12`. */
export const formatRef = (kind: RefKind, id: number): string => `${LETTERS[kind]}${id}`;

/**
 * The references that words such as `f12,f14`, `f12-f15` and `f12-15` name, each once, in the order said; or the first
 * piece that is none. A range rises and names at most 1,000 (`cli.md §3`).
 */
export function parseRefs(
  words: readonly string[],
): { readonly is: 'refs'; readonly refs: readonly Ref[] } | { readonly is: 'bad'; readonly word: string } {
  const refs = new Map<string, Ref>();
  for (const word of words) {
    // `f12, f14` comes as two words, the first with a comma at its end.
    const pieces = word.split(',').filter((piece) => piece !== '');
    if (pieces.length === 0) return { is: 'bad', word };
    for (const piece of pieces) {
      const range = parseRange(piece);
      if (!range) return { is: 'bad', word: piece };
      for (let { id } = range.first; id <= range.last; id++) {
        const { kind } = range.first;
        refs.set(formatRef(kind, id), { kind, id });
      }
    }
  }
  return { is: 'refs', refs: [...refs.values()] };
}

function parseRange(piece: string): { readonly first: Ref; readonly last: number } | null {
  const [from = '', to, ...more] = piece.split('-');
  const first = parseRef(from);
  if (!first || more.length > 0) return null;
  if (to === undefined) return { first, last: first.id };
  const last = parseRef(/^\d/.test(to) ? `${LETTERS[first.kind]}${to}` : to);
  if (!last || last.kind !== first.kind) return null;
  return last.id >= first.id && last.id - first.id < WIDEST ? { first, last: last.id } : null;
}
