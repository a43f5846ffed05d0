import { describe, expect, test } from 'vitest';
import { formatRef } from '../../src/domain/refs.ts';
import { write } from '../../src/store/entry.ts';
import { foundOf } from '../../src/store/found.ts';
import { hitsOf, nearWords } from '../../src/store/search.ts';
import { addContact, addQuote, addTouch, at, newBook, NOW } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

const book = newBook();
const org = write(book, 'org', (entry) =>
  entry.create('org', { name: 'Taller Norte', created_at: NOW }),
).value;
const ana = addContact(book, {
  name: 'Ana Pérez',
  org: org.uid,
  emails: ['ana@taller.example'],
  facts: { goal: 'a second shop' },
});
const said = (when: string, text: string, tags: readonly string[] = []) =>
  addTouch(book, { contacts: [ana.uid], at: at(when), channel: 'email', direction: 'in', text, tags });
said('2026-11-09T09:00:00Z', 'needs to know the price before Christmas');
said('2026-11-19T09:00:00Z', 'the price, split in two phases?', ['budget']);
addQuote(book, { contact: ana.uid, title: 'Rediseño web', requested_at: at('2026-11-09T09:12:00Z') });
write(book, 'todo', (entry) => entry.create('followup', { due: '2026-11-25', text: 'print the price list' }));

const found = (...words: readonly string[]): readonly string[] =>
  [...hitsOf(book, words)].map(({ kind, id }) => formatRef(kind, id));

describe('the words that something is found by', () => {
  test.each([
    [['price'], ['f1', 't1', 't2']],
    [['PHASES', 'pri'], ['t2']],
    [['pric', 'split'], []],
    [['rediseno'], ['q1']],
    [['budget'], ['t2']],
    [['shop'], ['c1']],
    [['perez'], ['c1']],
    [['taller.example'], ['c1']],
    [['norte'], ['o1']],
    [['kraken'], []],
  ])('%j: %j', (words, refs) => {
    expect(found(...words).toSorted()).toEqual(refs);
  });

  test.each([
    'price OR shop',
    'NOT',
    '"price',
    'body:price',
    'price*',
    '-price',
    "price'",
    '^price',
    'NEAR(price',
  ])('in %j nothing is an operator', (word) => {
    expect(() => found(word, 'x')).not.toThrow();
    expect(found('zzz', word)).toEqual([]);
  });

  test('what lies after now, or was deleted, is not there to find', () => {
    expect(foundOf(book, { kind: 'touchpoint', id: 2 }, at('2026-11-18T10:00:00Z'))).toBeNull();
    expect(foundOf(book, { kind: 'quote', id: 1 }, at('2026-11-01T10:00:00Z'))).toBeNull();
    const { id } = said('2026-11-19T10:00:00Z', 'a kraken');
    expect(found('kraken')).toEqual([formatRef('touchpoint', id)]);
    write(book, 'touch delete', (entry) => entry.remove('touchpoint', id));
    expect(found('kraken')).toEqual([]);
    expect(foundOf(book, { kind: 'touchpoint', id }, NOW)).toBeNull();
  });
});

describe('near words', () => {
  test.each([
    ['phasse', ['phases']],
    ['redisenno', ['rediseno']],
    ['price', []],
    ['zebra', []],
    ['a', []],
  ])('of %s: %j', (word, near) => {
    expect(nearWords(book, word)).toEqual(near);
  });
});
