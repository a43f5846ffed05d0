import { version } from '../../package.json';
import { CrmError } from '../errors.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { manualOf } from '../locale/manuals.ts';
import { nounHelp, overview, topicHelp, verbHelp } from '../render/help.ts';
import { nearest } from './places.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { SHORT, VERBS } from './verbs.ts';

/** `crm help [command|topic]`. */
const help: Verb = {
  flags: [],
  async run({ words, locale }: Call): Promise<Answer> {
    const manual = await manualOf(locale.code);
    const asked = words.join(' ');
    const topic = manual.topics[asked];
    if (topic) return { out: topicHelp(topic) };
    const name = SHORT[asked] ?? asked;
    if (asked !== '' && !(name in VERBS) && !(asked in manual.nouns)) {
      const names = [
        ...Object.keys(VERBS),
        ...Object.keys(SHORT),
        ...Object.keys(manual.nouns),
        ...Object.keys(manual.topics),
      ];
      throw new CrmError({
        is: 'usage',
        said: manual.unknown(asked),
        hint: manual.near(nearest(asked, names)),
      });
    }
    return { out: await helpText(asked === '' ? null : name, Object.keys(manual.everywhere), locale) };
  },
};

export default help;

/** The version as `--version` prints it. */
export const versionText = (): string => `crm ${version}\n`;

/** The help of a command, of a noun, or of everything (null). */
export async function helpText(
  name: string | null,
  everywhere: readonly string[],
  locale: Catalogue,
): Promise<string> {
  const manual = await manualOf(locale.code);
  if (name === null) return overview(manual, Object.keys(VERBS), SHORT);
  const verb = (await VERBS[name]?.())?.default;
  if (verb) return verbHelp(manual, name, verb.flags, everywhere);
  return nounHelp(manual, name, Object.keys(VERBS));
}
