import { CHANNELS } from '../../domain/channel.ts';
import { SET_STANDINGS, TIERS } from '../../domain/contact.ts';
import { fold, wordsOf } from '../../domain/folding.ts';
import { FOUND_KINDS } from '../../domain/found.ts';
import { REASON_KINDS } from '../../domain/reason.ts';
import { DRAFT_NAMES, SCRIPT_NAMES } from '../../domain/template.ts';
import type { Glimpse, Listed } from '../../store/completing.ts';
import { FORMATS } from '../places.ts';
import type { Table } from './table.ts';

/** What a word may become, and what is said beside it. */
export interface Offer {
  readonly value: string;
  readonly about: string;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** Names of files are wanted here. */
  readonly files: boolean;
}

const NONE: Offers = { offers: [], files: false };
const FILES: Offers = { offers: [], files: true };

/** Days that are often meant; each is one that `crm date` reads. */
export const DAYS = 'today tomorrow monday tuesday wednesday thursday friday +3d +1w +2w +1mo';

/** Values of flags that are always the same, by what stands between the brackets. */
const VALUES: Readonly<Record<string, string>> = {
  reason: REASON_KINDS.join(' '),
  format: FORMATS.join(' '),
  language: 'en es',
  tier: TIERS.join(' '),
  standing: SET_STANDINGS.join(' '),
  direction: 'in out live',
  kind: FOUND_KINDS.join(' '),
  '90d': '7d 30d 90d 180d 365d',
  interval: '7d 30d 60d 90d 180d none',
};

/** What the word at the cursor may become; the book is asked for only where names or references are wanted. */
export function offersFor(
  before: readonly string[],
  current: string,
  table: Table,
  book: () => Glimpse | null,
): Offers {
  const { name, rest } = verbOf(before, table);
  const flags = [...(table.verbs[name ?? '']?.flags ?? []), ...table.everywhere];
  const assigned = /^(--[a-z-]+=)(.*)$/s.exec(current);
  if (assigned) {
    const [, head = '', value = ''] = assigned;
    const wanted = placeholderOf(head.slice(0, -1), flags);
    return wanted === null ? NONE : headed(head, valuesOf(wanted, name ?? '', value, table, book));
  }
  const { words, open } = wordsAmong(rest, flags);
  if (open !== null && !current.startsWith('-')) {
    const values = valuesOf(open, name ?? '', current, table, book);
    if (values.files || values.offers.length > 0 || !open.endsWith('...')) return values;
  }
  if (current.startsWith('-')) return { offers: matching(flagOffers(flags, rest), current), files: false };
  if (name === null) return { offers: matching(commandOffers(before, table), current), files: false };
  const second = rest.length === 0 ? commandOffers([name], table) : [];
  const wanted =
    name === 'log' ? logOffers(words, current, book) : positional(name, words, current, table, book);
  return { offers: [...matching(second, current), ...wanted.offers], files: wanted.files };
}

interface Called {
  readonly name: string | null;
  readonly rest: readonly string[];
}

function verbOf(before: readonly string[], table: Table): Called {
  const flagless = wordsAmong(before, table.everywhere);
  const [one, two] = flagless.words;
  if (one === undefined) return { name: null, rest: [] };
  const without = (...taken: readonly string[]): readonly string[] => {
    const left = [...taken];
    return before.filter((word) => (word === left[0] ? (left.shift(), false) : true));
  };
  if (two !== undefined && Object.hasOwn(table.verbs, `${one} ${two}`))
    return { name: `${one} ${two}`, rest: without(one, two) };
  const known = (Object.hasOwn(table.short, one) ? table.short[one] : undefined) ?? one;
  return Object.hasOwn(table.verbs, known) ? { name: known, rest: without(one) } : { name: null, rest: [] };
}

/** The words that are no flags, and the flag that waits for its value. */
function wordsAmong(
  given: readonly string[],
  flags: readonly (readonly [string, string])[],
): { readonly words: readonly string[]; readonly open: string | null } {
  const words: string[] = [];
  let open: string | null = null;
  for (const word of given) {
    if (word.startsWith('-') && word !== '-') {
      open = word.includes('=') ? null : placeholderOf(word, flags);
    } else if (open === null) words.push(word);
    else if (!open.endsWith('...') || open.endsWith(',...')) open = null;
  }
  return { words, open };
}

