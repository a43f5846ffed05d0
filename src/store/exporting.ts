import type { EntityKind, Fields, Json } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { KINDS, type Column } from './kinds.ts';
import type { Row } from './entity.ts';

/** A thing of the book by its interchange fields: other things named by their keys, instants in seconds. */
export interface Exported {
  readonly kind: EntityKind;
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

/** Everything that the book holds and nobody deleted, in an order that an import can take (`cli.md §7`). */
export function* exported(book: Book): Generator<Exported> {
  for (const kind of ORDER) {
    let last = 0;
    for (;;) {
      const rows = book.prepare<[number], Row>(PAGES[kind]).all(last);
      for (const row of rows) {
        const record = exportOf(book, kind, row);
        if (record) yield record;
      }
      if (rows.length === 0) break;
      last = Number(rows.at(-1)?.['id']);
    }
  }
}

function exportOf(book: Book, kind: EntityKind, row: Row): Exported | null {
  const fields: Record<string, Json> = {};
  for (const [name, column] of Object.entries(KINDS[kind].columns)) {
    if (name === 'key' || name === 'extra' || name === 'deleted') continue;
    fields[name] = valueOf(book, column, row[name] ?? null);
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
  return {
    kind,
    key: String(row['key'] ?? row['uid']),
    fields,
    extra: row['extra'] === '{}' ? {} : (JSON.parse(String(row['extra'])) as Fields),
  };
}

function valueOf(book: Book, { shape }: Column, value: string | number | null): Json {
  if (value === null) return null;
  switch (shape.is) {
    case 'plain':
      return value;
    case 'flag':
      return value === 1;
    case 'json':
      return JSON.parse(String(value)) as Json;
    case 'ref':
      return keyOf(book, shape.to, Number(value));
    case 'refs':
      return (JSON.parse(String(value)) as readonly number[]).flatMap(
        (id) => keyOf(book, shape.to, id) ?? [],
      );
  }
}

const keyOf = (book: Book, kind: EntityKind, id: number): string | null =>
  book.prepare<[number], { key: string }>(KEYS[kind]).get(id)?.key ?? null;
