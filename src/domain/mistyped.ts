import { CHANNELS, channelNamed } from './channel.ts';
import { fold } from './folding.ts';
import { equallyNear } from './near.ts';
import { meantBy } from './otherWords.ts';
import { parseRef, type RefKind } from './refs.ts';

/** The names of the program: commands of one word and of two, short names, topics of its help. */
export interface Names {
  readonly verbs: readonly string[];
  readonly short: readonly string[];
  readonly topics: readonly string[];
}

/** What words that name no command may have meant. */
export interface Meaning {
  /** The word, or the command, that was meant. */
  readonly near: string;
  /** What stands in the place of the first words that were typed, and how many of those it replaces. */
  readonly words: readonly string[];
  readonly replaces: 1 | 2;
  /** Whether only one word was wrong, so that the whole line can be said. */
  readonly sure: boolean;
}

/** The command that shows or changes what a reference names. */
const OF_KIND: Readonly<Record<RefKind, readonly string[]>> = {
  contact: ['show'],
  org: ['org show'],
  touchpoint: ['touch show'],
  quote: ['quote show'],
  'follow-up': ['done', 'todo edit'],
  entry: ['undo'],
};

const NOUN: Readonly<Record<RefKind, string>> = {
  contact: 'contact',
  org: 'org',
  touchpoint: 'touch',
  quote: 'quote',
  'follow-up': 'todo',
  entry: '',
};

/**
 * What the first words of a line that names no command may have meant, the likeliest rule's answers; none where they are
 * near nothing. What is certain comes first: a word that is a command elsewhere, one of another language, a reference;
 * then what is near in its letters.
 */
export function commandsMeant(first: string, second: string | null, names: Names): readonly Meaning[] {
  const rules = names.verbs.some((name) => name.startsWith(`${first} `))
    ? [verbNearby, verbInOtherWords, shown]
    : [
        nounNearby,
        nounInOtherWords,
        swapped,
        verbAlone,
        otherWord,
        topic,
        channel,
        reference,
        anythingNear,
        verbNear,
      ];
  const said = { first, second, names };
  for (const rule of rules) {
    const found = rule(said);
    if (found.length > 0) return found;
  }
  return [];
}

/** The candidate that a word is near to, the first of several; else the only one that it begins. */
export const closest = (word: string, candidates: readonly string[]): string | null =>
  closeTo(word, candidates)[0] ?? null;

/** As `closest`, all that are as near: `nmark` is mark as well as unmark. */
function closeTo(word: string, candidates: readonly string[]): readonly string[] {
  const close = equallyNear(word, candidates);
  if (close.length > 0) return close;
  const begun = candidates.filter((candidate) => candidate.startsWith(fold(word)));
  return word.length > 1 && begun.length === 1 ? begun : [];
}

/** The verbs of a noun. */
export const verbsOf = (noun: string, { verbs }: Pick<Names, 'verbs'>): readonly string[] =>
  verbs.filter((name) => name.startsWith(`${noun} `)).map((name) => name.slice(noun.length + 1));

interface Said {
  readonly first: string;
  readonly second: string | null;
  readonly names: Names;
}

type Rule = (said: Said) => readonly Meaning[];

const nounsIn = ({ verbs }: Names): readonly string[] => [
  ...new Set(verbs.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? '')),
];

const nounsWith = (verb: string, names: Names): readonly string[] =>
  nounsIn(names).filter((noun) => names.verbs.includes(`${noun} ${verb}`));

/** `quote acept q3`. */
const verbNearby: Rule = ({ first, second, names }) =>
  second === null
    ? []
    : closeTo(second, verbsOf(first, names)).map((verb) => ({
        near: verb,
        words: [first, verb],
        replaces: 2,
        sure: true,
      }));

/** `template remove favour`, `quote aceptar q3`. */
const verbInOtherWords: Rule = ({ first, second, names }) =>
  meantBy(fold(second ?? ''))
    .filter((verb) => names.verbs.includes(`${first} ${verb}`))
    .map((verb) => ({ near: verb, words: [first, verb], replaces: 2, sure: true }));

