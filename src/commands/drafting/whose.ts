import { fold } from '../../domain/folding.ts';
import type { ContactRecord } from '../../domain/contact.ts';
import { CrmError } from '../../errors.ts';
import { matchContact } from '../../store/match.ts';
import { allTemplates, unknownTemplate } from '../templates.ts';
import type { Call } from '../verb.ts';
import { contactNamed } from '../whom.ts';

/**
 * Who is to be written to, and the template where one is named: the last of several words is one, unless all of them
 * are somebody's name. Throws what `contactNamed` throws, `template-unknown`, `word-missing`.
 */
export async function whose(
  call: Call,
): Promise<{ readonly contact: ContactRecord; readonly named: string | null }> {
  const { words, book } = call;
  const [last = ''] = words.slice(-1);
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'whom' });
  if (words.length === 1) return { contact: await contactNamed(call, last), named: null };
  const all = allTemplates(call);
  const name = words.slice(0, -1).join(' ');
  const known = all.find((each) => each.purpose === 'draft' && fold(each.name) === fold(last));
  if (known !== undefined) return { contact: await contactNamed(call, name), named: known.name };
  // A mistyped template and a name of several words look alike: the book knows which of them it is.
  const whole = words.join(' ');
  if (matchContact(book, whole).is === 'none' && matchContact(book, name).is !== 'none')
    throw unknownTemplate(last, all, 'draft');
  return { contact: await contactNamed(call, whole), named: null };
}
