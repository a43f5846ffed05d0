import { fold, wordsOf } from './folding.ts';
import { isWithin } from './near.ts';

/** A contact as duplicates are looked for; telephone numbers are comparable already. */
export interface Suspect {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly org: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly handles: Readonly<Record<string, string>>;
}

/** What makes two contacts look like one person. */
export type Evidence =
  | { readonly is: 'email' | 'phone' | 'handle'; readonly value: string }
  | { readonly is: 'name' | 'alias' | 'near-name' | 'part-of-name' }
  | { readonly is: 'org' | 'domain'; readonly value: string };

/** Two contacts that look like one, how much so (4 is nearly certain, 1 a thought), and why. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
  readonly why: readonly Evidence[];
}

/** Contacts that look like one person, with what says so of each two that were compared. */
export interface Dupes {
  readonly contacts: readonly number[];
  readonly strength: number;
  readonly why: readonly Evidence[];
}

/** Providers of everybody's mail: that two write from there says nothing. */
const SHARED_DOMAINS =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|gmx|web|proton|protonmail|telefonica|movistar|terra|orange|wanadoo|libero|mail)\.[a-z.]+$|^(?:pm\.me|hey\.com|fastmail\.com)$/;

/** In larger heaps of people with a word and an organisation in common, near names are not looked for. */
const LARGEST = 64;

/** A contact with what they are compared by, made once. */
interface Known {
  readonly suspect: Suspect;
  readonly words: readonly string[];
  readonly aliases: readonly string[];
  readonly org: string | null;
  readonly domains: readonly string[];
  readonly emails: readonly string[];
}

/**
 * Who is likely to be in the book twice, the strongest first; `isDistinct` says of whom it is known that they are two.
 * Contacts are compared only where they share an address, a name, or a word of it and a place of work, so that the cost
 * follows the book's size.
 */
export function dupesIn(
  suspects: readonly Suspect[],
  isDistinct: (a: number, b: number) => boolean,
): readonly Dupes[] {
  const pairs = likenesses(suspects.toSorted((a, b) => a.id - b.id).map(knownOf)).filter(
    ({ a, b }) => !isDistinct(a, b),
  );
  return grouped(pairs, isDistinct).toSorted(
    (x, y) =>
      y.strength - x.strength || y.why.length - x.why.length || (x.contacts[0] ?? 0) - (y.contacts[0] ?? 0),
  );
}

function knownOf(suspect: Suspect): Known {
  const emails = suspect.emails.map((email) => fold(email.trim()));
  return {
    suspect,
    emails,
    words: wordsOf(suspect.name),
    aliases: suspect.aliases.map((alias) => wordsOf(alias).join(' ')),
    org: suspect.org === null ? null : wordsOf(suspect.org).join(' ') || null,
    domains: [...new Set(emails.flatMap((email) => email.split('@')[1] ?? []))].filter(
      (domain) => !SHARED_DOMAINS.test(domain),
    ),
  };
}

/** Each two that share something by which they are worth comparing, once. */
function likenesses(all: readonly Known[]): readonly Likeness[] {
  const found = new Map<string, Likeness>();
  const compare = (a: Known, b: Known): void => {
    const [first, second] = a.suspect.id < b.suspect.id ? [a, b] : [b, a];
    const key = `${first.suspect.id}:${second.suspect.id}`;
    if (first === second || found.has(key)) return;
    const likeness = likenessOf(first, second);
    if (likeness !== null) found.set(key, likeness);
  };
  const compareAll = (heap: readonly Known[]): void => {
    for (const [at, one] of heap.entries()) for (const other of heap.slice(at + 1)) compare(one, other);
  };
  for (const heap of heapsOf(all, sureKeys).values()) {
    if (heap.length <= LARGEST) compareAll(heap);
    // Whoever bears the same key belongs together: each with the one before is enough.
    else for (const [at, one] of heap.entries()) compare(heap[Math.max(0, at - 1)] ?? one, one);
  }
  for (const heap of heapsOf(all, looseKeys).values()) if (heap.length <= LARGEST) compareAll(heap);
  return [...found.values()];
}

function heapsOf(
  all: readonly Known[],
  keysOf: (one: Known) => readonly string[],
): ReadonlyMap<string, readonly Known[]> {
  const heaps = new Map<string, Known[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const heap = heaps.get(key);
      if (heap) heap.push(one);
      else heaps.set(key, [one]);
    }
  }
  return heaps;
}

const sureKeys = ({ suspect, words, aliases, emails }: Known): readonly string[] => [
  ...emails.map((email) => `e:${email}`),
  ...suspect.phones.map((phone) => `p:${phone}`),
  ...handleKeys(suspect).map((handle) => `h:${handle}`),
  ...[inOrder(words), ...aliases.map((alias) => inOrder(alias.split(' ')))].flatMap((name) =>
    name === '' ? [] : [`n:${name}`],
  ),
];

/** A word of the name with the place of work, and the first two words of the name. */
const looseKeys = ({ words, org, domains }: Known): readonly string[] => [
  ...[...(org === null ? [] : [`o:${org}`]), ...domains.map((domain) => `d:${domain}`)].flatMap((place) =>
    [...words, `${words[0]?.[0] ?? ''}.`].map((word) => `${place}:${word}`),
  ),
  ...(words.length > 1 ? [`w:${words[0] ?? ''}:${words[1] ?? ''}`] : []),
];

