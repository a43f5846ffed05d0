import { commandLine } from '../domain/commandLine.ts';
import { FILTER_FIELDS } from '../domain/filterFields.ts';
import { closest } from '../domain/mistyped.ts';
import type { CrmError } from '../errors.ts';
import { manualOf } from '../locale/manuals.ts';
import { earlyLanguage } from './earlyLanguage.ts';
import { usage, type Typed } from './mistyped.ts';

/**
 * The error that tells of a flag that a command has not: what was typed, what is near, and the whole line where that was
 * all that was wrong (`cli.md §5`). `flags` as they are declared.
 */
export async function noFlag(
  verb: string,
  flag: string,
  flags: readonly string[],
  { argv, world, isRight }: Typed,
): Promise<CrmError> {
  const { mistyped: say } = await manualOf(earlyLanguage(argv, world));
  const [name = '', ...rest] = flag.split('=');
  const error = say.flag(verb, name);
  const value = rest.length === 0 ? null : rest.join('=');
  const at = argv.findIndex((word) => word === flag || (!name.startsWith('--') && word.startsWith(name)));
  // `--tag web` where filters are words: `tag:web`.
  if (Object.hasOwn(FILTER_FIELDS, name.slice(2)) && (await takesFilters(verb))) {
    const said = value ?? argv[at + 1] ?? 'any';
    return usage(
      error,
      say.filter(commandLine(argv.toSpliced(at, value === null ? 2 : 1, `${name.slice(2)}:${said}`))),
    );
  }
  const names = [...flags, '--help', '--version'].flatMap((text) => text.match(/--[a-z-]+/g) ?? []);
  const meant = closest(name, names);
  if (meant === null) return usage(error, say.flagElsewhere(verb));
  const line = argv.toSpliced(at, 1, value === null ? meant : `${meant}=${value}`);
  return usage(error, say.near(meant, at >= 0 && (await isRight(line)) ? commandLine(line) : null));
}

const takesFilters = async (verb: string): Promise<boolean> =>
  (await manualOf('en')).verbs[verb]?.usage.includes('[filter…]') === true;
