import type { ContactRecord } from '../../domain/contact.ts';
import type { DueFacts } from '../../domain/reason.ts';
import { CrmError } from '../../errors.ts';
import { factsOf } from '../../store/dueFacts.ts';
import { lastTouches } from '../../store/touchpoints.ts';
import type { Call } from '../verb.ts';
import type { Matter } from './values.ts';

/** How many of the last touchpoints are looked at for an exchange. */
const LOOKED_AT = 50;

/** What texts for somebody may speak of, and the facts that decide which; the quote is not chosen yet. */
export function matterOf(call: Call, contact: ContactRecord): Matter & { readonly facts: DueFacts } {
  const facts = factsOf(call.book, contact.id, call.now);
  if (!facts) throw new CrmError({ is: 'ref-unknown', ref: `c${contact.id}` });
  const last =
    lastTouches(call.book, contact.id, call.now, LOOKED_AT).find(
      ({ channel, missed, auto, bounce }) => channel !== 'note' && !missed && !auto && !bounce,
    ) ?? null;
  return { contact, facts, last, followUps: facts.followUps, quote: null };
}
