import { pageOf, readPage, type Template } from '../domain/template.ts';
import { CrmError, isCrmError } from '../errors.ts';
import { textOf } from './flags.ts';
import { textsIn } from './templates.ts';
import type { Prompts } from '../world/world.ts';
import type { Call } from './verb.ts';

/** What a template says. */
export type Page = Pick<Template, 'subject' | 'body'>;

/** Checks both parts of a template. Throws `template-faulty`. */
export async function checkPage(name: string, { subject, body }: Page): Promise<void> {
  const { checkTemplate } = await import('../connectors/liquid/engine.ts');
  checkTemplate({ name, part: 'subject', text: subject });
  checkTemplate({ name, part: 'body', text: body });
}

/**
 * What a template is to say: as the flags or the words have it, else as the person leaves it in the editor; null where they emptied
 * the page. Throws `template-faulty`, `word-missing` where nobody is there.
 */
export async function pageSaid(
  call: Call,
  template: Omit<Template, 'id'>,
  missing: 'text' | 'change',
  words = '',
): Promise<Page | null> {
  const subject = textOf(call, 'subject');
  const text = textOf(call, 'message') ?? (words === '' ? null : words);
  if (subject !== null || text !== null) {
    const page = {
      subject: subject ?? template.subject,
      body: text ?? template.body,
    };
    if (page.body.trim() === '') throw new CrmError({ is: 'word-missing', what: 'text' });
    await checkPage(template.name, page);
    return page;
  }
  const { prompts } = call.world;
  if (prompts === null) throw new CrmError({ is: 'word-missing', what: missing });
  return editedPage(call, prompts, template);
}

/** The page as it is saved, opened again with what is wrong with it; left as faulty as it was, it is given up. */
async function editedPage(
  { locale }: Pick<Call, 'locale'>,
  prompts: Prompts,
  template: Omit<Template, 'id'>,
): Promise<Page | null> {
  const { name, purpose, lang } = template;
  const withSubject = purpose === 'draft';
  const mark = textsIn(lang ?? locale.code).subject;
  const head = locale.templates.page(name, lang ?? locale.templates.everyLanguage);
  let text = withSubject ? pageOf(template, mark) : `${template.body}\n`;
  let remarks: readonly string[] = [];
  for (;;) {
    const shown = [...remarks, ...head].map((line) => `# ${line}\n`).join('');
    const saved = prompts.edit(`${shown}\n${text}`);
    const page = readPage(saved);
    if (page.body === '') return null;
    try {
      await checkPage(name, page);
      return page;
    } catch (error) {
      if (!isCrmError(error) || error.problem.is !== 'template-faulty') throw error;
      const kept = withSubject ? pageOf(page, mark) : `${page.body}\n`;
      if (remarks.length > 0 && kept === text) throw error;
      const { error: what, hint } = locale.problems(error.problem);
      const faulty = (error.problem.part === 'subject' ? page.subject : page.body).split('\n');
      remarks = [what, ...(hint === null ? [] : [hint]), `  ${faulty[error.problem.line - 1] ?? ''}`];
      text = kept;
    }
  }
}
