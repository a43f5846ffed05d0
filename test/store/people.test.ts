import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { everybody, oneOf } from '../../src/store/people.ts';
import { matchOrg, orgOfName } from '../../src/store/orgs.ts';
import { write } from '../../src/store/entry.ts';
import { FIRST, LAST, live, lives } from '../support/acts.ts';
import { addContact, newBook } from '../support/books.ts';

process.env['TZ'] = 'Europe/Madrid';

it('everybody is known as each is known alone, whenever one looks', () => {
  const looks = fc.array(fc.integer({ min: FIRST, max: LAST + 86400 }).map(instant), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(lives(40), looks, (acts, nows) => {
      const book = newBook();
      live(book, acts);
      for (const now of nows) {
        const told = everybody(book, now).map((one) => ({
          ...one,
          owed: one.owed && { since: one.owed.since, channel: one.owed.channel },
        }));
        const alone = told.map(({ contact }) => {
          const one = oneOf(book, contact, now);
          return { ...one, owed: one.owed && { since: one.owed.since, channel: one.owed.channel } };
        });
        expect(told).toEqual(alone);
      }
      book.close();
    }),
    { numRuns: 30 },
  );
});

it('an organisation is made once and found by reference, name or part of it', () => {
  const book = newBook();
  const made = ['Taller Norte', 'taller norte', 'Taller Sur'].map(
    (name) => write(book, 'add', (entry) => orgOfName(book, entry, name)).value,
  );
  expect(made[0]).toBe(made[1]);
  addContact(book, { name: 'Ana', org: made[0] ?? null });
  expect(matchOrg(book, 'TALLER NORTE')).toMatchObject({
    is: 'one',
    org: { id: 1, name: 'Taller Norte', members: [1] },
  });
  expect(matchOrg(book, 'o2')).toMatchObject({ is: 'one', org: { name: 'Taller Sur', members: [] } });
  expect(matchOrg(book, 'sur')).toMatchObject({ is: 'one', org: { id: 2 } });
  expect(matchOrg(book, 'taller')).toMatchObject({ is: 'many', candidates: [{ id: 1 }, { id: 2 }] });
  expect(matchOrg(book, 'taler sur')).toMatchObject({ is: 'none', near: [{ id: 2 }] });
  expect(matchOrg(book, 'o9')).toEqual({ is: 'none', near: [] });
  book.close();
});
