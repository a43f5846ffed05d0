import { fold } from '../domain/folding.ts';
import type { Purpose, Template } from '../domain/template.ts';
import type { Book } from './book.ts';

interface TemplateRow {
  readonly id: number;
  readonly name: string;
  readonly purpose: Purpose;
  readonly lang: string | null;
  readonly subject: string;
  readonly body: string;
}

const ALL = `
select id, name, purpose, lang, subject, body
  from template
 where deleted = 0
 order by name, lang, id desc`;

/** The user's own templates, by name and language. */
export const ownTemplates = (book: Book): readonly Template[] => book.prepare<[], TemplateRow>(ALL).all();

/** The user's own template of that name, purpose and language, or null: there are no two. */
export const findTemplate = (
  book: Book,
  { name, purpose, lang }: Pick<Template, 'name' | 'purpose' | 'lang'>,
): Template | null =>
  ownTemplates(book).find(
    (each) => fold(each.name) === fold(name) && each.purpose === purpose && each.lang === lang,
  ) ?? null;
