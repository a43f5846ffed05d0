import { Command, CommanderError } from 'commander';
import { earlyLanguage } from './commands/earlyLanguage.ts';
import { isQuiet, prepare } from './commands/house.ts';
import { nearest, type Language } from './commands/places.ts';
import { paged } from './commands/paging.ts';
import { tell } from './commands/tell.ts';
import { SHORT, VERBS } from './commands/verbs.ts';
import type { Answer, Call, Flags, Verb } from './commands/verb.ts';
import { CrmError, EXIT, exitCodeOf, isCrmError, isInterrupted, type ExitCode } from './errors.ts';
import { catalogueOf } from './locale/languages.ts';
import type { World } from './world/world.ts';

/** Flags that every command takes (`cli.md §4`, `§6`). */
const EVERYWHERE: readonly string[] = [
  '--db <file>',
  '--config <file>',
  '--now <when>',
  '--format <format>',
  '--json',
  '--lang <language>',
  '--color [when]',
  '--no-color',
  '--no-hooks',
  '--no-pager',
  '--quiet',
  '--yes',
];

/** Flags of everywhere that take the next word with them. */
const WITH_VALUE: readonly string[] = EVERYWHERE.filter((flag) => flag.includes('<')).map(
  (flag) => flag.split(' ')[0] ?? '',
);

/**
 * Runs a command line in a World and answers its exit code (`cli.md §5`): the one place where words become a command,
 * where text is written, and where errors are caught.
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let language = (): Language => earlyLanguage(argv, world);
  try {
    const { name, rest } = verbIn(argv);
    if (rest.help) return await help(name ?? nounIn(rest.argv), argv, world);
    if (rest.version) return await version(world);
    if (name === null) throw unknownVerb(wordsIn(rest.argv).map((at) => rest.argv[at] ?? ''));
    const { default: verb } = await (VERBS[name] ?? missing(name))();
    const { words, flags } = read(name, verb, rest.argv);
    const house = await prepare(name, words, flags, world);
    language = () => house.call.locale.code;
    try {
      const answer = await answered(verb, house.call);
      // A pager may stay open for long; what comes piece by piece is still being read.
      if (typeof answer.out !== 'object') house.close();
      return finish(answer, house.call);
    } catch (error) {
      throw house.problemOf(error);
    } finally {
      house.close();
    }
  } catch (error) {
    return await failed(error, language(), world);
  }
}

/** What a command answers; what it lacks is asked for where somebody is there to say it (`cli.md §5`). */
async function answered(verb: Verb, call: Call): Promise<Answer> {
  try {
    return await verb.run(call);
  } catch (error) {
    if (!isCrmError(error) || error.problem.is !== 'word-missing' || call.world.prompts === null) throw error;
    const { asked } = await import('./commands/asking/asked.ts');
    return asked(verb, call, error);
  }
}

interface Found {
  /** Null: no command of that name. */
  readonly name: string | null;
  readonly rest: { readonly argv: readonly string[]; readonly help: boolean; readonly version: boolean };
}

/** The command that the first words name, and what is left for it to read. */
function verbIn(argv: readonly string[]): Found {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const asksHelp = before.includes('--help') || before.includes('-h');
  const asksVersion = before.includes('--version') || before.includes('-V');
  const [first, second] = wordsIn(before);
  const without = (...taken: readonly (number | undefined)[]): readonly string[] =>
    argv.filter((_, at) => !taken.includes(at));
  // `crm` alone is `crm due`, but `crm --help` is about everything.
  if (first === undefined && asksHelp)
    return { name: null, rest: { argv, help: asksHelp, version: asksVersion } };
  const one = first === undefined ? 'due' : (argv[first] ?? '');
  const two = second === undefined ? one : `${one} ${argv[second] ?? ''}`;
  if (two !== one && Object.hasOwn(VERBS, two))
    return { name: two, rest: { argv: without(first, second), help: asksHelp, version: asksVersion } };
  const known = (Object.hasOwn(SHORT, one) ? SHORT[one] : undefined) ?? one;
  if (Object.hasOwn(VERBS, known))
    return { name: known, rest: { argv: without(first), help: asksHelp, version: asksVersion } };
  return { name: null, rest: { argv, help: asksHelp, version: asksVersion } };
}

/** Where the first two words stand that are neither flags nor values of flags of everywhere. */
function wordsIn(argv: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < argv.length && places.length < 2; at += 1) {
    const word = argv[at] ?? '';
    if (WITH_VALUE.includes(word)) at += 1;
    else if (!word.startsWith('-') || word === '-') places.push(at);
  }
  return places;
}

const missing = (name: string): never => {
  throw new Error(`no command ${name}`);
};

