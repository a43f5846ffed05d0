import { languageLine } from '../connectors/toml/languageLine.ts';
import type { World } from '../world/world.ts';
import { configPlace, languageOf, type Language } from './places.ts';

/**
 * The language as far as it is known before the command line and the settings are read: for help, completion, and
 * errors on the way there. Throws nothing.
 */
export function earlyLanguage(argv: readonly string[], world: World): Language {
  const flag = valueOf('--lang', argv);
  if (flag === 'en' || flag === 'es') return flag;
  const said = languageOf({}, world.env, null);
  return said.from === 'environment' ? said.value : (settled(argv, world) ?? said.value);
}

/** The language of the settings; null where there are none to be read. */
function settled(argv: readonly string[], world: World): Language | null {
  const config = valueOf('--config', argv);
  const { value, from } = configPlace(config === null ? {} : { config }, world);
  if (from === 'default' && !world.files.exists(value)) return null;
  try {
    return languageLine(world.files.readText(value));
  } catch {
    // What is wrong with the file is said by whoever reads it as a whole.
    return null;
  }
}

/** What a flag says, in one word or in two; null where it is not among them. */
function valueOf(flag: string, argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const at = before.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return before[at] === flag ? (before[at + 1] ?? null) : (before[at]?.slice(flag.length + 1) ?? null);
}
