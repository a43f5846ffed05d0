import type { Contact, ContactDate, ContactRecord, DoNotContact, SetStanding } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { parseInterval, parseTarget } from '../domain/duration.ts';
import type { Instant } from '../domain/instant.ts';
import type { Tier } from '../domain/settings.ts';
import type { Book } from './book.ts';
import { rowsFor } from './byContact.ts';

interface ContactRow {
  readonly id: number;
  readonly uid: string;
  readonly key: string;
  readonly name: string;
  readonly folded: string;
  readonly org: string | null;
  readonly emails: string;
  readonly phones: string;
  readonly handles: string;
  readonly aliases: string;
  readonly tier: Tier;
  readonly standing: SetStanding | null;
  readonly prefers: string;
  readonly avoids: string;
  readonly not_more_often: string | null;
  readonly every: string | null;
  readonly target: string | null;
  readonly tags: string;
  readonly source: string | null;
  readonly referred_by: number | null;
  readonly referrer: string | null;
  readonly birthday: Day | null;
  readonly dates: string;
  readonly lang: string | null;
  readonly facts: string;
  readonly do_not_contact: string | null;
  readonly deceased_on: Day | null;
  readonly archived: number;
  readonly created_at: Instant;
}

const ALL = `
select c.id, c.uid, coalesce(c.key, c.uid) as key, c.name, c.folded, o.name as org, c.emails, c.phones, c.handles,
       c.aliases, c.tier, c.standing, c.prefers, c.avoids, c.not_more_often, c.every, c.target, c.tags, c.source,
       c.referred_by, r.name as referrer, c.birthday, c.dates, c.lang, c.facts, c.do_not_contact, c.deceased_on,
       c.archived, c.created_at
  from contact c
  left join org o on o.id = c.org
  left join contact r on r.id = c.referred_by
 where c.deleted = 0
 order by c.folded, c.id`;

const CONTACTS = `
select c.id, c.uid, coalesce(c.key, c.uid) as key, c.name, c.folded, o.name as org, c.emails, c.phones, c.handles,
       c.aliases, c.tier, c.standing, c.prefers, c.avoids, c.not_more_often, c.every, c.target, c.tags, c.source,
       c.referred_by, r.name as referrer, c.birthday, c.dates, c.lang, c.facts, c.do_not_contact, c.deceased_on,
       c.archived, c.created_at
  from contact c
  left join org o on o.id = c.org
  left join contact r on r.id = c.referred_by
 where c.id in (select value from json_each(?))
   and c.deleted = 0`;

/** Those of the contacts that are there, by number. */
export const contactsById = (book: Book, ids: readonly number[]): ReadonlyMap<number, ContactRecord> =>
  new Map(rowsFor<ContactRow>(book, CONTACTS, ids).map((row) => [row.id, contactOf(row)]));

/** A contact by number; null where there is none, or they were deleted. */
export const readContact = (book: Book, id: number): ContactRecord | null =>
  contactsById(book, [id]).get(id) ?? null;

/** Everybody, by name. */
export const allContacts = (book: Book): readonly ContactRecord[] =>
  book.prepare<[], ContactRow>(ALL).all().map(contactOf);

// Most lists are empty, and parsing is what reading many contacts costs.
const list = (text: string): readonly string[] =>
  text === '[]' ? [] : (JSON.parse(text) as readonly string[]);
const object = (text: string): Readonly<Record<string, string>> =>
  text === '{}' ? {} : (JSON.parse(text) as Readonly<Record<string, string>>);

function contactOf(row: ContactRow): ContactRecord {
  const dates: readonly ContactDate[] =
    row.dates === '[]' ? [] : (JSON.parse(row.dates) as readonly ContactDate[]);
  const birthday: readonly ContactDate[] =
    row.birthday === null ? [] : [{ kind: 'birthday', on: row.birthday, yearly: true }];
  return {
    id: row.id,
    uid: row.uid,
    key: row.key,
    name: row.name,
    folded: row.folded,
    org: row.org,
    emails: list(row.emails),
    phones: list(row.phones),
    handles: object(row.handles),
    aliases: list(row.aliases),
    tier: row.tier,
    standing: row.standing,
    prefers: list(row.prefers),
    avoids: list(row.avoids),
    notMoreOften: row.not_more_often === null ? null : parseInterval(row.not_more_often),
    every: row.every === null ? null : parseInterval(row.every),
    target: row.target === null ? null : parseTarget(row.target),
    tags: list(row.tags),
    source: row.source,
    referredBy: row.referred_by === null ? null : { id: row.referred_by, name: row.referrer ?? '' },
    dates: [...birthday, ...dates],
    lang: row.lang,
    facts: object(row.facts),
    doNotContact: row.do_not_contact === null ? null : (JSON.parse(row.do_not_contact) as DoNotContact),
    deceasedOn: row.deceased_on,
    archived: row.archived === 1,
    createdAt: row.created_at,
  };
}

const PACE = `
select tier, standing, every, do_not_contact, deceased_on, archived, created_at
  from contact
 where id = ?
   and deleted = 0`;

/** What of a contact decides their cadence. */
export type Pace = Pick<
  Contact,
  'tier' | 'standing' | 'every' | 'doNotContact' | 'deceasedOn' | 'archived' | 'createdAt'
>;

/** What decides a contact's cadence; null where there is no such contact. */
export function readPace(book: Book, id: number): Pace | null {
  const row = book.prepare<[number], ContactRow>(PACE).get(id);
  if (!row) return null;
  return {
    tier: row.tier,
    standing: row.standing,
    every: row.every === null ? null : parseInterval(row.every),
    doNotContact: row.do_not_contact === null ? null : (JSON.parse(row.do_not_contact) as DoNotContact),
    deceasedOn: row.deceased_on,
    archived: row.archived === 1,
    createdAt: row.created_at,
  };
}

interface AimRow {
  readonly id: number;
  readonly tier: Tier;
  readonly target: string | null;
  readonly deleted: number;
}

const APART = `
select id, tier, target, deleted
  from contact
 where tier <> 'standard'
    or target is not null
    or deleted <> 0`;

const STANDARD: Pick<Contact, 'tier' | 'target'> = { tier: 'standard', target: null };

/** What decides each contact's targets, null of those who were deleted; only those who are not like most are read. */
export function aimsOf(book: Book): (contact: number) => Pick<Contact, 'tier' | 'target'> | null {
  const apart = new Map(
    book
      .prepare<[], AimRow>(APART)
      .all()
      .map(({ id, tier, target, deleted }) => [
        id,
        deleted === 0 ? { tier, target: target === null ? null : parseTarget(target) } : null,
      ]),
  );
  return (contact) => {
    const aim = apart.get(contact);
    return aim === undefined ? STANDARD : aim;
  };
}
