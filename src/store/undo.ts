import type { EntityKind, Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import type { Book } from './book.ts';
import { findByUid, idOf, readEntity } from './entity.ts';
import type { Entry } from './entry.ts';
import { entriesBackwards, entryAt, opsBackwards, opsOf, type JournalEntry, type KeptOp } from './journal.ts';
import { KINDS, PRESENT, UNMADE } from './kinds.ts';

const UNDOING = 'select id from entry where undoes = ? order by id desc';

/** Whether an entry has been taken back, and not brought back since. */
export function isUndone(book: Book, id: number): boolean {
  return book
    .prepare<[number], { id: number }>(UNDOING)
    .all(id)
    .some((undo) => !isUndone(book, undo.id));
}

/** The last entry that is neither an undo nor undone (`domain.md §9`). Throws `nothing-to-undo`. */
export function lastUndoable(book: Book): JournalEntry {
  for (const entry of entriesBackwards(book)) {
    if (entry.undoes === null && !isUndone(book, entry.id)) return entry;
  }
  throw new CrmError({ is: 'nothing-to-undo' });
}

/** A named entry, where it can be taken back. Throws `ref-unknown`, `undo-not-undoable`, `undo-built-on`. */
export function undoable(book: Book, id: number): JournalEntry {
  const entry = entryAt(book, id);
  if (!entry) throw new CrmError({ is: 'ref-unknown', ref: `e${id}` });
  if (isUndone(book, id)) throw new CrmError({ is: 'undo-not-undoable', entry: `e${id}`, why: 'undone' });
  const later = builtOn(book, entry) ?? unmakerOf(book, entry);
  if (later !== null) throw new CrmError({ is: 'undo-built-on', entry: `e${id}`, later: `e${later}` });
  return entry;
}

/** The entry that an undo is about in the end, and whether undoing the undo brings that entry back or takes it back anew. */
export function rootOf(
  book: Book,
  entry: JournalEntry,
): { readonly root: JournalEntry; readonly brings: boolean } {
  let [root, brings] = [entry, false];
  while (root.undoes !== null) {
    const undone = entryAt(book, root.undoes);
    if (!undone) break;
    [root, brings] = [undone, !brings];
  }
  return { root, brings };
}

/** Writes the inverse of an entry: what it made is unmade, what it changed is as it was (`domain.md §9`). */
export function takeBack(book: Book, entry: Entry, target: JournalEntry): void {
  entry.undoes(target.id);
  for (const op of opsBackwards(book, target)) {
    entry.change(op.kind, idOf(book, op.kind, op.uid), op.was ?? { deleted: UNMADE });
  }
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Whether an operation brings back what was taken away. */
const bringsBack = ({ was, fields }: KeptOp): boolean => was !== null && fields['deleted'] === PRESENT;

const fieldsOf = (book: Book, { kind, uid }: Pick<KeptOp, 'kind' | 'uid'>): Fields =>
  readEntity(book, kind, idOf(book, kind, uid))?.fields ?? {};

const namesIn = (fields: Fields): readonly string[] => JSON.stringify(fields).match(UUIDS) ?? [];

/** The first later entry still in force that says something of what this one said, or names what it made. */
function builtOn(book: Book, target: JournalEntry): number | null {
  const made = new Set<string>();
  const changed = new Map<string, Set<string>>();
  for (const op of opsOf(book, target)) {
    if (op.was === null || bringsBack(op)) made.add(op.uid);
    const names = changed.get(op.uid) ?? new Set<string>();
    for (const name of Object.keys(op.fields)) names.add(name);
    changed.set(op.uid, names);
  }
  const touches = (op: KeptOp): boolean => {
    if (made.has(op.uid)) return true;
    const names = changed.get(op.uid);
    // Who was merged gave all that they had to another.
    if (names && typeof op.fields['merged_into'] === 'string') return true;
    if (names && Object.keys(op.fields).some((name) => names.has(name))) return true;
    return (
      made.size > 0 && namesIn(bringsBack(op) ? fieldsOf(book, op) : op.fields).some((uid) => made.has(uid))
    );
  };
  let first: number | null = null;
  for (const later of entriesBackwards(book)) {
    if (later.id <= target.id) break;
    const cancelled = later.undoes !== null && later.undoes > target.id;
    if (cancelled || isUndone(book, later.id)) continue;
    for (const op of opsOf(book, later)) {
      if (!touches(op)) continue;
      first = later.id;
      break;
    }
  }
  return first;
}

/** The entry that took away what the things that come back with this one name: without it they would name nothing. */
function unmakerOf(book: Book, target: JournalEntry): number | null {
  const back = new Map<string, EntityKind>();
  for (const op of opsOf(book, target)) {
    if (op.was?.['deleted'] === PRESENT && op.fields['deleted'] !== undefined) back.set(op.uid, op.kind);
  }
  const gone = new Set<string>();
  for (const [uid, kind] of back) {
    for (const named of namesIn(fieldsOf(book, { kind, uid }))) {
      if (!back.has(named) && isGone(book, named)) gone.add(named);
    }
  }
  if (gone.size === 0) return null;
  for (const entry of entriesBackwards(book)) {
    for (const op of opsOf(book, entry)) if (gone.has(op.uid)) return entry.id;
  }
  return null;
}

/** Whether a thing of any kind with that uid was taken back or deleted. */
function isGone(book: Book, uid: string): boolean {
  for (const kind of Object.keys(KINDS) as readonly EntityKind[]) {
    const id = findByUid(book, kind, uid);
    if (id !== null) return readEntity(book, kind, id)?.fields['deleted'] !== PRESENT;
  }
  return false;
}