/** What stands between the brackets of a flag: `when` of `--at <when>`; null where it takes nothing. */
function placeholderOf(flag: string, flags: readonly (readonly [string, string])[]): string | null {
  const spec = flags.find(([text]) => text.split(/[ ,]+/).includes(flag))?.[0] ?? '';
  return /[<[]([^>\]]+)[>\]]$/.exec(spec)?.[1] ?? null;
}

const flagOffers = (
  flags: readonly (readonly [string, string])[],
  given: readonly string[],
): readonly Offer[] =>
  flags
    .map(([spec, about]) => ({
      value: /--[a-z-]+/.exec(spec)?.[0] ?? '',
      about,
      again: spec.includes('...'),
    }))
    .filter(({ value, again }) => again || !given.includes(value));

/** Commands of one word and nouns, or the verbs of a noun. */
function commandOffers(before: readonly string[], table: Table): readonly Offer[] {
  const [noun] = before;
  const verbs = Object.entries(table.verbs).map(([value, { summary }]) => ({ value, about: summary }));
  if (noun !== undefined) {
    return verbs
      .filter(({ value }) => value.startsWith(`${noun} `))
      .map(({ value, about }) => ({ value: value.slice(noun.length + 1), about }));
  }
  const short = Object.entries(table.short).map(([value, full]) => ({
    value,
    about: table.verbs[full]?.summary ?? '',
  }));
  const single = verbs.filter(({ value }) => !value.includes(' '));
  const nouns = table.nouns
    .map(([value, about]) => ({ value, about }))
    .filter(({ value }) => !single.some((one) => one.value === value));
  return [...single, ...short, ...nouns];
}

/** What a verb takes at that place, by its usage: `<contact> <when> <text…>`. */
function positional(
  name: string,
  words: readonly string[],
  current: string,
  table: Table,
  book: () => Glimpse | null,
): Offers {
  const places = (table.verbs[name]?.usage ?? '').match(/[<[][^>\]]*[>\]]/g) ?? [];
  const last = places.at(-1) ?? '';
  const place = places[words.length] ?? (last.includes('…') ? last : '');
  return valuesOf(place.replaceAll(/[<>[\]…]/g, ''), name, current, table, book);
}

function valuesOf(
  placeholder: string,
  name: string,
  current: string,
  table: Table,
  book: () => Glimpse | null,
): Offers {
  const what = placeholder.replace(/,?\.\.\.$/, '');
  const fixed = VALUES[what];
  if (fixed !== undefined) return listed(plain(fixed), current);
  const [noun = ''] = name.split(' ');
  switch (what) {
    case 'contact':
      return people(current, book);
    case 'contact|ref':
      return both(people(current, book), references(['touchpoint'], current, book));
    case 'ref':
      return name === 'snooze' || name === 'skip'
        ? both(references(['follow-up', 'quote'], current, book), people(current, book))
        : references(
            [name === 'done' || noun === 'todo' ? 'follow-up' : noun === 'touch' ? 'touchpoint' : 'quote'],
            current,
            book,
          );
    case 'entry':
      return references(['entry'], current, book);
    case 'organisation':
    case 'org':
      return listed(names('org', book), current);
    case 'name':
      if (noun === 'channel') return listed(channels(book), current);
      if (noun === 'segment') return listed(names(noun, book), current);
      return noun === 'contact' && name !== 'contact add' ? listed(names('org', book), current) : NONE;
    case 'template':
      return listed(templates(name, book), current);
    case 'segment':
      return listed(names(what, book), current);
    case 'tag':
      return listed(names('tag', book), current);
    case 'channel':
      return listed(channels(book), current);
    case 'when':
    case 'day':
      return listed(plain(DAYS), current);
    case 'file':
    case 'file|-':
      return FILES;
    case 'command|topic':
      return listed(
        [...table.topics.map(([value, about]) => ({ value, about })), ...commandOffers([], table)],
        current,
      );
    default:
      return NONE;
  }
}

