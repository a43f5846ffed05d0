import { difference, keyed, merged } from '../domain/fieldChanges.ts';
import { fold } from '../domain/folding.ts';
import {
  entryText,
  opText,
  tick,
  uuidOf,
  type Clock,
  type EntityKind,
  type Fields,
} from '../domain/journal.ts';
import type { Book } from './book.ts';
import { cadenceSettings, stampCadences } from './cadences.ts';
import { columnsOf, entityOf, findByUid, type Entity, type Row } from './entity.ts';
import { refreshMarked } from './derive.ts';
import { OpsDigest } from './digest.ts';
import { guarded } from './guard.ts';
import { indexEntity, markAll } from './lookups.ts';
import { Marks } from './marks.ts';
import { DELETED, KINDS } from './kinds.ts';

/** A thing that an entry made. */
export interface Made {
  readonly id: number;
  readonly uid: string;
}

/** An entry being written: what it says is applied at once and journalled at the end (`domain.md §9`). */
export interface Entry {
  create(kind: EntityKind, fields: Fields): Made;
  /** Sets those fields; false where they were so already. */
  change(kind: EntityKind, id: number, fields: Fields): boolean;
  /** Hides a thing. */
  remove(kind: EntityKind, id: number): void;
  /** Says that this entry takes back another one. */
  undoes(entry: number): void;
}

/** What a write came to: its entry's number, null where nothing changed. */
export interface Written<T> {
  readonly entry: number | null;
  readonly value: T;
}

/**
 * Writes one entry: `decide` reads and says what is to be, within one immediate transaction; what is derived follows,
 * and the entry goes to the journal. Where `decide` throws, nothing has happened.
 */
export function write<T>(book: Book, command: string, decide: (entry: Entry) => T): Written<T> {
  const transaction = book.db.transaction((): Written<T> => {
    const draft = new Draft(book);
    const value = decide(draft);
    return { entry: draft.finish(command), value };
  });
  try {
    return guarded(book.path, () => transaction.immediate());
  } catch (error) {
    // The rows that these number may be gone.
    book.ids.clear();
    throw error;
  }
}

interface LastEntry {
  readonly clock_ms: number;
  readonly clock_count: number;
  readonly hash: string;
}

const LAST_ENTRY = `
select clock_ms, clock_count, hash
  from entry
 order by id desc
 limit 1`;

const LAST_N = `
select coalesce(max(n), 0) as n
  from entry
 where device = ?`;

const DEVICE = `select value from meta where name = 'device'`;

const LAST_OP = 'select coalesce(max(id), 0) as id from op';

const INSERT_OP = `
insert into op (id, kind, uid, fields, was)
values (?, ?, ?, ?, ?)`;

const INSERT_ENTRY = `
insert into entry (device, n, at, clock_ms, clock_count, command, undoes, previous, hash, first_op, last_op)
values (@device, @n, @at, @clock_ms, @clock_count, @command, @undoes, @previous, @hash, @first_op, @last_op)`;

/** How many random bytes are drawn at once; an identifier takes eight. */
const RANDOM_POOL = 8192;

class Draft implements Entry {
  private readonly book: Book;
  private readonly last: LastEntry;
  private readonly firstOp: number;
  private readonly marks = new Marks();
  private clock: Clock;
  private ops = 0;
  private readonly digest: OpsDigest;
  private taken: number | null = null;
  private pool: Uint8Array = new Uint8Array(0);
  private used = 0;

  constructor(book: Book) {
    this.book = book;
    this.last = book.prepare<[], LastEntry>(LAST_ENTRY).get() ?? { clock_ms: 0, clock_count: 0, hash: '' };
    this.clock = { ms: this.last.clock_ms, count: this.last.clock_count };
    this.firstOp = (book.prepare<[], { id: number }>(LAST_OP).get()?.id ?? 0) + 1;
    this.digest = new OpsDigest(book.tools.sha256);
  }

  create(kind: EntityKind, fields: Fields): Made {
    const uid = this.newUid();
    const id = insertEntity(this.book, kind, uid, fields, this.marks);
    this.append(kind, uid, keyed(fields, {}), null);
    return { id, uid };
  }

  change(kind: EntityKind, id: number, fields: Fields): boolean {
    const row = this.book.prepare<[number], Row>(KINDS[kind].select).get(id);
    if (!row) throw new Error(`no ${kind} ${id}`);
    const before = entityOf(this.book, kind, row);
    const [now, was] = difference(before.fields, fields);
    if (Object.keys(now).length === 0) return false;
    updateEntity(this.book, kind, before, merged(before.fields, now), this.marks);
    this.append(kind, before.uid, now, was);
    return true;
  }

