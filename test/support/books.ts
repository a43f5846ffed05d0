import { parseInstant, type Instant } from '../../src/domain/instant.ts';
import type { Fields } from '../../src/domain/journal.ts';
import { DEFAULTS, type Settings } from '../../src/domain/settings.ts';
import { applyOp, write, type Made } from '../../src/store/entry.ts';
import type { Book, Tools } from '../../src/store/book.ts';
import { refreshMarked } from '../../src/store/derive.ts';
import { entries, opsOf } from '../../src/store/journal.ts';
import { markAll } from '../../src/store/lookups.ts';
import { Marks } from '../../src/store/marks.ts';
import { openBook } from '../../src/store/open.ts';
import { sha256 } from '../../src/world/sha256.ts';

/** The instant that a text names; throws where it names none. */
export function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`no instant: ${text}`);
  return found;
}

/** Friday 20 November 2026, 10:00 in Madrid. */
export const NOW = at('2026-11-20T10:00:00+01:00');

/** What a book needs of the outside: a fixed clock, and chance that is the same each time. */
export function toolsOf(now: Instant = NOW, settings: Settings = DEFAULTS, seed = 1): Tools {
  let state = seed;
  return {
    now,
    settings,
    sha256,
    random: (bytes) =>
      Uint8Array.from(
        { length: bytes },
        () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24,
      ),
  };
}

/** A new book in memory. */
export const newBook = (tools: Tools = toolsOf()): Book => openBook(':memory:', tools);

/** The same book at another time. */
export const later = (book: Book, now: Instant): Book => ({ ...book, tools: { ...book.tools, now } });

/** Makes a contact with those fields, in an entry of its own. */
export const addContact = (book: Book, fields: Fields): Made =>
  write(book, 'add', (entry) => entry.create('contact', { created_at: book.tools.now, ...fields })).value;

/** Makes a touchpoint with those fields, in an entry of its own. */
export const addTouch = (book: Book, fields: Fields): Made =>
  write(book, 'log', (entry) => entry.create('touchpoint', fields)).value;

/** Makes a quote with those fields, in an entry of its own. */
export const addQuote = (book: Book, fields: Fields): Made =>
  write(book, 'quote', (entry) => entry.create('quote', { title: 'work', amount_minor: 100, ...fields }))
    .value;

/** A book whose entities are what the journal of another says, and everything derived from them made at once, at the end. */
export function replayedBook(from: Book): Book {
  const fresh = newBook(from.tools);
  const ignored = new Marks();
  for (const entry of entries(from)) {
    for (const op of opsOf(from, entry)) applyOp(fresh, op.kind, op.uid, op.fields, ignored);
  }
  const all = new Marks();
  markAll(fresh, all);
  refreshMarked(fresh, all);
  return fresh;
}