const inOrder = (words: readonly string[]): string => words.toSorted().join(' ');

const handleKeys = ({ handles }: Suspect): readonly string[] =>
  Object.entries(handles).map(([service, name]) => `${service}:${fold(name).replace(/^@/, '')}`);

/** How much two look like one; null where nothing says so. */
function likenessOf(a: Known, b: Known): Likeness | null {
  const shared = <T>(mine: readonly T[], its: readonly T[]): readonly T[] =>
    mine.filter((value) => its.includes(value));
  const addresses: readonly Evidence[] = [
    ...shared(a.emails, b.emails).map((value) => ({ is: 'email' as const, value })),
    ...shared(a.suspect.phones, b.suspect.phones).map((value) => ({ is: 'phone' as const, value })),
    ...shared(handleKeys(a.suspect), handleKeys(b.suspect)).map((value) => ({
      is: 'handle' as const,
      value,
    })),
  ];
  const name = nameLikeness(a, b);
  const places: readonly Evidence[] = [
    ...(a.org !== null && a.org === b.org ? [{ is: 'org' as const, value: a.suspect.org ?? '' }] : []),
    ...shared(a.domains, b.domains)
      .filter((domain) => !shared(a.emails, b.emails).some((email) => email.endsWith(`@${domain}`)))
      .map((value) => ({ is: 'domain' as const, value })),
  ];
  const why = [...addresses, ...(name === null ? [] : [{ is: name }]), ...places];
  const strength = strengthOf(addresses.length > 0, name, places.length > 0, a, b);
  return strength === 0 ? null : { a: a.suspect.id, b: b.suspect.id, strength, why };
}

type NameLikeness = 'name' | 'alias' | 'near-name' | 'part-of-name';

function strengthOf(address: boolean, name: NameLikeness | null, place: boolean, a: Known, b: Known): number {
  // An address with two names may be a switchboard, or a couple's.
  if (address) return name === null ? (sharesWord(a, b) ? 3 : 1) : 4;
  if (name === null) return 0;
  if (place) return name === 'name' ? 4 : 3;
  const elsewhere = a.org !== null && b.org !== null;
  if (name === 'name' || name === 'alias') return elsewhere || a.words.length < 2 ? 1 : 3;
  return name === 'part-of-name' && !elsewhere && Math.min(a.words.length, b.words.length) > 1 ? 2 : 0;
}

const sharesWord = (a: Known, b: Known): boolean => a.words.some((word) => b.words.includes(word));

function nameLikeness(a: Known, b: Known): NameLikeness | null {
  if (a.words.length === 0 || b.words.length === 0) return null;
  const [mine, its] = [a.words.join(' '), b.words.join(' ')];
  if (inOrder(a.words) === inOrder(b.words)) return 'name';
  if (a.aliases.includes(its) || b.aliases.includes(mine)) return 'alias';
  if (isPart(a.words, b.words) || isPart(b.words, a.words)) return 'part-of-name';
  // Of short names one letter makes another name: Ana, Eva.
  const least = Math.min(mine.length, its.length);
  if (least < 5 || a.words.length !== b.words.length) return null;
  return isWithin(mine, its, Math.max(1, Math.floor(least / 6))) ? 'near-name' : null;
}

/** Whether the words of one name are those of the other, fewer or cut short, in their order: `Ana P.` of `Ana Pérez Gil`. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  let whole = 0;
  for (const word of short) {
    while (at < long.length && !(long[at] ?? '').startsWith(word)) at += 1;
    if (at === long.length) return false;
    if (long[at] === word) whole += 1;
    at += 1;
  }
  return whole > 0;
}

/** Pairs with somebody in common as one group, as long as no two in it are known to be different. */
function grouped(
  pairs: readonly Likeness[],
  isDistinct: (a: number, b: number) => boolean,
): readonly Dupes[] {
  const groups = new Map<number, Set<number>>();
  const groupOf = (id: number): Set<number> => groups.get(id) ?? new Set([id]);
  const loose: Likeness[] = [];
  for (const pair of pairs.toSorted((x, y) => y.strength - x.strength)) {
    const [a, b] = [groupOf(pair.a), groupOf(pair.b)];
    const clash = [...a].some((one) => [...b].some((other) => isDistinct(one, other)));
    // A thought does not tie together what is nearly certain.
    if (pair.strength < 2 || clash) {
      loose.push(pair);
      continue;
    }
    const both = new Set([...a, ...b]);
    for (const id of both) groups.set(id, both);
  }
  const tied = [...new Set(groups.values())].map((group) => {
    const within = pairs.filter(({ a, b }) => group.has(a) && group.has(b));
    return dupesOf(
      [...group].toSorted((x, y) => x - y),
      within,
    );
  });
  const apart = loose.filter(({ a, b }) => groups.get(a)?.has(b) !== true);
  return [...tied, ...apart.map((pair) => dupesOf([pair.a, pair.b], [pair]))];
}

function dupesOf(contacts: readonly number[], pairs: readonly Likeness[]): Dupes {
  const why = new Map<string, Evidence>();
  for (const pair of pairs) for (const evidence of pair.why) why.set(JSON.stringify(evidence), evidence);
  return {
    contacts,
    strength: pairs.reduce((most, { strength }) => Math.max(most, strength), 0),
    why: [...why.values()],
  };
}
