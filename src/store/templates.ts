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

const NAMES = `
select distinct name
  from template
 where deleted = 0
 order by name`;

/** The names of the user's own templates. */
export const ownTemplateNames = (book: Book): readonly string[] =>
  book
    .prepare<[], { name: string }>(NAMES)
    .all()
    .map(({ name }) => name);
