import { Command, CommanderError } from 'commander';
import { earlyLanguage } from './commands/earlyLanguage.ts';
import { isQuiet, prepare } from './commands/house.ts';
import type * as Mistyped from './commands/mistyped.ts';
import type * as MistypedFlag from './commands/mistypedFlag.ts';
import type { Language } from './commands/places.ts';
import { paged } from './commands/paging.ts';
import { complain, tell } from './commands/tell.ts';
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
  const typed: Mistyped.Typed = { argv, world, isRight };
  try {
    const { name, rest } = verbIn(argv);
    if (rest.help) return await help(name ?? nounIn(rest.argv), argv, world);
    if (rest.version) return await version(world);
    if (name === null) {
      const whole = await withVerb(argv, world);
      if (whole !== null) return await run(whole, world);
      throw await noCommand(typed, wordsIn(argv));
    }
    const { default: verb } = await (VERBS[name] ?? missing(name))();
    const { words, flags, unknown } = read(name, verb, rest.argv);
    if (unknown !== null) throw await noFlag(name, unknown, [...verb.flags, ...EVERYWHERE], typed);
    const house = await prepare(name, words, flags, world);
    language = () => house.call.locale.code;
    try {
      const answer = await answered(verb, house.call, typed);
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
async function answered(verb: Verb, call: Call, typed: Mistyped.Typed): Promise<Answer> {
  try {
    return await verb.run(call);
  } catch (error) {
    if (isCrmError(error) && exitCodeOf(error.problem) === EXIT.usage && isNoun(call.verb)) {
      const { error: said } = call.locale.problems(error.problem);
      const { verbBeside } = await import('./commands/mistyped.ts');
      const meant = await verbBeside(call.verb, call.words, said, typed);
      if (meant !== null) throw meant;
    }
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

/** Whether there are commands of two words that begin with it. */
const isNoun = (word: string): boolean => Object.keys(VERBS).some((name) => name.startsWith(`${word} `));

// What is typed wrong is told by modules that nothing else needs.
const noCommand: typeof Mistyped.noCommand = async (...given) =>
  (await import('./commands/mistyped.ts')).noCommand(...given);
const noFlag: typeof MistypedFlag.noFlag = async (...given) =>
  (await import('./commands/mistypedFlag.ts')).noFlag(...given);

/** Whether a line names a command and only flags that it takes. */
async function isRight(argv: readonly string[]): Promise<boolean> {
  const { name, rest } = verbIn(argv);
  if (rest.help || rest.version) return true;
  if (name === null) return false;
  try {
    return read(name, (await (VERBS[name] ?? missing(name))()).default, rest.argv).unknown === null;
  } catch {
    return false;
  }
}

/** A noun that stands alone with the verb that somebody at the terminal chooses; null where it is none, or nobody is there. */
async function withVerb(argv: readonly string[], world: World): Promise<readonly string[] | null> {
  const [place = 0, second] = wordsIn(argv);
  const noun = argv[place] ?? '';
  if (world.prompts === null || second !== undefined || !isNoun(noun)) return null;
  const { askVerb } = await import('./commands/asking/nounAlone.ts');
  const locale = await catalogueOf(earlyLanguage(argv, world));
  return argv.toSpliced(place + 1, 0, await askVerb(noun, world.prompts, locale, world.stderr));
}

/** Reads a command's flags and words with commander; `unknown` is a flag that it has not. Throws `flag-empty`. */
function read(
  name: string,
  { flags: own, dashed = false }: Verb,
  argv: readonly string[],
): { readonly words: readonly string[]; readonly flags: Flags; readonly unknown: string | null } {
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
    if (!(error instanceof CommanderError)) throw error;
    return { words: [], flags: {}, unknown: unknownIn(error, name) };
  }
  // Of a command that takes words such as `-old`, what has two dashes is a flag all the same.
  const end = argv.indexOf('--');
  const stray = dashed && end < 0 ? command.args.find((word) => word.startsWith('--')) : undefined;
  return { words: command.args, flags: command.opts(), unknown: stray ?? null };
}

/** Whether a flag may be among the words; declaring all of them at every start would cost more than reading them. */
function isAmong(flag: string, argv: readonly string[]): boolean {
  const names = flag.split(/[ ,]+/).filter((part) => part.startsWith('-'));
  return argv.some((word) => /^-[a-zA-Z]{2}/.test(word) || names.some((name) => word.split('=')[0] === name));
}

/** The flag that commander does not know. Throws `flag-empty` where one lacks its value. */
function unknownIn({ code, message }: CommanderError, verb: string): string {
  const said = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code !== 'commander.optionMissingArgument') return said;
  throw new CrmError({
    is: 'flag-empty',
    verb,
    flag: said.split(/[ ,]/).find((part) => part.startsWith('--')) ?? said,
  });
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
    complain(world.stderr, faults.lines(what, hint));
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
  return isNoun(word) ? word : null;
}

async function help(name: string | null, argv: readonly string[], world: World): Promise<ExitCode> {
  const { helpText } = await import('./commands/help.ts');
  world.stdout.write(await helpText(name, await catalogueOf(earlyLanguage(argv, world)), world));
  return EXIT.done;
}

async function version(world: World): Promise<ExitCode> {
  const { versionText } = await import('./commands/help.ts');
  world.stdout.write(versionText());
  return EXIT.done;
}
