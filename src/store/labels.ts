import type { EntityKind } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { findByUid } from './entity.ts';

/** A thing that an entry touched, as a person knows it. */
export interface Label {
  readonly kind: EntityKind;
  readonly id: number;
  readonly name: string;
}

const NAMES: Readonly<Record<EntityKind, string>> = {
  contact: 'select name from contact where id = ?',
  org: 'select name from org where id = ?',
  channel: 'select name from channel where id = ?',
  segment: 'select name from segment where id = ?',
  template: 'select name from template where id = ?',
  quote: 'select title as name from quote where id = ?',
  followup: 'select text as name from followup where id = ?',
  touchpoint: `
select t.channel || ' ' || coalesce((select group_concat(c.name, ', ')
                                        from json_each(t.contacts) as person
                                        join contact c on c.id = person.value), '') as name
  from touchpoint t
 where t.id = ?`,
  dismissal: 'select c.name as name from dismissal d join contact c on c.id = d.contact where d.id = ?',
  snooze: `select coalesce(c.name, '') as name from snooze s left join contact c on c.id = s.contact where s.id = ?`,
  distinction: `
select coalesce(group_concat(c.name, ', '), '') as name
  from distinction d, json_each(d.contacts) as person
  join contact c on c.id = person.value
 where d.id = ?`,
  erasure: `select '' as name from erasure where id = ?`,
  skip: 'select c.name as name from skip s join contact c on c.id = s.contact where s.id = ?',
};

/** The thing of that uid, with its number and what it is called. */
export function labelOf(book: Book, kind: EntityKind, uid: string): Label {
  const id = findByUid(book, kind, uid) ?? 0;
  return { kind, id, name: book.prepare<[number], { name: string }>(NAMES[kind]).get(id)?.name ?? '' };
}
