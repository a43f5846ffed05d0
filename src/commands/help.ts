import { version } from '../../package.json';
import { CrmError } from '../errors.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { manualOf } from '../locale/manuals.ts';
import { faceFor } from '../render/face.ts';
import { nounHelp, overview, topicHelp, verbHelp, wholeManual } from '../render/help.ts';
import { manPage } from '../render/manPage.ts';
import type { World } from '../world/world.ts';
import { isOn } from './flags.ts';
import { nearest } from './places.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { SHORT, VERBS } from './verbs.ts';

/** Wider lines than these are hard to read. */
const WIDEST = 80;

/** `crm help [command|topic]`, `crm help --all`, `crm help --man`. */
const help: Verb = {
  flags: ['--all', '--man'],
  async run(call: Call): Promise<Answer> {
    const { words, locale, face } = call;
    if (isOn(call, 'man')) return { out: await manPageIn(locale.code) };
    const columns = Math.min(face.columns, WIDEST);
    const manual = await manualOf(locale.code);
    if (isOn(call, 'all')) return { out: wholeManual(manual, await flagsOfAll(), SHORT, columns) };
    const asked = words.join(' ');
    const topic = words.join('-');
    const topics = Object.keys(manual.topics);
    if (topics.includes(topic)) return { out: topicHelp(manual, topic, columns) };
    const name = Object.hasOwn(SHORT, asked) ? (SHORT[asked] ?? asked) : asked;
    if (asked !== '' && !Object.hasOwn(VERBS, name) && !Object.hasOwn(manual.nouns, asked)) {
      const names = [...Object.keys(VERBS), ...Object.keys(SHORT), ...Object.keys(manual.nouns), ...topics];
      throw new CrmError({
        is: 'usage',
        said: manual.unknown(asked),
        hint: manual.near(nearest(asked, names)),
      });
    }
    return { out: await text(asked === '' ? null : name, locale, columns) };
  },
};

export default help;

/** The version as `--version` prints it. */
export const versionText = (): string => `crm ${version}\n`;

/** The help of a command, of a noun, or of everything (null), as `--help` prints it. */
export function helpText(name: string | null, locale: Catalogue, world: World): Promise<string> {
  const { env, stdout } = world;
  const { columns } = faceFor({
    format: null,
    color: 'never',
    env,
    isTerminal: stdout.isTerminal,
    columns: stdout.columns,
  });
  return text(name, locale, Math.min(columns, WIDEST));
}

async function text(name: string | null, locale: Catalogue, columns: number): Promise<string> {
  const manual = await manualOf(locale.code);
  if (name === null) return overview(manual, Object.keys(VERBS), SHORT, columns);
  const verb = (await VERBS[name]?.())?.default;
  if (verb) return verbHelp(manual, name, verb.flags, columns);
  return nounHelp(manual, name, Object.keys(VERBS), columns);
}

/** The man page in a language, for `man` to read; the build writes it down. */
export const manPageIn = async (language: Catalogue['code']): Promise<string> =>
  manPage(await manualOf(language), await flagsOfAll(), SHORT, version);

/** Every command with its flags as commander writes them. */
async function flagsOfAll(): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await Promise.all(
    Object.entries(VERBS).map(async ([name, door]) => [name, (await door()).default.flags] as const),
  );
  return Object.fromEntries(all);
}
