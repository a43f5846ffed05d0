import type { Day } from './day.ts';
import type { Target } from './duration.ts';
import type { Instant } from './instant.ts';
import type { Tier } from './settings.ts';

/** What a relationship is by the user's own word (`domain.md §6`). */
export type SetStanding = 'friend' | 'personal' | 'partner' | 'supplier';

export const SET_STANDINGS: readonly SetStanding[] = ['friend', 'personal', 'partner', 'supplier'];
export const TIERS: readonly Tier[] = ['vip', 'premium', 'standard'];

/** A birthday, anniversary or renewal. */
export interface ContactDate {
  readonly kind: string;
  readonly on: Day;
  readonly yearly: boolean;
}

/** `channels` null: the whole mark (`domain.md §7`). */
export interface DoNotContact {
  readonly on: Day;
  readonly reason: string | null;
  readonly channels: readonly string[] | null;
}

/** What the rules need to know of a person; the rest of the record is in `ContactRecord`. */
export interface Contact {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** `fold(name)`, the order of lists (`domain.md §8`). */
  readonly folded: string;
  readonly tier: Tier;
  readonly standing: SetStanding | null;
  readonly prefers: readonly string[];
  readonly avoids: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly handles: Readonly<Record<string, string>>;
  /** Own cadence, calendar days. */
  readonly every: number | null;
  readonly target: Target | null;
  /** Calendar days. */
  readonly notMoreOften: number | null;
  readonly dates: readonly ContactDate[];
  readonly doNotContact: DoNotContact | null;
  readonly deceasedOn: Day | null;
  readonly archived: boolean;
  readonly createdAt: Instant;
}

/** All that is kept of a person. */
export interface ContactRecord extends Contact {
  readonly uid: string;
  readonly org: string | null;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly referredBy: { readonly id: number; readonly name: string } | null;
  readonly lang: string | null;
  readonly facts: Readonly<Record<string, string>>;
}

/** Deceased, or wholly do-not-contact: in no list of ours (`domain.md §7`). */
export const isLeftAlone = (contact: Pick<Contact, 'doNotContact' | 'deceasedOn'>): boolean =>
  contact.deceasedOn !== null || (contact.doNotContact !== null && contact.doNotContact.channels === null);

/** Whether a mark closes this channel to what we send (`domain.md §7`). */
export const isClosed = (contact: Pick<Contact, 'doNotContact' | 'deceasedOn'>, channel: string): boolean =>
  isLeftAlone(contact) || (contact.doNotContact?.channels?.includes(channel) ?? false);

/** A way to reach somebody: the channel we propose and the address on it. */
export interface Reach {
  readonly channel: string;
  readonly to: string;
}

const NONE: ReadonlySet<string> = new Set();

const PHONED: readonly string[] = ['call', 'whatsapp', 'sms'];

/** The address that a channel goes to, or null. */
export const addressOn = (contact: Contact, channel: string): string | null => {
  if (channel === 'email') return contact.emails[0] ?? null;
  if (PHONED.includes(channel)) return contact.phones[0] ?? null;
  const handle = Object.hasOwn(contact.handles, channel) ? contact.handles[channel] : undefined;
  return handle ?? (channel === 'dm' ? (Object.values(contact.handles)[0] ?? null) : null);
};

/**
 * How to reach a contact: the first channel they prefer on which we have an address, else the one they wrote on, else
 * e-mail, telephone, a handle; never one that they closed to us, that they avoid, or that the user no longer serves
 * (`domain.md §2`, `§7`).
 */
export function reachOf(
  contact: Contact,
  wroteOn: string | null,
  unserved: ReadonlySet<string> = NONE,
): Reach | null {
  const order = [...contact.prefers, ...(wroteOn ? [wroteOn] : []), 'email', 'call', 'whatsapp', 'sms', 'dm'];
  for (const channel of order) {
    if (isClosed(contact, channel) || unserved.has(channel)) continue;
    if (contact.avoids.includes(channel) && !contact.prefers.includes(channel)) continue;
    const to = addressOn(contact, channel);
    if (to !== null) return { channel, to };
  }
  return null;
}
