import type { EntityKind, Fields, Json } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { KINDS, type Column } from './kinds.ts';
import type { Row } from './entity.ts';

/** A thing of the book by its interchange fields: other things named by their keys, instants in seconds. */
export interface Exported {
  readonly kind: EntityKind;
  readonly id: number;
  readonly uid: string;
  readonly key: string;
  readonly fields: Fields;
  readonly extra: Fields;
}

/** The order in which the kinds are written, each after those it names. */
const ORDER: readonly EntityKind[] = [
  'channel',
  'org',
  'contact',
  'quote',
  'touchpoint',
  'followup',
  'dismissal',
  'snooze',
  'skip',
  'segment',
  'template',
  'distinction',
  'erasure',
];

const PAGES: Readonly<Record<EntityKind, string>> = {
  channel: 'select * from channel where id > ? and deleted = 0 order by id limit 1000',
  org: 'select * from org where id > ? and deleted = 0 order by id limit 1000',
  contact: 'select * from contact where id > ? and deleted = 0 order by id limit 1000',
  quote: 'select * from quote where id > ? and deleted = 0 order by id limit 1000',
  touchpoint: 'select * from touchpoint where id > ? and deleted = 0 order by id limit 1000',
  followup: 'select * from followup where id > ? and deleted = 0 order by id limit 1000',
  dismissal: 'select * from dismissal where id > ? and deleted = 0 order by id limit 1000',
  snooze: 'select * from snooze where id > ? and deleted = 0 order by id limit 1000',
  skip: 'select * from skip where id > ? and deleted = 0 order by id limit 1000',
  segment: 'select * from segment where id > ? and deleted = 0 order by id limit 1000',
  template: 'select * from template where id > ? and deleted = 0 order by id limit 1000',
  distinction: 'select * from distinction where id > ? and deleted = 0 order by id limit 1000',
  erasure: 'select * from erasure where id > ? and deleted = 0 order by id limit 1000',
};

const KEYS: Readonly<Record<EntityKind, string>> = {
  channel: 'select coalesce(key, uid) as key from channel where id = ? and deleted = 0',
  org: 'select name as key from org where id = ? and deleted = 0',
  contact: 'select coalesce(key, uid) as key from contact where id = ? and deleted = 0',
  quote: 'select coalesce(key, uid) as key from quote where id = ? and deleted = 0',
  touchpoint: 'select coalesce(key, uid) as key from touchpoint where id = ? and deleted = 0',
  followup: 'select coalesce(key, uid) as key from followup where id = ? and deleted = 0',
  dismissal: 'select coalesce(key, uid) as key from dismissal where id = ? and deleted = 0',
  snooze: 'select coalesce(key, uid) as key from snooze where id = ? and deleted = 0',
  skip: 'select coalesce(key, uid) as key from skip where id = ? and deleted = 0',
  segment: 'select coalesce(key, uid) as key from segment where id = ? and deleted = 0',
  template: 'select coalesce(key, uid) as key from template where id = ? and deleted = 0',
  distinction: 'select coalesce(key, uid) as key from distinction where id = ? and deleted = 0',
  erasure: 'select coalesce(key, uid) as key from erasure where id = ? and deleted = 0',
};

const SUBJECT_KEY = `
select coalesce((select coalesce(key, uid) from touchpoint where uid = @uid and deleted = 0),
                (select coalesce(key, uid) from followup where uid = @uid and deleted = 0),
                (select coalesce(key, uid) from quote where uid = @uid and deleted = 0),
                (select coalesce(key, uid) from contact where uid = @uid and deleted = 0)) as key`;

/** What a thing cannot be told without: where that is deleted, so is the thing. */
const NEEDS: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  quote: ['contact'],
  dismissal: ['contact', 'touchpoint'],
  skip: ['contact'],
};

/** What a part of the book is: those contacts and what belongs to them; null: all of it. */
type Part = ReadonlySet<number> | null;

/** What belongs to nobody, and is in no part of the book. */
const WHOLE_ONLY: readonly EntityKind[] = ['segment', 'template', 'erasure'];

/**
 * Everything that the book holds and nobody deleted, in an order that an import can take (`cli.md §7`); of a part of it
 * only what belongs to those contacts, and nothing in it names anything left out.
 */
