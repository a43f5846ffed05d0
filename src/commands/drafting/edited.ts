import { pageOf, readPage } from '../../domain/template.ts';
import { CrmError } from '../../errors.ts';
import { harmless } from '../../render/harmless.ts';
import { wayText, type Draft } from '../../render/draft.ts';
import { textsIn } from '../templates.ts';
import type { Call } from '../verb.ts';

/** The draft as the person leaves it in the editor; null where they emptied the page. Throws `nobody-there`. */
export function edited(call: Call, draft: Draft): Draft | null {
  const { world, locale } = call;
  if (world.prompts === null) throw new CrmError({ is: 'nobody-there', flag: '--edit' });
  const { contact, way, subject, body, template } = draft;
  const remarks = locale.drafts
    .page(contact.name, wayText(way, locale))
    .map((line) => `# ${harmless(line)}\n`)
    .join('');
  const hasSubject = way.channel === 'email' || subject !== '';
  const mark = textsIn(template.lang ?? locale.code).subject;
  const page = hasSubject ? pageOf({ subject, body }, mark) : `${body}\n`;
  const read = readPage(world.prompts.edit(`${remarks}\n${page}`));
  if (read.body === '') return null;
  return { ...draft, subject: hasSubject ? read.subject : '', body: read.body };
}
