import { fold } from './folding.ts';

/** Words to send, or words to have at hand. */
export type Purpose = 'draft' | 'script';

/** A text with places for values, in a language; `lang` null: for every language. */
export interface Template {
  readonly name: string;
  readonly purpose: Purpose;
  readonly lang: string | null;
  readonly subject: string;
  readonly body: string;
  /** Its row, where it is the user's own; null: it came with the program. */
  readonly id: number | null;
}

export const DRAFT_NAMES = [
  'enquiry',
  'reply',
  'quote',
  'nudge-1',
  'nudge-2',
  'nudge-last',
  'reminder',
  'after-meeting',
  'thanks',
  'birthday',
  'win-back',
  'hello',
] as const;

export const SCRIPT_NAMES = ['first-call', 'help-call'] as const;

export type DraftName = (typeof DRAFT_NAMES)[number];
export type ScriptName = (typeof SCRIPT_NAMES)[number];

/** The names of the templates that come with the program. */
export const SHIPPED_NAMES: readonly string[] = [...DRAFT_NAMES, ...SCRIPT_NAMES];

/** Whether a template of that name came with the program. */
export const isShipped = (name: string): boolean => SHIPPED_NAMES.includes(fold(name));

/** The name as a template may be called: one word of letters, digits and hyphens, folded; null where it cannot be one. */
export function templateWord(word: string): string | null {
  const folded = fold(word.trim());
  return /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(folded) ? folded : null;
}

/** Which template is wanted. */
export interface Wanted {
  readonly name: string;
  readonly purpose: Purpose;
  /** A language, such as `es` or `pt-br`. */
  readonly lang: string;
}

/** A language without its part of the world: `pt` of `pt-br`. */
export const plainLanguage = (lang: string): string => lang.split('-')[0] ?? lang;

/**
 * The template of that name for a language: the user's own in it, their own for every language, the shipped one in it,
 * then whatever there is, English before others. Null where none is called so.
 */
export function templateFor(all: readonly Template[], { name, purpose, lang }: Wanted): Template | null {
  const named = all.filter((each) => each.purpose === purpose && fold(each.name) === fold(name));
  const rank = (template: Template): number => {
    const shipped = template.id === null ? 3 : 0;
    if (template.lang === null) return 2;
    if (template.lang === lang) return shipped;
    if (plainLanguage(template.lang) === plainLanguage(lang)) return shipped + 1;
    return 5 + shipped + (plainLanguage(template.lang) === 'en' ? 0 : 1);
  };
  return named.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** What templates of that name are for, drafts before scripts; null where none is called so. */
export const purposeOf = (all: readonly Template[], name: string): Purpose | null => {
  const named = all.filter((each) => fold(each.name) === fold(name));
  return (named.find(({ purpose }) => purpose === 'draft') ?? named[0])?.purpose ?? null;
};

/** Every value that a template may name; `docs/templates.md` says what they are. */
export const VARIABLES = [
  'contact.name',
  'contact.first',
  'contact.org',
  'contact.email',
  'contact.phone',
  'quote.ref',
  'quote.title',
  'quote.amount',
  'quote.requested_on',
  'quote.sent_on',
  'quote.valid_until',
  'me.name',
  'me.signature',
  'me.email',
  'last.day',
  'last.channel',
  'last.text',
  'next.day',
  'next.text',
  'today',
] as const;

export type Variable = (typeof VARIABLES)[number];

/** What each variable is for a contact; null: there is none. */
export type Values = Readonly<Record<Variable, string | null>>;

/** The names before the points: a condition may ask whether there is a quote at all. */
export const groupsOf = (): ReadonlySet<string> =>
  new Set(VARIABLES.flatMap((name) => (name.includes('.') ? [name.split('.')[0] ?? ''] : [])));

/** A template as it stands in an editor: its subject on the first line, where it has one, then the body. */
export const pageOf = ({ subject, body }: Pick<Template, 'subject' | 'body'>, mark: string): string =>
  `${mark}: ${subject}\n\n${body}\n`;

/** What a page says after it was edited. Lines before the subject that begin with `#` are remarks. */
export function readPage(page: string): { readonly subject: string; readonly body: string } {
  const lines = page.replaceAll('\r\n', '\n').split('\n');
  while (lines[0]?.startsWith('#') || (lines[0] === '' && lines.length > 1)) lines.shift();
  const found = /^(?:subject|asunto):(.*)$/i.exec(lines[0] ?? '');
  if (!found) return { subject: '', body: lines.join('\n').trim() };
  return { subject: (found[1] ?? '').trim(), body: lines.slice(1).join('\n').trim() };
}