/** What to say of words that name no command: a noun that needs one more word, or a name near another. */
function unknownVerb(words: readonly string[]): CrmError {
  const [noun = '', second] = words;
  const verbs = Object.keys(VERBS).filter((name) => name.startsWith(`${noun} `));
  if (verbs.length > 0 && second === undefined) {
    return new CrmError({ is: 'noun-alone', noun, verbs: verbs.map((name) => name.slice(noun.length + 1)) });
  }
  const word = verbs.length > 0 ? `${noun} ${second ?? ''}` : noun;
  return new CrmError({
    is: 'verb-unknown',
    word,
    near: nearest(word, [...Object.keys(VERBS), ...Object.keys(SHORT)]),
  });
}

/** Reads a command's flags and words with commander. Throws `flag-unknown`, `flag-empty`. */
function read(
  name: string,
  { flags: own, dashed = false }: Verb,
  argv: readonly string[],
): { readonly words: readonly string[]; readonly flags: Flags } {
  const command = new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, outputError: () => undefined })
    .helpOption(false)
    .showSuggestionAfterError(false)
    .argument('[words...]')
    .allowUnknownOption(dashed);
  const flags = [...own, ...EVERYWHERE];
  for (const flag of flags) {
    if (!isAmong(flag, argv)) continue;
    // `<tag,...>` takes one word each time, so that a text may follow; `<tag...>` takes all that come.
    if (flag.endsWith(',...>'))
      command.option(flag, '', (value, given: readonly string[]) => [...given, value], []);
    else command.option(flag);
  }
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? flagProblem(error, name, flags) : error;
  }
  // Of a command that takes words such as `-old`, what has two dashes is a flag all the same.
  const end = argv.indexOf('--');
  const stray = dashed && end < 0 ? command.args.find((word) => word.startsWith('--')) : undefined;
  if (stray !== undefined) throw unknownFlag(name, stray, flags);
  return { words: command.args, flags: command.opts() };
}

/** Whether a flag may be among the words; declaring all of them at every start would cost more than reading them. */
function isAmong(flag: string, argv: readonly string[]): boolean {
  const names = flag.split(/[ ,]+/).filter((part) => part.startsWith('-'));
  return argv.some((word) => /^-[a-zA-Z]{2}/.test(word) || names.some((name) => word.split('=')[0] === name));
}

function flagProblem(error: CommanderError, verb: string, flags: readonly string[]): CrmError {
  const said = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flag = said.split(/[ ,]/).find((part) => part.startsWith('--')) ?? said;
  if (error.code === 'commander.optionMissingArgument') return new CrmError({ is: 'flag-empty', verb, flag });
  return unknownFlag(verb, said, flags);
}

function unknownFlag(verb: string, flag: string, flags: readonly string[]): CrmError {
  const names = flags.flatMap((text) => text.split(/[ ,]+/).filter((part) => part.startsWith('--')));
  return new CrmError({ is: 'flag-unknown', verb, flag, near: nearest(flag, names) });
}

/** Writes an answer, what is longer than the screen through the pager, and gives its exit code. */
function finish({ out = '', told = '', typed = '', code }: Answer, call: Call): ExitCode {
  const { world, flags, face } = call;
  const isData = face.format !== 'table';
  const [talk, line] = isQuiet(flags) ? ['', ''] : [told, typed];
  if (typeof out !== 'string') for (const piece of out) world.stdout.write(piece, true);
  else if (!paged(out, talk + line, call)) world.stdout.write(out, isData);
  tell(world.stderr, talk);
  world.stderr.write(line);
  return code ?? EXIT.done;
}

/** Tells what went wrong as `Error:` and `Hint:`; a fault of ours is never shown as a stack unless asked for (`cli.md §5`). */
async function failed(error: unknown, language: Language, world: World): Promise<ExitCode> {
  const { problems, faults } = await catalogueOf(language);
  if (isCrmError(error)) {
    const { error: what, hint } = problems(error.problem);
    tell(world.stderr, faults.lines(what, hint));
    return exitCodeOf(error.problem);
  }
  if (isInterrupted(error)) return EXIT.interrupted;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell(world.stderr, faults.bug(error instanceof Error ? error.message : String(error)));
  if (world.env['CRM_DEBUG'] === '1') world.stderr.write(`${stack}\n`);
  return EXIT.bug;
}

/** The noun that stands alone before `--help`, or null. */
function nounIn(argv: readonly string[]): string | null {
  const word = argv.find((one) => !one.startsWith('-')) ?? '';
  return Object.keys(VERBS).some((name) => name.startsWith(`${word} `)) ? word : null;
}

async function help(name: string | null, argv: readonly string[], world: World): Promise<ExitCode> {
  const { helpText } = await import('./commands/help.ts');
  world.stdout.write(await helpText(name, EVERYWHERE, await catalogueOf(earlyLanguage(argv, world))));
  return EXIT.done;
}

async function version(world: World): Promise<ExitCode> {
  const { versionText } = await import('./commands/help.ts');
  world.stdout.write(versionText());
  return EXIT.done;
}
