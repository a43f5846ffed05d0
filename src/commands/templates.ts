import { near } from '../domain/near.ts';
import {
  DRAFT_NAMES,
  plainLanguage,
  purposeOf,
  SCRIPT_NAMES,
  templateFor,
  templateWord,
  type Purpose,
  type Template,
} from '../domain/template.ts';
import { CrmError } from '../errors.ts';
import { english } from '../locale/shipped/en.ts';
import { spanish } from '../locale/shipped/es.ts';
import type { ShippedTexts } from '../locale/shipped/template.ts';
import { ownTemplates } from '../store/templates.ts';
import { isOn, textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** What ships in a language, English where there is nothing in it. */
export const textsIn = (lang: string): ShippedTexts => (plainLanguage(lang) === 'es' ? spanish : english);

/** The templates that come with the program, in both languages. */
export const SHIPPED: readonly Template[] = (['en', 'es'] as const).flatMap((lang) => {
  const { templates } = textsIn(lang);
  const of =
    (purpose: Purpose) =>
    (name: keyof typeof templates): Template => {
      const { subject, body } = templates[name];
      return { name, purpose, lang, subject, body, id: null };
    };
  return [...DRAFT_NAMES.map(of('draft')), ...SCRIPT_NAMES.map(of('script'))];
});

/** The user's own templates and those that come with the program. */
export const allTemplates = (call: Pick<Call, 'book'>): readonly Template[] => [
  ...ownTemplates(call.book),
  ...SHIPPED,
];

/** `--speaks`: the language a template is for, null for every one; undefined where nothing was said. Throws `flag-value`. */
export function speaksSaid(call: Pick<Call, 'flags'>): string | null | undefined {
  const text = textOf(call, 'speaks')?.trim().toLowerCase();
  if (text === undefined || text === 'any') return text === undefined ? undefined : null;
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(text)) return text;
  throw new CrmError({ is: 'flag-value', flag: '--speaks', value: text, expects: 'language-code' });
}

/** What templates of that name are for: as `--script` says, else as they are. Throws `template-unknown`. */
export function purposeSaid(call: Call, name: string, all: readonly Template[]): Purpose {
  const purpose = isOn(call, 'script') ? 'script' : purposeOf(all, name);
  if (purpose === null) throw unknownTemplate(name, all);
  return purpose;
}

/** The one template that is meant by a name, in `--speaks` or else the program's language. Throws `template-unknown`. */
export function templateNamed(call: Call, name: string): Template {
  const all = allTemplates(call);
  const purpose = purposeSaid(call, name, all);
  const said = speaksSaid(call);
  const among = said === undefined ? all : all.filter(({ lang }) => lang === said);
  const found = templateFor(among, { name, purpose, lang: said ?? call.locale.code });
  if (found === null) throw unknownTemplate(name, all);
  return found;
}

/** That no template is called so, with the near name among those of the purpose. */
export function unknownTemplate(
  word: string,
  all: readonly Template[],
  purpose: Purpose | null = null,
): CrmError {
  const names = all.flatMap((each) => (purpose === null || each.purpose === purpose ? [each.name] : []));
  return new CrmError({ is: 'template-unknown', word, near: near(word, names) });
}

/** The first of the words, as a template is called. Throws `word-missing`. */
export function nameSaid(words: readonly string[], at = 0): string {
  const name = words[at]?.trim() ?? '';
  if (name === '') throw new CrmError({ is: 'word-missing', what: 'template' });
  return name;
}

/** A name that a template may have. Throws `word-missing`, `template-name`. */
export function freeName(words: readonly string[], at = 0): string {
  const word = nameSaid(words, at);
  const name = templateWord(word);
  if (name === null) throw new CrmError({ is: 'template-name', word });
  return name;
}
