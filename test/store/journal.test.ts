import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/store/chain.ts';
import { write } from '../../src/store/entry.ts';
import { entries, opsOf } from '../../src/store/journal.ts';
import type { Book } from '../../src/store/book.ts';
import { instant } from '../../src/domain/instant.ts';
import { live, lives } from '../support/acts.ts';
import { addContact, addTouch, later, newBook, NOW } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

const said = (book: Book) =>
  [...entries(book)].map((entry) =>
    [...opsOf(book, entry)].map(({ kind, fields, was }) => ({ kind, fields, was })),
  );

/** A book with three entries. */
function written(): Book {
  const book = newBook();
  const ana = addContact(book, { name: 'Ana', facts: { goal: 'a shop' } });
  write(book, 'edit', (entry) =>
    entry.change('contact', ana.id, { name: 'Ana Pérez', facts: { goal: 'two shops', pet: 'a dog' } }),
  );
  addTouch(book, { contacts: [ana.uid], at: NOW, channel: 'call', direction: 'live', text: 'scope' });
  return book;
}

describe('an entry (domain.md §9)', () => {
  it('says field by field what is new, and what was', () => {
    const [made, changed] = said(written());
    expect(made).toMatchObject([
      { kind: 'contact', fields: { name: 'Ana', 'facts.goal': 'a shop' }, was: null },
    ]);
    expect(changed).toEqual([
      {
        kind: 'contact',
        fields: { name: 'Ana Pérez', 'facts.goal': 'two shops', 'facts.pet': 'a dog' },
        was: { name: 'Ana', 'facts.goal': 'a shop', 'facts.pet': null },
      },
    ]);
  });

  it('that changes nothing is none', () => {
    const book = written();
    const before = said(book);
    expect(write(book, 'edit', (entry) => entry.change('contact', 1, { name: 'Ana Pérez' }))).toEqual({
      entry: null,
      value: false,
    });
    expect(said(book)).toEqual(before);
  });

  it('whose command fails leaves nothing behind', () => {
    const book = written();
    const before = said(book);
    expect(() =>
      write(book, 'log', (entry) => {
        entry.create('contact', { name: 'Luis' });
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(said(book)).toEqual(before);
    expect(book.db.prepare('select name from contact').all()).toEqual([{ name: 'Ana Pérez' }]);
    expect(chainFaults(book)).toEqual([]);
  });

  it('is numbered by its device without gaps, and never earlier than the one before, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 8 }), (seconds) => {
        const book = newBook();
        for (const n of seconds) addContact(later(book, instant(NOW + n)), { name: `Ana ${n}` });
        const all = [...entries(book)];
        expect(all.map(({ n }) => n)).toEqual(seconds.map((_, n) => n + 1));
        const clocks = all.map(({ clockMs, clockCount }) => clockMs * 4096 + clockCount);
        expect(clocks).toEqual(clocks.toSorted((a, b) => a - b));
        const uids = book.db
          .prepare<[], { uid: string }>('select uid from contact order by id')
          .all()
          .map(({ uid }) => uid);
        expect(uids).toEqual([...new Set(uids)].toSorted());
        book.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('loss and tampering show (domain.md §9)', () => {
  it('a book that was only written by us has no fault', () => {
    fc.assert(
      fc.property(lives(25), (acts) => {
        const book = newBook();
        live(book, acts);
        expect(chainFaults(book)).toEqual([]);
        book.close();
      }),
      { numRuns: 5 },
    );
  });

  it.each<[string, string, readonly object[]]>([
    [
      'an altered value',
      `update op set fields = replace(fields, 'Pérez', 'Gómez') where id = 2`,
      [{ is: 'altered', entry: 2 }],
    ],
    [
      'an operation about somebody else',
      `update op set uid = 'x' where id = 2`,
      [{ is: 'altered', entry: 2 }],
    ],
    ['a removed operation', 'delete from op where id = 3', [{ is: 'altered', entry: 3 }]],
    ['an altered instant', 'update entry set at = at + 60 where id = 1', [{ is: 'altered', entry: 1 }]],
    ['an altered command', `update entry set command = 'x' where id = 3`, [{ is: 'altered', entry: 3 }]],
    [
      'an altered hash',
      `update entry set hash = 'x' where id = 1`,
      [
        { is: 'altered', entry: 1 },
        { is: 'unlinked', entry: 2 },
      ],
    ],
    [
      'a removed entry',
      'delete from entry where id = 2',
      [
        { is: 'gap', entry: 3, expected: 2, found: 3 },
        { is: 'unlinked', entry: 3 },
      ],
    ],
  ])('%s', (_what, sql, faults) => {
    const book = written();
    book.db.exec(sql);
    expect(chainFaults(book)).toMatchObject(faults);
  });

  it('what was erased does not: the digest of what was there is kept', () => {
    const book = written();
    const { fields, uid } = book.db
      .prepare<[], { fields: string; uid: string }>('select fields, uid from op where id = 2')
      .get() ?? { fields: '', uid: '' };
    const digest = book.tools.sha256(`contact ${uid} ${fields}`);
    book.db.prepare('update op set fields = null, was = null, digest = ? where id = 2').run(digest);
    expect(chainFaults(book)).toEqual([]);
  });
});
