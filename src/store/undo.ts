import { CrmError } from '../errors.ts';
import type { Book } from './book.ts';
import { idOf } from './entity.ts';
import type { Entry } from './entry.ts';
import { entriesBackwards, entryAt, opsBackwards, opsOf, type JournalEntry, type KeptOp } from './journal.ts';
import { UNMADE } from './kinds.ts';

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
  const later = builtOn(book, entry);
  if (later !== null) throw new CrmError({ is: 'undo-built-on', entry: `e${id}`, later: `e${later}` });
  return entry;
}

/** Writes the inverse of an entry: what it made is unmade, what it changed is as it was (`domain.md §9`). */
export function takeBack(book: Book, entry: Entry, target: JournalEntry): void {
  entry.undoes(target.id);
  for (const op of opsBackwards(book, target)) {
    entry.change(op.kind, idOf(book, op.kind, op.uid), op.was ?? { deleted: UNMADE });
  }
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** The first later entry still in force that says something of what this one said, or names what it made. */
function builtOn(book: Book, target: JournalEntry): number | null {
  const made = new Set<string>();
  const changed = new Map<string, Set<string>>();
  for (const op of opsOf(book, target)) {
    if (op.was === null) made.add(op.uid);
    const names = changed.get(op.uid) ?? new Set<string>();
    for (const name of Object.keys(op.fields)) names.add(name);
    changed.set(op.uid, names);
  }
  const touches = (op: KeptOp): boolean => {
    if (made.has(op.uid)) return true;
    const names = changed.get(op.uid);
    if (names && Object.keys(op.fields).some((name) => names.has(name))) return true;
    return made.size > 0 && (JSON.stringify(op.fields).match(UUIDS) ?? []).some((uid) => made.has(uid));
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
