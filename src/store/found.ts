import type { Found, FoundPerson } from '../domain/found.ts';
import type { Instant } from '../domain/instant.ts';
import type { Book } from './book.ts';
import { readContact } from './contacts.ts';
import { namesOf } from './names.ts';
import { readOrg } from './orgs.ts';
import { readQuote } from './quotes.ts';
import type { Hit } from './search.ts';
import { readTouchpoint } from './touchpoints.ts';

const NOTHING = {
  person: null,
  at: null,
  due: null,
  channel: null,
  direction: null,
  archived: false,
} as const;

/** What a hit is, with its text; null where it was deleted or lies after now, and so is not there to find. */
export function foundOf(book: Book, hit: Hit, now: Instant): Found | null {
  switch (hit.kind) {
    case 'contact':
      return contactFound(book, hit.id);
    case 'touchpoint':
      return touchpointFound(book, hit.id, now);
    case 'quote':
      return quoteFound(book, hit.id, now);
    case 'follow-up':
      return followUpFound(book, hit.id);
    case 'org':
      return orgFound(book, hit.id);
  }
}

const personOf = (book: Book, id: number | undefined): FoundPerson | null =>
  id === undefined ? null : (namesOf(book, [id]).get(id) ?? null);

function contactFound(book: Book, id: number): Found | null {
  const contact = readContact(book, id);
  if (!contact) return null;
  const { name, aliases, emails, phones, handles, tags, facts, archived } = contact;
  const pieces = [...aliases, ...emails, ...phones, ...Object.values(handles), ...tags];
  const told = Object.entries(facts).map(([fact, value]) => `${fact}: ${value}`);
  return {
    ...NOTHING,
    kind: 'contact',
    id,
    person: contact,
    text: [name, ...pieces, ...told].join('\n'),
    archived,
  };
}

function touchpointFound(book: Book, id: number, now: Instant): Found | null {
  const touch = readTouchpoint(book, id);
  if (!touch || touch.at > now) return null;
  const { at, channel, direction, text, tags, contacts } = touch;
  const said = [text, ...tags.map((tag) => `#${tag}`)].filter((part) => part !== '').join('\n');
  return {
    ...NOTHING,
    kind: 'touchpoint',
    id,
    person: personOf(book, contacts[0]),
    at,
    channel,
    direction,
    text: said,
  };
}

function quoteFound(book: Book, id: number, now: Instant): Found | null {
  const quote = readQuote(book, id);
  if (!quote) return null;
  const [at = null] = [quote.sentAt, quote.requestedAt, quote.decidedAt].filter(
    (one) => one !== null && one <= now,
  );
  if (at === null && (quote.requestedAt ?? quote.sentAt ?? quote.decidedAt) !== null) return null;
  const text = [quote.title, ...(quote.reason === null ? [] : [quote.reason])].join('\n');
  return { ...NOTHING, kind: 'quote', id, person: personOf(book, quote.contact), at, text };
}

const FOLLOW_UP = `
select contact, due, text
  from followup
 where id = ?
   and deleted = 0`;

interface FollowUpRow {
  readonly contact: number | null;
  readonly due: Found['due'];
  readonly text: string;
}

function followUpFound(book: Book, id: number): Found | null {
  const row = book.prepare<[number], FollowUpRow>(FOLLOW_UP).get(id);
  if (!row) return null;
  const person = personOf(book, row.contact ?? undefined);
  return { ...NOTHING, kind: 'follow-up', id, person, due: row.due, text: row.text };
}

function orgFound(book: Book, id: number): Found | null {
  const org = readOrg(book, id);
  if (!org) return null;
  const told = Object.entries(org.facts).map(([fact, value]) => `${fact}: ${value}`);
  return { ...NOTHING, kind: 'org', id, text: [org.name, ...told].join('\n') };
}
