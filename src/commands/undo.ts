import { parseRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { showUndoList, showUndone, type UndoItem } from '../render/undone.ts';
import { write } from '../store/entry.ts';
import { entriesBackwards, opsOf, type JournalEntry } from '../store/journal.ts';
import { labelOf, type Label } from '../store/labels.ts';
import { isUndone, lastUndoable, rootOf, takeBack, undoable } from '../store/undo.ts';
import { countOf, isOn } from './flags.ts';
import { noMore } from './noMore.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** How many entries `--list` shows where nothing else is said. */
const LISTED = 20;
/** How many things of an entry are named. */
const NAMED = 5;

/** Takes back the last entry, or a named one (`domain.md §9`). */
const undo: Verb = {
  flags: ['--list', '--dry-run', '--limit <n>'],
  run(call: Call): Answer {
    noMore(call, call.words.slice(isOn(call, 'list') ? 0 : 1));
    if (isOn(call, 'list')) return listed(call, countOf(call, 'limit', 'number') ?? LISTED);
    if (isOn(call, 'dryRun')) return shown(call, targetOf(call), null);
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const target = targetOf(call);
      takeBack(call.book, draft, target);
      return target;
    });
    return shown(call, value, entry);
  },
};

export default undo;

/** The entry that is meant. Throws `ref-kind`, and as `lastUndoable` and `undoable`. */
function targetOf(call: Call): JournalEntry {
  const [word] = call.words;
  if (word === undefined) return lastUndoable(call.book);
  const ref = parseRef(word);
  if (ref?.kind !== 'entry') throw new CrmError({ is: 'ref-kind', word, expects: 'entry' });
  return undoable(call.book, ref.id);
}

function shown(call: Call, target: JournalEntry, entry: number | null): Answer {
  const { root, brings } = rootOf(call.book, target);
  const undone = { item: itemOf(call, target), root: itemOf(call, root), brings };
  return showUndone(undone, entry, isOn(call, 'dryRun'), call.today, call.face, call.locale);
}

function listed(call: Call, limit: number): Answer {
  const items: UndoItem[] = [];
  for (const entry of entriesBackwards(call.book)) {
    if (items.length >= limit) break;
    items.push(itemOf(call, entry));
  }
  return { out: showUndoList(items, call.now, call.today, call.face, call.locale) };
}

function itemOf(call: Call, entry: JournalEntry): UndoItem {
  const things: Label[] = [];
  const seen = new Set<string>();
  for (const op of opsOf(call.book, entry)) {
    if (things.length >= NAMED) break;
    if (!seen.has(op.uid)) things.push(labelOf(call.book, op.kind, op.uid));
    seen.add(op.uid);
  }
  return {
    id: entry.id,
    at: entry.at,
    command: entry.command,
    undoes: entry.undoes,
    undone: isUndone(call.book, entry.id),
    changes: entry.lastOp - entry.firstOp + 1,
    things,
  };
}