/** `crm log`: a channel, a direction and a contact, in any order; after the contact comes the text. */
function logOffers(words: readonly string[], current: string, book: () => Glimpse | null): Offers {
  const known = channels(book);
  const isChannel = (word: string): boolean =>
    known.some(({ value }) => value === fold(word)) ||
    CHANNELS.some(({ aliases }) => aliases.includes(fold(word)));
  const isWay = (word: string): boolean => ['in', 'out'].includes(word);
  if (words.some((word) => !isChannel(word) && !isWay(word))) return NONE;
  const openWords = [...(words.some(isChannel) ? [] : known), ...(words.some(isWay) ? [] : plain('in out'))];
  return both({ offers: matching(openWords, current), files: false }, people(current, book));
}

function channels(book: () => Glimpse | null): readonly Offer[] {
  const own = book()?.all('channel') ?? [];
  const closed = new Set(own.filter(({ shared }) => shared === 1).map(({ name }) => name));
  return [...new Set([...CHANNELS.map(({ name }) => name), ...own.map(({ name }) => name)])]
    .filter((name) => !closed.has(name))
    .map((value) => ({ value, about: '' }));
}

/** People whose words begin with what is typed, by name where that names only them, else by reference. */
function people(current: string, book: () => Glimpse | null): Offers {
  const offers = (book()?.people(current) ?? []).map(({ id, name, about, shared }) =>
    shared > 0 || !isPlain(name)
      ? { value: `c${id}`, about: [name, about].filter((text) => text !== '').join(' · ') }
      : { value: name, about: [`c${id}`, about].filter((text) => text !== '').join(' · ') },
  );
  return { offers, files: false };
}

/** Whether a name can be typed as it stands and is taken for nothing else. */
const isPlain = (name: string): boolean =>
  !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp},]/u.test(name) && !/^-|^[cotqfe]\d+$/i.test(name) && wordsOf(name).length > 1;

const LETTER: Readonly<Partial<Record<Listed, string>>> = {
  quote: 'q',
  'follow-up': 'f',
  touchpoint: 't',
  entry: 'e',
};

/** References of those kinds, several of them parted by commas. */
function references(kinds: readonly Listed[], current: string, book: () => Glimpse | null): Offers {
  const head = current.slice(0, current.lastIndexOf(',') + 1);
  const all = kinds.flatMap((kind) =>
    (book()?.all(kind) ?? []).map(({ id, name, about }) => ({
      value: `${head}${LETTER[kind] ?? ''}${id}`,
      about: [name, about].filter((text) => text !== '').join(' · '),
    })),
  );
  return listed(all, current);
}

const names = (kind: Listed, book: () => Glimpse | null): readonly Offer[] =>
  (book()?.all(kind) ?? []).map(({ name, about }) => ({ value: name, about }));

/** Templates of the user's own and those that came with the program; those of the kind that a verb takes. */
function templates(verb: string, book: () => Glimpse | null): readonly Offer[] {
  const own = names('template', book);
  const drafts = [...plain(DRAFT_NAMES.join(' ')), ...own.filter(({ about }) => about === 'draft')];
  const scripts = [...plain(SCRIPT_NAMES.join(' ')), ...own.filter(({ about }) => about === 'script')];
  const all = verb === 'draft' ? drafts : verb === 'script' ? scripts : [...drafts, ...scripts];
  return all.filter(({ value }, at) => all.findIndex((one) => one.value === value) === at);
}

const plain = (words: string): readonly Offer[] => words.split(' ').map((value) => ({ value, about: '' }));

const listed = (offers: readonly Offer[], current: string): Offers => ({
  offers: matching(offers, current),
  files: false,
});

const both = (one: Offers, other: Offers): Offers => ({
  offers: [...one.offers, ...other.offers],
  files: one.files || other.files,
});

const headed = (head: string, { offers, files }: Offers): Offers => ({
  offers: offers.map(({ value, about }) => ({ value: head + value, about })),
  files,
});

/** Those that begin with what is typed, case and accents ignored. */
const matching = (offers: readonly Offer[], current: string): readonly Offer[] => {
  const typed = fold(current);
  return offers.filter(({ value }) => fold(value).startsWith(typed));
};