/** `quote q3`. */
const shown: Rule = ({ first, second, names }) =>
  second !== null && parseRef(second) !== null && nounsWith('show', names).includes(first)
    ? [{ near: 'show', words: [first, 'show', second], replaces: 2, sure: true }]
    : [];

/** `contcat list`. */
const nounNearby: Rule = ({ first, second, names }) =>
  second === null
    ? []
    : closeTo(first, nounsWith(second, names)).map((noun) => ({
        near: noun,
        words: [noun, second],
        replaces: 2,
        sure: true,
      }));

/** `contacto lista`, `people list`. */
const nounInOtherWords: Rule = ({ first, second, names }) =>
  second === null
    ? []
    : [...meantBy(fold(first)), first].flatMap((noun) =>
        [second, ...meantBy(fold(second))]
          .filter((verb) => names.verbs.includes(`${noun} ${verb}`))
          .map((verb) => whole(`${noun} ${verb}`, 2)),
      );

/** `list contacts`, `accept quote q3`. */
const swapped: Rule = ({ first, second, names }) => {
  if (second === null) return [];
  const nouns = nounsIn(names);
  const noun = [second, second.replace(/s$/, ''), ...meantBy(fold(second))].find((word) =>
    nouns.includes(word),
  );
  return [first, ...meantBy(fold(first))]
    .filter((verb) => names.verbs.includes(`${noun ?? ''} ${verb}`))
    .slice(0, 1)
    .map((verb) => whole(`${noun ?? ''} ${verb}`, 2));
};

/** `accept q3`, `list`; of what the reference beside it names. */
const verbAlone: Rule = ({ first, second, names }) => {
  const kind = second === null ? undefined : parseRef(second)?.kind;
  const found = [first, ...meantBy(fold(first))].flatMap((verb) =>
    nounsWith(verb, names).map((noun) => `${noun} ${verb}`),
  );
  const fitting = found.filter((name) => kind === undefined || name.startsWith(`${NOUN[kind]} `));
  return (fitting.length > 0 ? fitting : found).map((name) => whole(name, 1));
};

/** `today`, `buscar factura`, `settings`. */
const otherWord: Rule = ({ first, names }) => {
  const known = [...names.verbs, ...names.short, ...nounsIn(names)];
  return meantBy(fold(first))
    .filter((name) => known.includes(name) || name.startsWith('help '))
    .map((name) => whole(name, 1));
};

/** `filters`. */
const topic: Rule = ({ first, names }) =>
  names.topics.includes(fold(first)) ? [whole(`help ${fold(first)}`, 1)] : [];

/** `call ana "…"`. */
const channel: Rule = ({ first }) =>
  channelNamed(first, CHANNELS) === null
    ? []
    : [{ near: 'log', words: ['log', first], replaces: 1, sure: true }];

/** `q3`. */
const reference: Rule = ({ first }) => {
  const ref = parseRef(first);
  return ref === null
    ? []
    : OF_KIND[ref.kind].map((name) => ({
        near: name,
        words: [...name.split(' '), first],
        replaces: 1,
        sure: true,
      }));
};

/** `lgo call ana`, `conatct`, `metrcs`. */
const anythingNear: Rule = ({ first, second, names }) => {
  const single = [...names.verbs.filter((name) => !name.includes(' ')), ...names.short];
  const nouns = nounsIn(names);
  const found = closest(first, [...single, ...nouns, ...names.topics]);
  if (found === null) return [];
  if (single.includes(found)) return [whole(found, 1)];
  if (!nouns.includes(found)) return [whole(`help ${found}`, 1)];
  const verb = second === null ? null : closest(second, verbsOf(found, names));
  return verb === null
    ? [whole(found, 1)]
    : [{ near: `${found} ${verb}`, words: [found, verb], replaces: 2, sure: false }];
};

/** `acept q3`. */
const verbNear: Rule = ({ first, second, names }) => {
  const verbs = new Set(nounsIn(names).flatMap((noun) => verbsOf(noun, names)));
  const verb = closest(first, [...verbs]);
  return verb === null ? [] : verbAlone({ first: verb, second, names });
};

const whole = (name: string, replaces: 1 | 2): Meaning => ({
  near: name,
  words: name.split(' '),
  replaces,
  sure: true,
});
