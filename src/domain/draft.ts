import { addressOn, isClosed, type Contact, type Reach } from './contact.ts';
import type { Basis, DueRow } from './reason.ts';
import type { DraftName } from './template.ts';

/** Channels that a text does not go out over. */
const SPOKEN: ReadonlySet<string> = new Set(['form', 'note', 'event']);

/** Whether a text goes out over a channel: not over those on which both speak at once. */
export const isWritten = (channel: string, live: ReadonlySet<string>): boolean =>
  !live.has(channel) && !SPOKEN.has(channel);

/** Over which channel a text goes to a contact, and where; `to` null: no address is known. */
export type Way = Reach | { readonly channel: string; readonly to: null };

/**
 * How to write to somebody: the channel they prefer, else the one of the last exchange, else e-mail and what else can be
 * written to; never a closed or avoided one, nor one on which both speak at once. Null where every way is closed
 * (`domain.md §7`).
 */
export function wayToWrite(
  contact: Contact,
  last: string | null,
  { live, unserved }: { readonly live: ReadonlySet<string>; readonly unserved: ReadonlySet<string> },
): Way | null {
  const order = [...contact.prefers, ...(last === null ? [] : [last]), 'email', 'whatsapp', 'sms', 'dm'];
  const open = order.filter(
    (channel) =>
      isWritten(channel, live) &&
      !unserved.has(channel) &&
      !isClosed(contact, channel) &&
      (!contact.avoids.includes(channel) || contact.prefers.includes(channel)),
  );
  for (const channel of open) {
    const to = addressOn(contact, channel);
    if (to !== null) return { channel, to };
  }
  const [first] = open;
  return first === undefined ? null : { channel: first, to: null };
}

/** What stands behind a comma and is no given name: forms of companies, degrees, generations. */
const AFTER_COMMA =
  /^(?:inc|llc|ltd|limited|plc|gmbh|ag|co|corp|s\.?\s?l\.?\s?u?|s\.?\s?a\.?\s?u?|s\.?\s?coop|c\.?\s?b|jr|sr|ii|iii|ph\.?\s?d|m\.?\s?d|mba|esq)\.?$/i;

/** What a contact is called by: `Ana` of “Dra. Ana Pérez” and of “Pérez, Ana”, `Norte` of “Norte, S.L.”. */
export function firstName(name: string): string {
  const [family = '', after = ''] = name.split(',').map((part) => part.trim());
  const isGiven = /^\p{L}/u.test(after) && !AFTER_COMMA.test(after);
  const words = (isGiven ? after : family).split(/\s+/);
  const titles = /^(?:dr|dra|sr|sra|srta|d|dña|don|doña|mr|mrs|ms|miss|prof|profa|ing|lic)\.?$/i;
  const named = words.length > 1 && titles.test(words[0] ?? '') ? words.slice(1) : words;
  return named[0] ?? name;
}

/** A template that somebody's situation calls for, and what in it does. */
export interface Choice {
  readonly name: DraftName;
  readonly because: Because;
  /** The quote it is about. */
  readonly quote: number | null;
}

export type Because =
  | 'form'
  | 'reply'
  | 'promise'
  | 'quote-unsent'
  | 'follow-up'
  | 'quote-expiring'
  | 'quote-expired'
  | 'quote-chase'
  | 'waiting'
  | 'birthday'
  | 'date'
  | 'cadence'
  | 'win-back'
  | 'meeting'
  | 'nothing';

/** What the most pressing reason calls for; `talked`: the last exchange was a talk of these days (`domain.md §8`). */
export function choiceFor(row: DueRow | null, talked: boolean): Choice {
  const reasons = row?.reasons ?? [];
  const [reason] = reasons;
  if (reason === undefined)
    return talked
      ? { name: 'after-meeting', because: 'meeting', quote: null }
      : { name: 'hello', because: 'nothing', quote: null };
  // What was promised or noted about a quote is mostly the quote itself: that says more than a greeting.
  const isPlan = reason.kind === 'promise' || reason.kind === 'follow-up';
  const quoted = isPlan ? reasons.find(({ subject }) => subject.kind === 'quote') : undefined;
  const { subject, basis } = quoted ?? reason;
  const [name, because] = calledFor(basis);
  return { name, because, quote: subject.kind === 'quote' ? subject.id : null };
}

function calledFor(basis: Basis): readonly [DraftName, Because] {
  switch (basis.kind) {
    case 'reply':
      return basis.channel === 'form' ? ['enquiry', 'form'] : ['reply', 'reply'];
    case 'promise':
    case 'follow-up':
      return ['hello', basis.kind];
    case 'quote-unsent':
      return ['quote', 'quote-unsent'];
    case 'quote-expiring':
      return ['nudge-2', 'quote-expiring'];
    case 'quote-expired':
      return ['nudge-last', 'quote-expired'];
    case 'quote-chase':
      return [basis.rung === 1 ? 'nudge-1' : basis.rung === 2 ? 'nudge-2' : 'nudge-last', 'quote-chase'];
    case 'waiting':
      return ['reminder', 'waiting'];
    case 'date':
      return basis.what === 'birthday' ? ['birthday', 'birthday'] : ['hello', 'date'];
    case 'cadence':
      return basis.winBack ? ['win-back', 'win-back'] : ['hello', 'cadence'];
  }
}