export function* exported(
  book: Book,
  part: Part = null,
  kinds: readonly EntityKind[] = ORDER,
): Generator<Exported> {
  for (const kind of kinds) {
    if (part !== null && WHOLE_ONLY.includes(kind)) continue;
    let last = 0;
    for (;;) {
      const rows = book.prepare<[number], Row>(PAGES[kind]).all(last);
      for (const row of rows) {
        const record = isIn(book, kind, Number(row['id']), part) ? exportOf(book, kind, row, part) : null;
        if (record) yield record;
      }
      if (rows.length === 0) break;
      last = Number(rows.at(-1)?.['id']);
    }
  }
}

const OWNERS: Readonly<Partial<Record<EntityKind, string>>> = {
  org: 'select id as contact from contact where org = ? and deleted = 0',
  quote: 'select contact from quote where id = ?',
  touchpoint: 'select value as contact from touchpoint t, json_each(t.contacts) where t.id = ?',
  followup: `
select coalesce(f.contact, q.contact) as contact
  from followup f
  left join quote q on q.id = f.quote
 where f.id = ?`,
  dismissal: 'select contact from dismissal where id = ?',
  distinction: 'select value as contact from distinction d, json_each(d.contacts) where d.id = ?',
  snooze: 'select contact from snooze where id = ?',
  skip: 'select contact from skip where id = ?',
};

/** Whether a thing belongs to one of the contacts; a channel belongs to all. */
function isIn(book: Book, kind: EntityKind, id: number, part: Part): boolean {
  if (part === null) return true;
  if (kind === 'contact') return part.has(id);
  const sql = OWNERS[kind];
  if (sql === undefined) return true;
  const owners = book.prepare<[number], { contact: number | null }>(sql).all(id);
  return owners.some(({ contact }) => contact !== null && part.has(contact));
}

function exportOf(book: Book, kind: EntityKind, row: Row, part: Part): Exported | null {
  const fields: Record<string, Json> = {};
  for (const [name, column] of Object.entries(KINDS[kind].columns)) {
    if (name === 'key' || name === 'extra' || name === 'deleted') continue;
    fields[name] = valueOf(book, column, row[name] ?? null, part);
  }
  if (kind === 'snooze') {
    fields['ref'] =
      row['ref'] === null
        ? null
        : (book.prepare<{ uid: unknown }, { key: string | null }>(SUBJECT_KEY).get({ uid: row['ref'] })
            ?.key ?? null);
    // What it hid is gone, and so is the snooze.
    if (
      (row['ref'] !== null && fields['ref'] === null) ||
      (row['contact'] !== null && fields['contact'] === null)
    )
      return null;
  }
  if (NEEDS[kind]?.some((name) => fields[name] === null)) return null;
  if (kind === 'followup' && row['contact'] !== null && fields['contact'] === null) return null;
  if (
    kind === 'touchpoint' &&
    row['contacts'] !== '[]' &&
    (fields['contacts'] as readonly string[]).length === 0
  )
    return null;
  // Two are told apart; of one there is nothing to say.
  if (kind === 'distinction' && (fields['contacts'] as readonly string[]).length < 2) return null;
  return {
    kind,
    id: Number(row['id']),
    uid: String(row['uid']),
    key: String(row['key'] ?? row['uid']),
    fields,
    extra: row['extra'] === '{}' ? {} : (JSON.parse(String(row['extra'])) as Fields),
  };
}

function valueOf(book: Book, { shape }: Column, value: string | number | null, part: Part): Json {
  if (value === null) return null;
  switch (shape.is) {
    case 'plain':
      return value;
    case 'flag':
      return value === 1;
    case 'json':
      return JSON.parse(String(value)) as Json;
    case 'ref':
      return keyOf(book, shape.to, Number(value), part);
    case 'refs':
      return (JSON.parse(String(value)) as readonly number[]).flatMap(
        (id) => keyOf(book, shape.to, id, part) ?? [],
      );
  }
}

const keyOf = (book: Book, kind: EntityKind, id: number, part: Part): string | null =>
  isIn(book, kind, id, part)
    ? (book.prepare<[number], { key: string }>(KEYS[kind]).get(id)?.key ?? null)
    : null;
