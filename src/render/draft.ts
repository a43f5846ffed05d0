import type { ContactRecord } from '../domain/contact.ts';
import type { Because, Way } from '../domain/draft.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Standing } from '../domain/standing.ts';
import type { Template } from '../domain/template.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import type { Face } from './face.ts';
import { harmless, harmlessLines } from './harmless.ts';
import { json } from './json.ts';
import { inMarkdown } from './markdown.ts';
import { wrap } from './wrap.ts';

/** A message to somebody, ready to be sent. */
export interface Draft {
  readonly contact: ContactRecord;
  readonly standing: Standing;
  readonly template: Template;
  /** Null: the template was named. */
  readonly because: Because | null;
  /** The number of the quote it is about. */
  readonly quote: number | null;
  readonly way: Way;
  /** '' where the channel has none. */
  readonly subject: string;
  readonly body: string;
}

/** `email ana@taller.example`. */
export const wayText = ({ channel, to }: Way, locale: Catalogue): string =>
  to === null ? `${channel} (${locale.drafts.noAddress})` : `${channel} ${to}`;

/** The message as it is printed: of a mail also to whom it goes and its subject, to programs as its headers have them. */
export function draftText({ way, subject, body }: Draft, face: Face, locale: Catalogue): string {
  const drafts = face.format === 'table' ? locale.drafts : { to: 'To', subject: 'Subject' };
  const isMail = way.channel === 'email';
  const head = [
    ...(isMail && way.to !== null ? [`${drafts.to}: ${harmless(way.to)}\n`] : []),
    ...(subject === '' ? [] : [`${drafts.subject}: ${harmless(subject)}\n`]),
  ];
  return `${head.join('')}${head.length === 0 ? '' : '\n'}${harmlessLines(body)}\n`;
}

/** Which template it is, for whom and over which channel, and why that one. */
export function draftTold(draft: Draft, locale: Catalogue): string {
  const { template, contact, because, quote, way } = draft;
  const { drafts } = locale;
  const lang = template.lang ?? locale.templates.everyLanguage;
  const what = drafts.of(template.name, lang, contact.name, wayText(way, locale));
  const ref = quote === null ? '' : formatRef('quote', quote);
  const why = because === null ? [] : [drafts.chosen(drafts.because(because, ref))];
  return `${harmless([what, ...why].join(' · '))}\n`;
}

/** The message as JSON, with what was done about it. */
export function draftJson(
  { contact, standing, template, because, quote, way, subject, body }: Draft,
  done: { readonly opened: string | null; readonly saved: string | null; readonly logged: object | null },
  now: Instant,
  face: Face,
): string {
  const { name, lang, id } = template;
  return json(
    {
      schema: 'crm.draft/1',
      now: formatInstant(now),
      contact: contactObject(contact, standing),
      template: { name, lang, own: id !== null },
      because,
      quote: quote === null ? null : formatRef('quote', quote),
      channel: way.channel,
      to: way.to,
      subject: subject === '' ? null : subject,
      text: body,
      ...done,
    },
    face,
  );
}

/** Scripts below each other, with their names above them where there are several. */
export function showScripts(
  scripts: readonly { readonly name: string; readonly text: string }[],
  now: Instant,
  face: Face,
): string {
  if (face.format === 'json')
    return json({ schema: 'crm.script/1', now: formatInstant(now), items: scripts }, face);
  if (face.format === 'ids') return scripts.map(({ name }) => `${name}\n`).join('');
  const [only, more] = scripts;
  if (only !== undefined && more === undefined) return linesOf(only.text, face);
  return scripts
    .map((script) => scriptBelow(script, face))
    .join('\n')
    .trimStart();
}

/** A script under its name, after an empty line. */
export function scriptBelow(
  { name, text }: { readonly name: string; readonly text: string },
  face: Face,
): string {
  if (face.format === 'md') return `\n## ${inMarkdown(name)}\n\n${harmlessLines(text)}\n`;
  return `\n${face.style.strong(name)}\n${linesOf(text, face)}`;
}

/** The lines of a script, on a terminal as wide as that: it is read, not sent. */
const linesOf = (text: string, { fitted, columns }: Face): string =>
  harmlessLines(text)
    .split('\n')
    .flatMap((line) => (fitted && line !== '' ? wrap(line, columns) : [line]))
    .map((line) => `${line}\n`)
    .join('');
