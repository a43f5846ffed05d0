import type { Contact } from '../domain/contact.ts';
import { formatRef } from '../domain/refs.ts';
import type { Standing } from '../domain/standing.ts';

/** A contact as every JSON answer names it (`cli.md §8`). */
export const contactObject = (
  contact: Pick<Contact, 'id' | 'key' | 'name' | 'tier'>,
  standing: Standing | null,
): object => ({
  ref: formatRef('contact', contact.id),
  key: contact.key,
  name: contact.name,
  tier: contact.tier,
  standing,
});
