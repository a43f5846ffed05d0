import { foldPhone, fold, wordsOf } from '../domain/folding.ts';
import type { EntityKind } from '../domain/journal.ts';
import type { Book } from './book.ts';
import type { Marks } from './marks.ts';
import { DEFAULT_LEDGER_ROW } from './ledgers.ts';

type Columns = Readonly<Record<string, string | number | null>>;

/** The kinds that `search` holds, by the last three bits of its row numbers. */
export const SEARCHED: readonly EntityKind[] = ['contact', 'touchpoint', 'quote', 'followup', 'org'];

const UNSEARCH = 'delete from search where rowid = ?';
const SEARCH = 'insert into search (rowid, body) values (?, ?)';

/** Keeps what is looked things up by in step with an entity's row, and marks the contacts whose ledgers it touches. */
export function indexEntity(
  book: Book,
  kind: EntityKind,
  id: number,
  old: Columns | null,
  row: Columns,
  marks: Marks,
): void {
  switch (kind) {
    case 'contact':
      indexContact(book, id, old, row, marks);
      break;
    case 'touchpoint':
      indexTouchpoint(book, id, old, row, marks);
      break;
    case 'quote':
    case 'dismissal':
    case 'skip':
    case 'snooze':
      for (const contact of [old?.['contact'], row['contact']])
        if (typeof contact === 'number') marks.whole(contact);
      break;
    case 'channel':
      // Whether a channel is live decides what every exchange over it was.
      if (!old || ['name', 'live', 'deleted'].some((column) => old[column] !== row[column]))
        markAll(book, marks);
      break;
    case 'followup':
    case 'org':
    case 'segment':
    case 'template':
    case 'distinction':
      break;
    case 'erasure':
      indexErasure(book, id, old, row);
      break;
  }
  indexText(book, kind, id, old, row);
}

const ALL_CONTACTS = 'select id from contact';

/** Marks every contact. */
export function markAll(book: Book, marks: Marks): void {
  for (const { id } of book.prepare<[], { id: number }>(ALL_CONTACTS).all()) marks.whole(id);
}

const list = (value: unknown): readonly string[] =>
  typeof value === 'string' ? (JSON.parse(value) as readonly string[]) : [];

const values = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? Object.values(JSON.parse(value) as Readonly<Record<string, unknown>>).map(String)
    : [];

const FORGET_NAMES = 'delete from known_as where contact = ?';
const FORGET_WORDS = 'delete from name_word where contact = ?';
const FORGET_ADDRESSES = 'delete from address where contact = ?';
const FORGET_DAYS = 'delete from contact_day where contact = ?';
const KNOW_NAME = 'insert or ignore into known_as (value, contact) values (?, ?)';
const KNOW_WORD = 'insert or ignore into name_word (word, contact) values (?, ?)';
const KNOW_ADDRESS = 'insert or ignore into address (value, contact) values (?, ?)';
const KNOW_DAY = 'insert or ignore into contact_day (month_day, contact) values (?, ?)';

function indexContact(book: Book, id: number, old: Columns | null, row: Columns, marks: Marks): void {
  if (old)
    for (const sql of [FORGET_NAMES, FORGET_WORDS, FORGET_ADDRESSES, FORGET_DAYS]) book.prepare(sql).run(id);
  else book.prepare(DEFAULT_LEDGER_ROW).run(id);
  marks.whole(id);
  if (row['deleted'] !== 0) return;
  for (const name of [String(row['name']), ...list(row['aliases'])]) {
    const words = wordsOf(name);
    book.prepare(KNOW_NAME).run(words.join(' '), id);
    for (const word of words) book.prepare(KNOW_WORD).run(word, id);
  }
  const addresses = addressKeys(list(row['emails']), list(row['phones']), values(row['handles']));
  for (const address of [...addresses, ...foreignKeys(row['extra'])])
    book.prepare(KNOW_ADDRESS).run(address, id);
  const dates = row['dates'];
  const days = typeof dates === 'string' ? (JSON.parse(dates) as readonly { readonly on: string }[]) : [];
  for (const day of [row['birthday'], ...days.map(({ on }) => on)]) {
    if (typeof day === 'string') book.prepare(KNOW_DAY).run(day.slice(-5), id);
  }
}

