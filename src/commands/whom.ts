import { isLeftAlone, type ContactRecord } from '../domain/contact.ts';
import { parseRef } from '../domain/refs.ts';
import { CrmError, type Named } from '../errors.ts';
import { readContact } from '../store/contacts.ts';
import { matchContact } from '../store/match.ts';
import { whereGone } from '../store/gone.ts';
import type { Call } from './verb.ts';

/** Commands that are as often about somebody new. */
const ADDING: readonly string[] = ['todo', 'quote new'];

/**
 * The contact that words name (`cli.md §3`). Several hits, or none but near ones: a person at the terminal chooses. Throws
 * `contact-unknown` with the nearest names, `contact-ambiguous` with the candidates.
 */
export async function contactNamed(call: Call, words: string): Promise<ContactRecord> {
  const whom = await whomNamed(call, words, ADDING.includes(call.verb));
  if (typeof whom !== 'string') return whom;
  return (await import('./asking/nearOrNew.ts')).addedOnTheWay(call, whom);
}

/** As `contactNamed`; where somebody new may be meant (`mayAdd`), perhaps a text for `--new` instead. */
export async function whomNamed(call: Call, words: string, mayAdd: boolean): Promise<ContactRecord | string> {
  const { prompts } = call.world;
  const match = matchContact(call.book, words);
  switch (match.is) {
    case 'one':
      return contactOf(call, match.id);
    case 'none': {
      const { near } = match;
      const error = noContact(call, words, near);
      if (prompts === null || error.problem.is !== 'contact-unknown') throw error;
      if (near.length === 0 && !mayAdd) throw error;
      const { nearOrNew } = await import('./asking/nearOrNew.ts');
      return nearOrNew(call, prompts, { words, near, mayAdd, error });
    }
    case 'many': {
      if (prompts === null)
        throw new CrmError({ is: 'contact-ambiguous', words, candidates: match.candidates });
      const choices = match.candidates.map(({ ref, name }) => ({ label: `${name} (${ref})`, value: ref }));
      const chosen = await prompts.choose(call.locale.asking.which(words), choices);
      return contactOf(call, Number(chosen.slice(1)));
    }
  }
}

/** Words that look like a reference were meant as one: nobody is added under such a name. */
function noContact(call: Call, words: string, near: readonly Named[]): CrmError {
  const ref = parseRef(words);
  if (ref === null || near.length > 0) return new CrmError({ is: 'contact-unknown', words, near });
  const gone = ref.kind === 'contact' ? whereGone(call.book, ref.id) : null;
  if (gone?.is === 'merged') return new CrmError({ is: 'contact-merged', ref: words, into: gone.into });
  if (gone?.is === 'erased') return new CrmError({ is: 'contact-erased', ref: words });
  return ref.kind === 'contact'
    ? new CrmError({ is: 'ref-unknown', ref: words })
    : new CrmError({ is: 'ref-kind', word: words, expects: 'contact' });
}

/** A contact by number. Throws `ref-unknown`. */
export function contactOf(call: Call, id: number): ContactRecord {
  const contact = readContact(call.book, id);
  if (!contact) throw new CrmError({ is: 'ref-unknown', ref: `c${id}` });
  return contact;
}

/**
 * Refuses what we would send to somebody who died or asked not to be contacted (`domain.md §7`); `channel` null: over
 * any, `instead` what it was to be where it was not to be logged. Throws `left-alone`.
 */
export function refuseLeftAlone(contact: ContactRecord, channel: string | null, instead?: 'draft'): void {
  const { name, doNotContact, deceasedOn } = contact;
  const what = instead === undefined ? {} : { instead };
  if (deceasedOn !== null) {
    throw new CrmError({
      is: 'left-alone',
      name,
      because: 'deceased',
      on: deceasedOn,
      reason: null,
      channel: null,
      ...what,
    });
  }
  if (doNotContact === null) return;
  const closed = doNotContact.channels;
  if (isLeftAlone(contact) || (channel !== null && (closed?.includes(channel) ?? false))) {
    const { on, reason } = doNotContact;
    throw new CrmError({
      is: 'left-alone',
      name,
      because: 'do-not-contact',
      on,
      reason,
      channel: closed === null ? null : channel,
      ...what,
    });
  }
}
