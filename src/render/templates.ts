import { formatInstant, type Instant } from '../domain/instant.ts';
import { pageOf, type Purpose, type Template } from '../domain/template.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmlessLines } from './harmless.ts';
import { json } from './json.ts';
import { showSheet, type Row } from './sheet.ts';

/** A template by its name, with the languages it is in; null: every one. */
export interface ListedTemplate {
  readonly name: string;
  readonly purpose: Purpose;
  readonly langs: readonly (string | null)[];
  /** The user has one of their own. */
  readonly own: boolean;
  /** One came with the program. */
  readonly shipped: boolean;
  /** When it is for, in a few words. */
  readonly about: string;
}

/** The list of templates in the face's form. */
export function showTemplates(
  templates: readonly ListedTemplate[],
  now: Instant,
  face: Face,
  locale: Catalogue,
): string {
  const words = locale.templates;
  const rows = templates.map((template): Row => {
    const { name, purpose, langs, own, shipped, about } = template;
    const whose = !own ? words.whose.shipped : shipped ? words.whose.changed : words.whose.own;
    return {
      ref: name,
      raw: { name, purpose, langs, own, shipped, about },
      cells: [
        { text: name, mood: 'strong' },
        { text: words.purposes[purpose], plain: purpose },
        {
          text: langs.map((lang) => lang ?? words.everyLanguage).join(' '),
          plain: langs.map((lang) => lang ?? 'any').join(' '),
        },
        { text: whose, plain: own ? (shipped ? 'changed' : 'own') : 'crm', mood: own ? 'accent' : 'faint' },
        { text: about },
      ],
    };
  });
  if (face.format === 'json') {
    const items = rows.map(({ raw }) => raw);
    return json({ schema: 'crm.template.list/1', now: formatInstant(now), items }, face);
  }
  const { columns } = words;
  return showSheet(
    {
      columns: [
        { title: columns.name },
        { title: columns.purpose, drop: 1 },
        { title: columns.langs },
        { title: columns.whose, drop: 2 },
        { title: columns.about, grow: true, least: 20 },
      ],
      rows,
    },
    face,
  );
}

/** A template as JSON. */
export const templateObject = ({ name, purpose, lang, subject, body, id }: Template): object => ({
  name,
  purpose,
  lang,
  own: id !== null,
  subject,
  body,
});

/** One template as it is written; `mark` is the word before its subject. */
export function showTemplate(template: Template, mark: string, now: Instant, face: Face): string {
  if (face.format === 'json') {
    const object = templateObject(template);
    return json({ schema: 'crm.template.show/1', now: formatInstant(now), template: object }, face);
  }
  if (face.format === 'ids') return `${template.name}\n`;
  return harmlessLines(template.subject === '' ? `${template.body}\n` : pageOf(template, mark));
}
