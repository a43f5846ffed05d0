import { DRAFT_NAMES, SCRIPT_NAMES, isShipped, type Template } from '../domain/template.ts';
import { showTemplates, type ListedTemplate } from '../render/templates.ts';
import { isOn } from './flags.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import { noMore } from './noMore.ts';
import { allTemplates, textsIn } from './templates.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The templates: those that came with the program in the order in which they are used, then the user's own (`cli.md §2`). */
const templateList: Verb = {
  flags: [...LIST_FLAGS, '--script'],
  run(call: Call): Answer {
    noMore(call, call.words);
    const { face, locale, now } = call;
    const all = rowsOf(call).filter(({ purpose }) => !isOn(call, 'script') || purpose === 'script');
    return { out: showTemplates(listed(call, all, COLUMNS), now, face, locale) };
  },
};

export default templateList;

const COLUMNS: Readonly<Record<string, (row: ListedTemplate) => string | null>> = {
  name: ({ name }) => name,
  for: ({ purpose }) => purpose,
  whose: ({ own }) => (own ? '0' : '1'),
};

const ORDER: readonly string[] = [...DRAFT_NAMES, ...SCRIPT_NAMES];

/** Every name and purpose once, with the languages there are. */
function rowsOf(call: Call): readonly ListedTemplate[] {
  const named = new Map<string, Template[]>();
  for (const template of allTemplates(call)) {
    const key = `${template.purpose} ${template.name}`;
    named.set(key, [...(named.get(key) ?? []), template]);
  }
  const about = textsIn(call.locale.code).templates;
  return [...named.values()]
    .flatMap((versions): readonly ListedTemplate[] => {
      const [first] = versions;
      if (first === undefined) return [];
      const { name, purpose } = first;
      const shipped = isShipped(name) && versions.some(({ id }) => id === null);
      const when = Object.entries(about).find(([each]) => each === name)?.[1].about ?? '';
      return [
        {
          name,
          purpose,
          langs: [...new Set(versions.map(({ lang }) => lang))].toSorted((a, b) =>
            (a ?? '') < (b ?? '') ? -1 : 1,
          ),
          own: versions.some(({ id }) => id !== null),
          shipped,
          about: shipped ? when : first.subject,
        },
      ];
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));
}

/** Drafts before scripts, what ships before what was added. */
const placeOf = ({ name, purpose, shipped }: ListedTemplate): number =>
  (purpose === 'script' ? 1000 : 0) + (shipped ? ORDER.indexOf(name) : 500);
