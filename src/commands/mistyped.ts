import { commandLine } from '../domain/commandLine.ts';
import { closest, commandsMeant, verbsOf, type Meaning } from '../domain/mistyped.ts';
import { CrmError } from '../errors.ts';
import type { Mistyped } from '../locale/manual.ts';
import { manualOf } from '../locale/manuals.ts';
import { glimpse } from '../store/completing.ts';
import type { World } from '../world/world.ts';
import { earlyLanguage } from './earlyLanguage.ts';
import { bookPlace } from './places.ts';
import { SHORT, VERBS } from './verbs.ts';

/** A line as it was typed, and whether another one names a command and only flags that it takes. */
export interface Typed {
  readonly argv: readonly string[];
  readonly world: World;
  readonly isRight: (argv: readonly string[]) => Promise<boolean>;
}

const NAMES = { verbs: Object.keys(VERBS), short: Object.keys(SHORT) };

/**
 * The error that tells of words that name no command: what was typed, what is near, and the whole line where one word was
 * wrong (`cli.md §5`). `places`: where its first two words stand.
 */
export async function noCommand(typed: Typed, places: readonly number[]): Promise<CrmError> {
  const { argv } = typed;
  const { mistyped: say, topics } = await manualOf(earlyLanguage(argv, typed.world));
  const [first = '', second = null] = places.map((at) => argv[at] ?? '');
  const verbs = verbsOf(first, NAMES);
  if (verbs.length > 0 && second === null) return usage(say.nounAlone(first), say.nounVerbs(first, verbs));
  const found = commandsMeant(first, second, { ...NAMES, topics: Object.keys(topics) });
  if (verbs.length > 0) {
    const some = found.length > 0 ? found : personsIn(first, second ?? '', places, typed);
    const hint = (await toldOf(some, typed, places, say)) ?? say.nounVerbs(first, verbs);
    return usage(say.command(`${first} ${second ?? ''}`), hint);
  }
  // Of several, the one about contacts where a contact is named: `crm edit ana`.
  const ofPeople = found.filter(({ words: [noun] }) => noun === 'contact');
  const isOfPeople = found.length > 1 && ofPeople.length > 0 && personAt(places[1], typed) !== null;
  const near = await toldOf(isOfPeople ? ofPeople : found, typed, places, say);
  const person = personAt(places[0], typed);
  const hints = [
    ...(near === null ? [] : [near]),
    ...(person === null ? [] : [say.person(person.name, commandLine(['show', ...person.words]))]),
  ];
  return usage(say.command(first), hints.length === 0 ? say.elsewhere : hints.join(' · '));
}

/**
 * Where a command that is a thing as well (`crm config`, `crm config path`) took a word that it has no use for: the error
 * that names the near verb. Null where there is none.
 */
export async function verbBeside(
  name: string,
  words: readonly string[],
  said: string,
  { argv, world, isRight }: Typed,
): Promise<CrmError | null> {
  const [word = ''] = words;
  const meant = closest(word, verbsOf(name, NAMES));
  if (meant === null) return null;
  const { mistyped: say } = await manualOf(earlyLanguage(argv, world));
  const right = argv.toSpliced(argv.indexOf(word), 1, meant);
  return usage(said, say.near(`${name} ${meant}`, (await isRight(right)) ? commandLine(right) : null));
}

/** What a command line was wrong about. */
export const usage = (said: string, hint: string): CrmError => new CrmError({ is: 'usage', said, hint });

/** What meanings are told as, several by their lines; null: there is none. */
async function toldOf(
  [meaning, ...others]: readonly Meaning[],
  typed: Typed,
  places: readonly number[],
  say: Mistyped,
): Promise<string | null> {
  if (meaning === undefined) return null;
  if (others.length === 0) return told(meaning, typed, places, say);
  return say.oneOf([meaning, ...others].map((each) => commandLine(lineWith(each, typed.argv, places))));
}

/** What a meaning is told as: a noun alone with its verbs, anything else with its whole line. */
async function told(
  meaning: Meaning,
  { argv, isRight }: Typed,
  places: readonly number[],
  say: Mistyped,
): Promise<string> {
  const name = meaning.words.join(' ');
  const verbs = name.includes(' ') || Object.hasOwn(VERBS, name) ? [] : verbsOf(name, NAMES);
  if (verbs.length > 0) return `${say.near(meaning.near, null)} ${say.nounVerbs(name, verbs)}`;
  const line = lineWith(meaning, argv, places);
  return say.near(meaning.near, meaning.sure && (await isRight(line)) ? commandLine(line) : null);
}

/** The line with what was meant in the place of its first words. */
function lineWith(
  { words, replaces }: Meaning,
  argv: readonly string[],
  places: readonly number[],
): readonly string[] {
  const taken = places.slice(0, replaces);
  return argv.flatMap((word, at) => (at === taken[0] ? words : taken.includes(at) ? [] : [word]));
}

/** `crm contact ana`, `crm quote ana`: what shows somebody, or what is theirs. */
function personsIn(noun: string, word: string, places: readonly number[], typed: Typed): readonly Meaning[] {
  const verb = noun === 'contact' ? 'show' : 'list';
  if (!Object.hasOwn(VERBS, `${noun} ${verb}`) || personAt(places[1], typed) === null) return [];
  return [{ near: verb, words: [noun, verb, word], replaces: 2, sure: true }];
}

interface Person {
  readonly name: string;
  readonly words: readonly string[];
}

/** Whom the words from a place on name, or the first of them alone; null where the book knows nobody of that name. */
function personAt(place: number | undefined, { world, argv }: Typed): Person | null {
  const words = place === undefined ? [] : argv.slice(place).filter((word) => !word.startsWith('-'));
  if ((words[0] ?? '').length < 2) return null;
  const db = argv.indexOf('--db');
  const book = glimpse(bookPlace(db < 0 ? {} : { db: argv[db + 1] }, world).value);
  try {
    for (const some of [words, words.slice(0, 1)]) {
      const [only, ...others] = book?.people(some.join(' ')) ?? [];
      if (only !== undefined) return { name: others.length === 0 ? only.name : some.join(' '), words: some };
    }
    return null;
  } finally {
    book?.close();
  }
}
