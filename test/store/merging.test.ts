import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../src/connectors/jsonl/lines.ts';
import type { Book } from '../../src/store/book.ts';
import { chainFaults } from '../../src/store/chain.ts';
import { readEntity, uidOf } from '../../src/store/entity.ts';
import { write } from '../../src/store/entry.ts';
import { exported } from '../../src/store/exporting.ts';
import { whereGone } from '../../src/store/gone.ts';
import { mergeInto } from '../../src/store/merging.ts';
import { differences, rebuild } from '../../src/store/rebuild.ts';
import { rehearsed } from '../../src/store/rehearsing.ts';
import { lastUndoable, takeBack, undoable } from '../../src/store/undo.ts';
import { live, lives } from '../support/acts.ts';
import { addContact, addQuote, addTouch, at, newBook, NOW, toolsOf } from '../support/books.ts';

const merge = (book: Book, keep: number, other: number): unknown =>
  write(book, 'contact merge', (entry) => mergeInto(book, entry, keep, other));

const undo = (book: Book): unknown =>
  write(book, 'undo', (entry) => {
    takeBack(book, entry, lastUndoable(book));
  });

const TABLES = [
  'contact',
  'touchpoint',
  'quote',
  'followup',
  'dismissal',
  'snooze',
  'skip',
  'distinction',
  'ledger',
  'turn',
  'answer',
  'ladder',
  'address',
  'known_as',
  'name_word',
  'contact_day',
  'touchpoint_contact',
];

/** All that a book holds: its export, and every table that the journal decides. */
const held = (book: Book): readonly string[] => [
  ...[...exported(book)].map(({ kind, key, fields, extra }) => lineOf(kind, key, fields, extra)),
  ...TABLES.flatMap((table) =>
    book.db
      .prepare(`select * from ${table}`)
      .raw()
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .toSorted(),
  ),
];

const faults = (book: Book): readonly unknown[] => {
  const fresh = newBook(toolsOf());
  rebuild(book, fresh);
  const found = [...chainFaults(book), ...differences(book, fresh)];
  fresh.close();
  return found;
};

const present = (book: Book): readonly number[] =>
  book
    .prepare<[], { id: number }>('select id from contact where deleted = 0 order by id')
    .all()
    .map(({ id }) => id);

