import { isClosed, isLeftAlone, type ContactRecord } from './contact.ts';

/** Why somebody gets no mailing (`domain.md §7`). */
export type Unmailed =
  | 'deceased'
  | 'do-not-contact'
  | 'archived'
  | 'no-consent'
  | 'no-email'
  | 'same-address';

export interface Mailing {
  /** Whom it goes to, each with the one address it is sent to. */
  readonly to: readonly { readonly contact: ContactRecord; readonly email: string }[];
  readonly leftOut: readonly { readonly contact: ContactRecord; readonly why: Unmailed }[];
}

/** Who of the people is written to for a purpose: those who said yes to it, can be reached by mail and are not left alone. */
export function mailingTo(
  people: readonly ContactRecord[],
  consents: (contact: ContactRecord) => readonly string[],
  purpose: string,
): Mailing {
  const to: { readonly contact: ContactRecord; readonly email: string }[] = [];
  const leftOut: { readonly contact: ContactRecord; readonly why: Unmailed }[] = [];
  const addresses = new Set<string>();
  for (const contact of people) {
    const why = unmailed(contact, consents(contact).includes(purpose));
    const [email] = contact.emails;
    if (why !== null) leftOut.push({ contact, why });
    else if (email === undefined) leftOut.push({ contact, why: 'no-email' });
    else if (addresses.has(email.toLowerCase())) leftOut.push({ contact, why: 'same-address' });
    else {
      addresses.add(email.toLowerCase());
      to.push({ contact, email });
    }
  }
  return { to, leftOut };
}

function unmailed(contact: ContactRecord, saidYes: boolean): Unmailed | null {
  if (contact.deceasedOn !== null) return 'deceased';
  if (isLeftAlone(contact) || isClosed(contact, 'email')) return 'do-not-contact';
  if (contact.archived) return 'archived';
  return saidYes ? null : 'no-consent';
}