  remove(kind: EntityKind, id: number): void {
    this.change(kind, id, { deleted: DELETED });
  }

  undoes(entry: number): void {
    this.taken = entry;
  }

  /** Derives, journals, and answers the entry's number; null where nothing was changed. */
  finish(command: string): number | null {
    if (this.ops === 0) return null;
    // Cadence days that other settings made are made anew with the first write under these.
    if (cadenceSettings(this.book) === 'other') {
      markAll(this.book, this.marks);
      stampCadences(this.book);
    }
    refreshMarked(this.book, this.marks);
    const device = this.book.prepare<[], { value: string }>(DEVICE).get()?.value ?? '';
    const n = (this.book.prepare<[string], { n: number }>(LAST_N).get(device)?.n ?? 0) + 1;
    this.clock = this.tick();
    const { tools } = this.book;
    const head = entryText({
      previous: this.last.hash,
      device,
      n,
      at: tools.now,
      clock: this.clock,
      command,
      undoes: this.taken === null ? null : undoneName(this.book, this.taken),
    });
    const done = this.book.prepare(INSERT_ENTRY).run({
      device,
      n,
      at: tools.now,
      clock_ms: this.clock.ms,
      clock_count: this.clock.count,
      command,
      undoes: this.taken,
      previous: this.last.hash,
      hash: tools.sha256(head + this.digest.total()),
      first_op: this.firstOp,
      last_op: this.firstOp + this.ops - 1,
    });
    return Number(done.lastInsertRowid);
  }

  private append(kind: EntityKind, uid: string, fields: Fields, was: Fields | null): void {
    const text = JSON.stringify(fields);
    const id = this.firstOp + this.ops;
    this.book.prepare(INSERT_OP).run(id, kind, uid, text, was === null ? null : JSON.stringify(was));
    this.digest.add(this.book.tools.sha256(opText(kind, uid, text)));
    this.ops += 1;
  }

  private newUid(): string {
    this.clock = this.tick();
    if (this.used + 8 > this.pool.length) {
      this.pool = this.book.tools.random(this.pool.length === 0 ? 64 : RANDOM_POOL);
      this.used = 0;
    }
    const random = this.pool.subarray(this.used, this.used + 8);
    this.used += 8;
    return uuidOf(this.clock, random);
  }

  private tick(): Clock {
    return tick(this.clock, this.book.tools.now * 1000);
  }
}

const UNDONE_NAME = `select device || ' ' || n as name from entry where id = ?`;

/** An entry by its permanent name, as the hash of the one that undoes it covers it. */
export const undoneName = (book: Book, entry: number): string =>
  book.prepare<[number], { name: string }>(UNDONE_NAME).get(entry)?.name ?? '';

/** Puts a new entity into the tables; answers its row number. */
export function insertEntity(
  book: Book,
  kind: EntityKind,
  uid: string,
  fields: Fields,
  marks: Marks,
): number {
  const columns = columnsOf(book, kind, fields);
  const done = book.prepare(KINDS[kind].insert).run(Object.assign(columns, folded(kind, columns), { uid }));
  const id = Number(done.lastInsertRowid);
  indexEntity(book, kind, id, null, columns, marks);
  return id;
}

function updateEntity(book: Book, kind: EntityKind, before: Entity, fields: Fields, marks: Marks): void {
  const columns = columnsOf(book, kind, fields);
  const old = columnsOf(book, kind, before.fields);
  book.prepare(KINDS[kind].update).run({ ...columns, ...folded(kind, columns), id: before.id });
  indexEntity(book, kind, before.id, old, columns, marks);
}

/** Applies an operation of the journal as it stands, creating what it first names: how tables are rebuilt. */
export function applyOp(book: Book, kind: EntityKind, uid: string, fields: Fields, marks: Marks): void {
  const id = findByUid(book, kind, uid);
  if (id === null) {
    insertEntity(book, kind, uid, merged({}, fields), marks);
    return;
  }
  const row = book.prepare<[number], Row>(KINDS[kind].select).get(id);
  if (!row) throw new Error(`no ${kind} ${id}`);
  const before = entityOf(book, kind, row);
  updateEntity(book, kind, before, merged(before.fields, fields), marks);
}

const folded = (
  kind: EntityKind,
  columns: Readonly<Record<string, string | number | null>>,
): { folded?: string } =>
  kind === 'contact' || kind === 'org' ? { folded: fold(String(columns['name'] ?? '')) } : {};
