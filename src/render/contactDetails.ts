import type { Acquaintance } from '../domain/acquaintance.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { formatInterval, formatTarget } from '../domain/duration.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import type { Fields } from '../domain/journal.ts';
import { formatRef } from '../domain/refs.ts';
import { contactObject } from './contactObject.ts';

/** All that is kept of a contact, with where the relationship stands, as JSON names it (`cli.md §8`). */
export const contactDetails = ({
  contact,
  standing,
  lastTouchAt,
  owedSince,
  reach,
}: Acquaintance): object => ({
  ...contactObject(contact, standing),
  ...keptOf(contact),
  reach,
  do_not_contact: contact.doNotContact,
  deceased_on: contact.deceasedOn,
  archived: contact.archived,
  created_at: formatInstant(contact.createdAt),
  last_touch_at: instantOrNull(lastTouchAt),
  owed_since: instantOrNull(owedSince),
});

const instantOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

/** What the user says of a contact by flags, by the names of `cli.md §7`. */
export function keptOf(contact: ContactRecord): Fields {
  const birthday = contact.dates.find(({ kind }) => kind === 'birthday');
  return {
    org: contact.org,
    emails: contact.emails,
    phones: contact.phones,
    handles: contact.handles,
    aliases: contact.aliases,
    prefers: contact.prefers,
    avoids: contact.avoids,
    not_more_often: contact.notMoreOften === null ? null : formatInterval(contact.notMoreOften),
    every: contact.every === null ? null : formatInterval(contact.every),
    target: contact.target === null ? null : formatTarget(contact.target),
    tags: contact.tags,
    source: contact.source,
    referred_by:
      contact.referredBy === null
        ? null
        : { ref: formatRef('contact', contact.referredBy.id), name: contact.referredBy.name },
    birthday: birthday?.on ?? null,
    dates: contact.dates
      .filter((date) => date !== birthday)
      .map(({ kind, on, yearly }) => ({ kind, on, yearly })),
    lang: contact.lang,
    facts: contact.facts,
  };
}
