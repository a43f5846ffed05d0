import { isLeftAlone, type ContactRecord } from '../domain/contact.ts';
import { formatRef, parseRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { uidOf } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { readQuote } from '../store/quotes.ts';
import { isOn, textOf } from './flags.ts';
import { followUpSaid } from './followUpAnswer.ts';
import { keySaid } from './keySaid.ts';
import { planFrom, type Plan } from './planning.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** Something to do on a day: `todo <contact> <when> <text…>`, with `-` or `--nobody` about nobody (`cli.md §1`). */
const todo: Verb = {
  flags: ['--promise', '--quote <ref>', '--nobody', '-m, --message <text>', '--key <key>'],
  async run(call: Call): Promise<Answer> {
    const [who, ...rest] = isOn(call, 'nobody') ? ['-', ...call.words] : call.words;
    if (who === undefined) throw new CrmError({ is: 'word-missing', what: 'contact' });
    const plan = planOf(call, rest);
    const quote = quoteFlag(call);
    const contact = who === '-' ? null : await contactNamed(call, who);
    refuseOther(call, contact, quote);
    const about = contact ?? (quote === null ? null : contactOf(call, quote.contact));
    const { entry, value } = write(call.book, call.verb, (draft) =>
      draft.create('followup', {
        key: keySaid(call, 'followup'),
        contact: about?.uid ?? null,
        ...plan,
        kind: isOn(call, 'promise') ? 'promise' : 'todo',
        quote: quote === null ? null : uidOf(call.book, 'quote', quote.id),
      }),
    );
    const answer = followUpSaid(call, value.id, entry);
    return about !== null && isLeftAlone(about)
      ? { ...answer, told: `${answer.told ?? ''}${call.locale.todos.leftAlone(about.name)}\n` }
      : answer;
  },
};

export default todo;

/** The day and the text, the latter perhaps with `-m`. */
function planOf(call: Call, words: readonly string[]): Plan {
  const message = textOf(call, 'message');
  return planFrom(call, message === null ? words : [...words, message]);
}

/** The quote that `--quote` names, or null. Throws `ref-kind`, `ref-unknown`. */
export function quoteFlag(call: Call): { readonly id: number; readonly contact: number } | null {
  const word = textOf(call, 'quote');
  if (word === null) return null;
  const ref = parseRef(word);
  if (ref?.kind !== 'quote') throw new CrmError({ is: 'ref-kind', word, expects: 'quote' });
  const quote = readQuote(call.book, ref.id);
  if (!quote) throw new CrmError({ is: 'ref-unknown', ref: formatRef('quote', ref.id) });
  return quote;
}

/** A follow-up about one person names no quote of another. Throws `quote-of-other`. */
export function refuseOther(
  call: Call,
  contact: Pick<ContactRecord, 'id' | 'name'> | null,
  quote: { readonly id: number; readonly contact: number } | null,
): void {
  if (contact === null || quote === null || quote.contact === contact.id) return;
  const { name } = contactOf(call, quote.contact);
  throw new CrmError({
    is: 'quote-of-other',
    ref: formatRef('quote', quote.id),
    owner: name,
    name: contact.name,
  });
}
