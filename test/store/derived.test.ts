import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/store/chain.ts';
import { differences, rebuild } from '../../src/store/rebuild.ts';
import { live, lives } from '../support/acts.ts';
import { newBook, replayedBook } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Milliseconds: a busy machine takes several times as long. */
const PATIENCE = 30_000;

const PLACES = `
select c.value as contact, t.at, t.id
  from touchpoint t, json_each(t.contacts) c
 where t.deleted = 0
 order by c.value, t.at, t.id`;

const STORED_PLACES = `
select contact, at, touchpoint as id
  from touchpoint_contact
 order by contact, at, touchpoint`;

describe('whatever is done to a book, in whatever order,', () => {
  it(
    'what is derived step by step is what one replay of every log from the start gives (domain.md §4.5)',
    () => {
      fc.assert(
        fc.property(lives(60), (acts) => {
          const book = newBook();
          live(book, acts);
          const replayed = replayedBook(book);
          expect(differences(book, replayed)).toEqual([]);
          expect(book.db.prepare(STORED_PLACES).all()).toEqual(book.db.prepare(PLACES).all());
          book.close();
          replayed.close();
        }),
        { numRuns: 25 },
      );
    },
    PATIENCE,
  );

  it(
    'the tables are what the journal alone says, and its chain holds (domain.md §9)',
    () => {
      fc.assert(
        fc.property(lives(60), (acts) => {
          const [book, fresh] = [newBook(), newBook()];
          live(book, acts);
          rebuild(book, fresh);
          expect(differences(book, fresh)).toEqual([]);
          expect(chainFaults(book)).toEqual([]);
          book.close();
          fresh.close();
        }),
        { numRuns: 10 },
      );
    },
    PATIENCE,
  );
});
