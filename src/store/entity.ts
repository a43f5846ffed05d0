import { textIn, type EntityKind, type Fields, type Json } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { KINDS, type Column } from './kinds.ts';

const listed = new Map<EntityKind, readonly (readonly [string, Column])[]>();

/** The columns of a kind by name, listed once: an import asks a million times. */
function columnsOfKind(kind: EntityKind): readonly (readonly [string, Column])[] {
  const known = listed.get(kind);
  if (known) return known;
  const columns = Object.entries(KINDS[kind].columns);
  listed.set(kind, columns);
  return columns;
}

/** A row as SQLite has it. */
export type Row = Readonly<Record<string, string | number | null>>;

/** An entity as the journal speaks of it: every field, by name. */
export interface Entity {
  readonly id: number;
  readonly uid: string;
  readonly fields: Fields;
}

/** The entity of that kind and row number, or null. */
export function readEntity(book: Book, kind: EntityKind, id: number): Entity | null {
  const row = book.prepare<[number], Row>(KINDS[kind].select).get(id);
  return row ? entityOf(book, kind, row) : null;
}

/** A row of a kind's `select` as an entity. */
export function entityOf(book: Book, kind: EntityKind, row: Row): Entity {
  const fields: Record<string, Json> = {};
  for (const [name, column] of columnsOfKind(kind)) {
    fields[name] = fromColumn(book, column, row[name] ?? null);
  }
  return { id: Number(row['id']), uid: String(row['uid']), fields };
}

/** The columns of an entity with those fields; what is not named has its initial value. */
export function columnsOf(
  book: Book,
  kind: EntityKind,
  fields: Fields,
): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {};
  for (const [name, column] of columnsOfKind(kind)) {
    const value = fields[name];
    columns[name] = toColumn(book, column, value === undefined ? column.initial : value);
  }
  return columns;
}

function fromColumn(book: Book, { shape }: Column, value: string | number | null): Json {
  if (value === null) return null;
  switch (shape.is) {
    case 'plain':
      return value;
    case 'flag':
      return value === 1;
    case 'json':
      return JSON.parse(String(value)) as Json;
    case 'ref':
      return uidOf(book, shape.to, Number(value));
    case 'refs':
      return (JSON.parse(String(value)) as readonly number[]).map((id) => uidOf(book, shape.to, id));
  }
}

function toColumn(book: Book, { shape }: Column, value: Json): string | number | null {
  if (shape.is === 'json') return value === null ? null : JSON.stringify(value);
  if (value === null) return null;
  switch (shape.is) {
    case 'plain':
      return typeof value === 'number' ? value : textIn(value);
    case 'flag':
      return value === true ? 1 : 0;
    case 'ref':
      return idOf(book, shape.to, textIn(value));
    case 'refs':
      return JSON.stringify((value as readonly string[]).map((uid) => idOf(book, shape.to, uid)));
  }
}

/** The row number of an entity; throws where the book has none of that uid, which is a fault of the journal. */
export function idOf(book: Book, kind: EntityKind, uid: string): number {
  const known = book.ids.get(uid);
  if (known !== undefined) return known;
  const id = findByUid(book, kind, uid);
  if (id === null) throw new Error(`the journal names a ${kind} that is not there: ${uid}`);
  // Touchpoints come by the million and are hardly named twice.
  if (kind !== 'touchpoint') book.ids.set(uid, id);
  return id;
}

/** The row number of the entity with that uid, or null. */
export const findByUid = (book: Book, kind: EntityKind, uid: string): number | null =>
  book.prepare<[string], { id: number }>(KINDS[kind].byUid).get(uid)?.id ?? null;

/** The row number of the entity that an import named so, or null. */
export const findByKey = (book: Book, kind: EntityKind, key: string): number | null =>
  book.prepare<[string], { id: number }>(KINDS[kind].byKey).get(key)?.id ?? null;

const UIDS: Readonly<Record<EntityKind, string>> = {
  contact: 'select uid from contact where id = ?',
  org: 'select uid from org where id = ?',
  touchpoint: 'select uid from touchpoint where id = ?',
  quote: 'select uid from quote where id = ?',
  followup: 'select uid from followup where id = ?',
  dismissal: 'select uid from dismissal where id = ?',
  snooze: 'select uid from snooze where id = ?',
  skip: 'select uid from skip where id = ?',
  channel: 'select uid from channel where id = ?',
  segment: 'select uid from segment where id = ?',
  template: 'select uid from template where id = ?',
  distinction: 'select uid from distinction where id = ?',
  erasure: 'select uid from erasure where id = ?',
};

/** The permanent id of a row. */
export function uidOf(book: Book, kind: EntityKind, id: number): string {
  const row = book.prepare<[number], { uid: string }>(UIDS[kind]).get(id);
  if (!row) throw new Error(`no ${kind} ${id}`);
  return row.uid;
}