describe('a merge', () => {
  test('of whoever is in whatever book is what the journal says, and its undo brings back exactly what was', () => {
    fc.assert(
      fc.property(lives(14), fc.nat(), fc.nat(), (acts, first, second) => {
        const book = newBook();
        live(book, acts);
        const people = present(book);
        const [keep, other] = [people[first % people.length], people[second % people.length]];
        fc.pre(keep !== undefined && other !== undefined && keep !== other);
        const before = held(book);
        rehearsed(book, 'contact merge', (entry) => mergeInto(book, entry, keep, other));
        expect(held(book)).toEqual(before);
        merge(book, keep, other);
        expect(faults(book)).toEqual([]);
        const naming = book
          .prepare<[number], { n: number }>(
            `select count(*) as n from touchpoint t, json_each(t.contacts) where value = ?`,
          )
          .get(other);
        expect(naming?.n).toBe(0);
        undo(book);
        expect(held(book)).toEqual(before);
        expect(faults(book)).toEqual([]);
        book.close();
      }),
      { numRuns: 60 },
    );
  });

  test('gives everything of the other to the first, which a touchpoint with both has once', () => {
    const book = newBook();
    const [ana, twin, luis] = ['Ana Pérez', 'Ana P.', 'Luis'].map((name) => addContact(book, { name }));
    if (!ana || !twin || !luis) throw new Error('nobody');
    write(book, 'edit', (entry) => entry.change('contact', luis.id, { referred_by: twin.uid }));
    const both = addTouch(book, {
      contacts: [twin.uid, ana.uid, luis.uid],
      at: NOW - 60,
      channel: 'meeting',
    });
    const asked = addTouch(book, { contacts: [twin.uid], at: NOW - 30, channel: 'email', direction: 'in' });
    const quote = addQuote(book, { contact: twin.uid });
    const snooze = write(book, 'snooze', (entry) =>
      entry.create('snooze', {
        contact: twin.uid,
        kind: 'cadence',
        ref: twin.uid,
        until: '2026-12-01',
        at: NOW,
      }),
    ).value;
    merge(book, ana.id, twin.id);
    const fieldsOf = (kind: 'touchpoint' | 'quote' | 'snooze' | 'contact', id: number): unknown =>
      readEntity(book, kind, id)?.fields;
    expect(fieldsOf('touchpoint', both.id)).toMatchObject({ contacts: [ana.uid, luis.uid] });
    expect(fieldsOf('touchpoint', asked.id)).toMatchObject({ contacts: [ana.uid] });
    expect(fieldsOf('quote', quote.id)).toMatchObject({ contact: ana.uid });
    expect(fieldsOf('snooze', snooze.id)).toMatchObject({ contact: ana.uid, ref: ana.uid });
    expect(fieldsOf('contact', luis.id)).toMatchObject({ referred_by: ana.uid });
    expect(book.db.prepare('select owed_since from ledger where contact = ?').pluck().get(ana.id)).toBe(
      NOW - 30,
    );
    expect(whereGone(book, twin.id)).toEqual({ is: 'merged', into: { ref: 'c1', name: 'Ana Pérez' } });
  });

  test('of somebody merged before says of both who they are now', () => {
    const book = newBook();
    const [ana, second, third] = ['Ana', 'Ana P.', 'A. Pérez'].map((name) => addContact(book, { name }));
    if (!ana || !second || !third) throw new Error('nobody');
    merge(book, second.id, third.id);
    merge(book, ana.id, second.id);
    expect([second, third].map(({ id }) => whereGone(book, id))).toEqual(
      [1, 2].map(() => ({ is: 'merged', into: { ref: 'c1', name: 'Ana' } })),
    );
    expect(readEntity(book, 'contact', ana.id)?.fields['aliases']).toEqual(['Ana P.', 'A. Pérez']);
    expect(() => undoable(book, 4)).toThrow('undo-built-on');
    undo(book);
    undo(book);
    expect([second, third].map(({ id }) => whereGone(book, id))).toEqual([null, null]);
    expect(faults(book)).toEqual([]);
  });

  test('takes away that the two were said to be different, and keeps it of others', () => {
    const book = newBook();
    const [ana, twin, luis] = ['Ana', 'Ana P.', 'Luis'].map((name) => addContact(book, { name }));
    if (!ana || !twin || !luis) throw new Error('nobody');
    write(book, 'not', (entry) => {
      entry.create('distinction', { contacts: [ana.uid, twin.uid] });
      entry.create('distinction', { contacts: [twin.uid, luis.uid] });
    });
    merge(book, ana.id, twin.id);
    expect([1, 2].map((id) => readEntity(book, 'distinction', id)?.fields)).toMatchObject([
      { deleted: 1 },
      { deleted: 0, contacts: [uidOf(book, 'contact', ana.id), luis.uid] },
    ]);
  });

  test('counts the silence of both', () => {
    const book = newBook();
    const [ana, twin] = ['Ana', 'Ana P.'].map((name) => addContact(book, { name }));
    if (!ana || !twin) throw new Error('nobody');
    addTouch(book, {
      contacts: [ana.uid],
      at: at('2026-11-02T10:00:00Z'),
      channel: 'email',
      direction: 'in',
    });
    addTouch(book, {
      contacts: [twin.uid],
      at: at('2026-11-02T12:00:00Z'),
      channel: 'call',
      direction: 'out',
    });
    merge(book, ana.id, twin.id);
    expect(book.db.prepare('select outcome, ended_at - since as took from turn').all()).toEqual([
      { outcome: 'answered', took: 7200 },
    ]);
  });
});
