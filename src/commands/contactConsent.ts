import { textIn, type Fields } from '../domain/journal.ts';
import { near } from '../domain/near.ts';
import { CrmError } from '../errors.ts';
import { besidesOf } from '../locale/besides.ts';
import { readEntity } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { purposesAsked } from '../store/filterFacts.ts';
import { dayPassed } from './contactFlags.ts';
import { answerOn } from './contactWritten.ts';
import { isOn, textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** The purposes of `domain.md §7`; others are made with `--new`. */
const PURPOSES: readonly string[] = ['news', 'offers'];

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, sí: true, si: true, no: false };

/** Records what somebody said to being written to for a purpose, with where and when they said it (`domain.md §7`). */
const contactConsent: Verb = {
  flags: ['--source <text>', '--on <day>', '--new'],
  async run(call: Call): Promise<Answer> {
    const { purpose, given } = saidOf(call);
    const contact = await contactNamed(call, call.words.slice(0, -2).join(' '));
    const on = dayPassed(call, textOf(call, 'on') ?? call.today);
    const source = textOf(call, 'source')?.trim() || null;
    const { entry, value: before } = write(call.book, call.verb, (draft) => {
      const consent = (readEntity(call.book, 'contact', contact.id)?.fields['consent'] ?? {}) as Fields;
      const had = (consent[purpose] ?? null) as Fields | null;
      draft.change('contact', contact.id, { consent: { ...consent, [purpose]: { given, on, source } } });
      return had;
    });
    const { consents } = await besidesOf(call.locale.code);
    const effect = consents.said(purpose, given, call.locale.days.short(on, call.today), source);
    const was = before === null ? [] : [consents.before(before['given'] === true, textIn(before['on']))];
    return answerOn(
      call,
      'contact.consent',
      entry,
      [{ contact: contactOf(call, contact.id), effects: [effect, ...was] }],
      { purpose, consent: { given, on, source }, before },
    );
  },
};

export default contactConsent;

/** The purpose and the answer, the last two words. Throws `word-missing`, `purpose-unknown`. */
function saidOf(call: Call): { readonly purpose: string; readonly given: boolean } {
  const [answer = '', purpose = ''] = call.words.toReversed().map((word) => word.trim().toLowerCase());
  if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'contact' });
  const given = Object.hasOwn(ANSWERS, answer) ? ANSWERS[answer] : undefined;
  if (given === undefined || call.words.length < 3 || purpose === '')
    throw new CrmError({ is: 'word-missing', what: 'consent' });
  const known = [...new Set([...PURPOSES, ...purposesAsked(call.book)])];
  if (!known.includes(purpose) && !isOn(call, 'new'))
    throw new CrmError({ is: 'purpose-unknown', word: purpose, near: near(purpose, known), known });
  return { purpose, given };
}
