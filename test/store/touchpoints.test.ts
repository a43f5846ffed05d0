import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import { write } from '../../src/store/entry.ts';
import { lastTouches, listTouches, readTouchpoint, type TouchQuestion } from '../../src/store/touchpoints.ts';
import { addContact, addTouch, at, newBook, NOW } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

const book = newBook();
const [ana, luis] = [addContact(book, { name: 'Ana' }), addContact(book, { name: 'Luis' })];
const add = (when: string, channel: string, ...contacts: readonly { readonly uid: string }[]) =>
  addTouch(book, { contacts: contacts.map(({ uid }) => uid), at: at(when), channel, direction: 'out' });
add('2026-11-18T09:00:00Z', 'email', ana);
add('2026-11-17T09:00:00Z', 'call', ana, luis);
add('2026-11-18T09:00:00Z', 'call', luis);
add('2026-11-30T09:00:00Z', 'email', ana);
const gone = add('2026-11-19T09:00:00Z', 'email', ana);
write(book, 'touch delete', (entry) => entry.remove('touchpoint', gone.id));

const ids = (more: Partial<TouchQuestion> = {}): readonly number[] =>
  listTouches(book, {
    contact: null,
    channel: null,
    from: null,
    to: (NOW + 1) as Instant,
    limit: null,
    ...more,
  }).map(({ id }) => id);

describe('touchpoints', () => {
  test('come newest first, of equal instants the one entered last, and not those to come', () => {
    expect(ids()).toEqual([3, 1, 2]);
    expect(ids({ limit: 2 })).toEqual([3, 1]);
  });

  test('of one contact, over one channel, from an instant on and before another', () => {
    expect(ids({ contact: ana.id })).toEqual([1, 2]);
    expect(ids({ contact: luis.id, channel: 'call', limit: 1 })).toEqual([3]);
    expect(ids({ channel: 'email' })).toEqual([1]);
    expect(ids({ from: at('2026-11-18T09:00:00Z') })).toEqual([3, 1]);
    expect(ids({ to: at('2026-11-18T09:00:00Z') })).toEqual([2]);
  });

  test('the last ones of a contact are those before now', () => {
    expect(lastTouches(book, ana.id, at('2026-11-17T09:00:00Z'), null).map(({ id }) => id)).toEqual([2]);
    expect(lastTouches(book, ana.id, at('2026-11-30T09:00:00Z'), 1).map(({ id }) => id)).toEqual([4]);
  });

  test('one is read whole, and none that was deleted', () => {
    expect(readTouchpoint(book, 2)).toMatchObject({
      contacts: [ana.id, luis.id],
      channel: 'call',
      key: null,
      tags: [],
    });
    expect(readTouchpoint(book, gone.id)).toBeNull();
    expect(readTouchpoint(book, 99)).toBeNull();
  });
});
