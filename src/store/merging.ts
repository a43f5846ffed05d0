import { mergedContact, type Differing } from '../domain/merge.ts';
import type { EntityKind, Json } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { readEntity, uidOf, type Entity } from './entity.ts';
import type { Entry } from './entry.ts';
import { DELETED } from './kinds.ts';
import { labelOf } from './labels.ts';

/** What hangs on a contact and goes with them, by row numbers; what was deleted too. */
export type Belongings = Readonly<
  Record<(typeof HANGING)[number] | 'touchpoint' | 'referred', readonly number[]>
>;

const HANGING = ['quote', 'followup', 'dismissal', 'snooze', 'skip'] as const satisfies readonly EntityKind[];

const OF: Readonly<Record<keyof Belongings, string>> = {
  quote: 'select id from quote where contact = @contact',
  followup: 'select id from followup where contact = @contact',
  dismissal: 'select id from dismissal where contact = @contact',
  snooze: 'select id from snooze where contact = @contact',
  skip: 'select id from skip where contact = @contact',
  touchpoint: `
select touchpoint as id
  from touchpoint_contact
 where contact = @contact
 union
select t.id
  from touchpoint t, json_each(t.contacts)
 where t.deleted <> 0
   and value = @contact
 order by id`,
  referred: 'select id from contact where referred_by = @contact',
};

/** Everything that names a contact, hidden or not. */
export function belongingsOf(book: Book, contact: number): Belongings {
  const ids = (name: keyof Belongings): readonly number[] =>
    book
      .prepare<{ contact: number }, { id: number }>(OF[name])
      .all({ contact })
      .map(({ id }) => id);
  return {
    quote: ids('quote'),
    followup: ids('followup'),
    dismissal: ids('dismissal'),
    snooze: ids('snooze'),
    skip: ids('skip'),
    touchpoint: ids('touchpoint'),
    referred: ids('referred'),
  };
}

/** Two records of one person: the fields that come of it, and what the other said differently. */
export function mergeOf(book: Book, keep: number, other: number): ReturnType<typeof mergedContact> {
  return mergedContact(
    entityIn(book, keep),
    entityIn(book, other),
    (kind, uid) => labelOf(book, kind, uid).name,
  );
}

/**
 * Makes two contacts one: the first keeps its number and takes in everything of the other, which from then on says whom
 * it was merged into. All of it is part of the entry, so that its undo brings back what was.
 */
export function mergeInto(book: Book, entry: Entry, keep: number, other: number): readonly Differing[] {
  const { fields, differing } = mergeOf(book, keep, other);
  const [keepUid, otherUid] = [uidOf(book, 'contact', keep), uidOf(book, 'contact', other)];
  const belongings = belongingsOf(book, other);
  // First out of the way: what both had is the keeper's alone.
  entry.change('contact', other, { deleted: DELETED, merged_into: keepUid });
  entry.change('contact', keep, fields);
  for (const kind of HANGING) for (const id of belongings[kind]) entry.change(kind, id, { contact: keepUid });
  for (const id of snoozesAbout(book, otherUid)) entry.change('snooze', id, { ref: keepUid });
  for (const id of belongings.touchpoint)
    entry.change('touchpoint', id, { contacts: repointed(book, 'touchpoint', id, otherUid, keepUid) });
  for (const id of belongings.referred)
    if (id !== keep) entry.change('contact', id, { referred_by: keepUid });
  for (const id of distinctionsOf(book, other)) {
    const contacts = repointed(book, 'distinction', id, otherUid, keepUid);
    if (contacts.length > 1) entry.change('distinction', id, { contacts });
    else entry.remove('distinction', id);
  }
  return differing;
}

function entityIn(book: Book, id: number): Entity {
  const entity = readEntity(book, 'contact', id);
  if (!entity) throw new Error(`no contact ${id}`);
  return entity;
}

const repointed = (
  book: Book,
  kind: 'touchpoint' | 'distinction',
  id: number,
  from: string,
  to: string,
): readonly Json[] => {
  const { contacts = [] } = readEntity(book, kind, id)?.fields ?? {};
  return [...new Set((contacts as readonly string[]).map((uid) => (uid === from ? to : uid)))];
};

const ABOUT = 'select id from snooze where ref = ?';

const snoozesAbout = (book: Book, uid: string): readonly number[] =>
  book
    .prepare<[string], { id: number }>(ABOUT)
    .all(uid)
    .map(({ id }) => id);

const DISTINCT = `
select distinct d.id
  from distinction d, json_each(d.contacts)
 where value = ?
   and d.deleted = 0`;

/** Where a contact is said to be somebody else than others. */
export const distinctionsOf = (book: Book, contact: number): readonly number[] =>
  book
    .prepare<[number], { id: number }>(DISTINCT)
    .all(contact)
    .map(({ id }) => id);
