import { acquaintanceOf, type Acquaintance } from '../domain/acquaintance.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { formatRef } from '../domain/refs.ts';
import { contactDetails } from '../render/contactDetails.ts';
import { showWritten } from '../render/written.ts';
import { oneOf } from '../store/people.ts';
import type { Answer, Call } from './verb.ts';

/** A contact that was written about, and what became of them. */
export interface ContactWritten {
  readonly contact: ContactRecord;
  readonly effects: readonly string[];
}

/** A contact with where the relationship stands now. */
export const acquaintanceNow = (call: Call, contact: ContactRecord): Acquaintance =>
  acquaintanceOf(oneOf(call.book, contact, call.now), call.today, call.settings);

/** The acknowledgement of what was written about contacts; `more` goes into the object for programs. */
export function answerOn(
  call: Call,
  what: string,
  entry: number | null,
  written: readonly ContactWritten[],
  more: object = {},
): Answer {
  const details = written.map(({ contact }) => contactDetails(acquaintanceNow(call, contact)));
  const lines = written.map(({ contact, effects }) => ({
    subject: `${formatRef('contact', contact.id)} ${contact.name}`,
    effects,
  }));
  const object = { contacts: details, ...more };
  return showWritten({ what, entry, now: call.now, lines, object }, call.face, call.locale);
}
