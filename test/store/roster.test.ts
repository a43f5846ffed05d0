import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/folding.ts';
import { write } from '../../src/store/entry.ts';
import { roster } from '../../src/store/roster.ts';
import { addContact, addTouch, newBook, NOW } from '../support/books.ts';

const LIMIT = 50;

interface Someone {
  readonly name: string;
  readonly email: string | null;
  readonly alias: string | null;
  readonly spokenDaysAgo: number | null;
  readonly archived: boolean;
}

const word = fc.constantFrom('Ana', 'Ánder', 'Pérez', 'Luis', 'Lan', 'Peral', "O'Ana");
const someone: fc.Arbitrary<Someone> = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  email: fc.option(fc.constantFrom('ana@norte.example', 'info@peral.example', 'x@y.example')),
  alias: fc.option(fc.constantFrom('anita', 'El Peras')),
  spokenDaysAgo: fc.option(fc.integer({ min: 1, max: 400 })),
  archived: fc.boolean(),
});

/** A book of those people, who have the numbers 1, 2, 3 … */
function bookOf(people: readonly Someone[]) {
  const book = newBook();
  for (const { name, email, alias, spokenDaysAgo, archived } of people) {
    const { id } = addContact(book, {
      name,
      ...(email === null ? {} : { emails: [email] }),
      ...(alias === null ? {} : { aliases: [alias] }),
    });
    const { uid } = book
      .prepare<[number], { uid: string }>('select uid from contact where id = ?')
      .get(id) ?? {
      uid: '',
    };
    if (spokenDaysAgo !== null)
      addTouch(book, {
        contacts: [uid],
        at: NOW - spokenDaysAgo * 86_400,
        channel: 'call',
        direction: 'live',
        text: '',
      });
    if (archived) write(book, 'contact archive', (entry) => entry.change('contact', id, { archived: true }));
  }
  return book;
}

describe('people, while a name is typed', () => {
  it('the last spoken to come first, the others by name', () => {
    const people = ['Zoe', 'Ana', 'Luis', 'Eva'].map((name, at) => ({
      name,
      email: null,
      alias: null,
      spokenDaysAgo: [null, null, 3, 1][at] ?? null,
      archived: false,
    }));
    const book = bookOf(people);
    expect(
      roster(book)
        .find('', LIMIT)
        .map(({ name }) => name),
    ).toEqual(['Eva', 'Luis', 'Ana', 'Zoe']);
    expect(
      roster(book)
        .find('', 3)
        .map(({ name }) => name),
    ).toEqual(['Eva', 'Luis', 'Ana']);
    book.close();
  });

  it('finds whom a naive reading finds, none who is archived, and those whose words begin so before the others', () => {
    const typed = fc.array(fc.constantFrom('a', 'an', 'per', 'lu', 'orte', 'ANI', 'ás', 'exam'), {
      maxLength: 2,
    });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 8 }), typed, (people, parts) => {
        const book = bookOf(people);
        const folded = parts.map(fold);
        const held = ({ name, email, alias }: Someone): readonly string[] =>
          [
            name.replaceAll("'", ' '),
            ...(email === null ? [] : [email]),
            ...(alias === null ? [] : [alias]),
          ].map(fold);
        const found = roster(book)
          .find(parts.join(' '), LIMIT)
          .map(({ id }) => id);
        const naive = people.flatMap((one, at) =>
          !one.archived && folded.every((part) => held(one).some((text) => text.includes(part)))
            ? [at + 1]
            : [],
        );
        expect(found.toSorted((a, b) => a - b)).toEqual(naive);
        const begins = (id: number): boolean => {
          const one = people[id - 1];
          if (one === undefined) return false;
          const [name = '', ...others] = held(one);
          return folded.every((part) =>
            [
              ...name.split(' '),
              ...others.flatMap((text) => (text.includes('@') ? [text] : text.split(' '))),
            ].some((text) => text.startsWith(part)),
          );
        };
        const order = found.map(begins);
        expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
        book.close();
      }),
      { numRuns: 60 },
    );
  });
});