/** What other programs' files name a contact by, where an import met them again (`docs/import.md`). */
function foreignKeys(extra: unknown): readonly string[] {
  if (typeof extra !== 'string' || !extra.includes('"keys"')) return [];
  const { keys } = JSON.parse(extra) as { readonly keys?: unknown };
  return Array.isArray(keys) ? keys.map((key) => fold(String(key))) : [];
}

const FORGET_ERASED = 'delete from erased_address where erasure = ?';
const KNOW_ERASED = 'insert or ignore into erased_address (hash, erasure) values (?, ?)';

function indexErasure(book: Book, id: number, old: Columns | null, row: Columns): void {
  if (old) book.prepare(FORGET_ERASED).run(id);
  if (row['deleted'] !== 0) return;
  for (const hash of list(row['hashes'])) book.prepare(KNOW_ERASED).run(hash, id);
}

/** What a contact is found by on each of their addresses: e-mails folded, phones as digits, handles without the `@`. */
export const addressKeys = (
  emails: readonly string[],
  phones: readonly string[],
  handles: readonly string[],
): readonly string[] => [
  ...emails.map(fold),
  ...phones.flatMap((phone) => foldPhone(phone) ?? []),
  ...handles.map((handle) => fold(handle).replace(/^@/, '')),
];

const FORGET_PLACE = 'delete from touchpoint_contact where contact = ? and at = ? and touchpoint = ?';
const PLACE = 'insert into touchpoint_contact (contact, at, touchpoint) values (?, ?, ?)';

function indexTouchpoint(book: Book, id: number, old: Columns | null, row: Columns, marks: Marks): void {
  if (old && old['deleted'] === 0) {
    for (const contact of contactsIn(old)) {
      book.prepare(FORGET_PLACE).run(contact, old['at'], id);
      marks.whole(contact);
    }
  }
  if (row['deleted'] !== 0) return;
  for (const contact of contactsIn(row)) {
    book.prepare(PLACE).run(contact, row['at'], id);
    if (old) marks.whole(contact);
    else marks.added(contact, id);
  }
}

const contactsIn = (row: Columns): ReadonlySet<number> =>
  new Set(JSON.parse(String(row['contacts'])) as readonly number[]);

function indexText(book: Book, kind: EntityKind, id: number, old: Columns | null, row: Columns): void {
  const place = SEARCHED.indexOf(kind);
  if (place < 0) return;
  const before = old && old['deleted'] === 0 ? textOf(kind, old) : '';
  const after = row['deleted'] === 0 ? textOf(kind, row) : '';
  if (before === after) return;
  const rowid = id * 8 + place;
  if (before !== '') book.prepare(UNSEARCH).run(rowid);
  if (after !== '') book.prepare(SEARCH).run(rowid, after);
}

/** The text by which a row is found. */
function textOf(kind: EntityKind, row: Columns): string {
  switch (kind) {
    case 'contact':
      return [
        row['name'],
        ...list(row['aliases']),
        ...list(row['emails']),
        ...list(row['phones']),
        ...values(row['handles']),
        ...list(row['tags']),
        ...values(row['facts']),
      ].join('\n');
    case 'touchpoint':
      return row['tags'] === '[]' ? String(row['text']) : [row['text'], ...list(row['tags'])].join('\n');
    case 'quote':
      return [row['title'], row['reason'] ?? ''].join('\n').trim();
    case 'followup':
      return String(row['text']);
    default:
      return [row['name'], ...values(row['facts'])].join('\n');
  }
}
