import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dupesIn, type Suspect } from '../../src/domain/dupes.ts';

let made = 0;
const who = (name: string, more: Partial<Suspect> = {}): Suspect => ({
  id: (made += 1),
  name,
  aliases: [],
  org: null,
  emails: [],
  phones: [],
  handles: {},
  ...more,
});

/** Who is found with whom, by name, and how strongly. */
function found(...suspects: readonly Suspect[]): readonly string[] {
  const names = new Map(suspects.map(({ id, name }) => [id, name]));
  return dupesIn(suspects, () => false).map(
    ({ contacts, strength, why }) =>
      `${contacts.map((id) => names.get(id)).join(' = ')} ${strength}: ${why.map(({ is }) => is).join(' ')}`,
  );
}

describe('people who are there twice', () => {
  test('share an address, a number or a handle, and some of the name', () => {
    const email = { emails: ['Ana@X.example'] };
    expect(found(who('Ana Pérez', email), who('Ana P.', { emails: ['ana@x.example'] }))).toEqual([
      'Ana Pérez = Ana P. 4: email part-of-name',
    ]);
    expect(found(who('Ana', { phones: ['+34600000001'] }), who('Ana', { phones: ['+34600000001'] }))).toEqual(
      ['Ana = Ana 4: phone name'],
    );
    expect(
      found(who('Ana Pérez', { handles: { x: '@ana' } }), who('Ana Gil', { handles: { x: 'ana' } })),
    ).toEqual(['Ana Pérez = Ana Gil 3: handle']);
  });

  test('or only an address, which two may have in common', () => {
    const info = { emails: ['info@x.example'] };
    expect(found(who('Recepción', info), who('Eva Gil', info))).toEqual(['Recepción = Eva Gil 1: email']);
  });

  test('bear one name, whatever its case, accents and order; surer at one place of work', () => {
    expect(found(who('José Ñu'), who('jose nu'))).toEqual(['José Ñu = jose nu 3: name']);
    expect(found(who('José Ñu', { org: 'Río' }), who('Ñu, José', { org: 'rio' }))).toEqual([
      'José Ñu = Ñu, José 4: name org',
    ]);
    expect(found(who('José Ñu', { org: 'Río' }), who('José Ñu', { org: 'Mar' }))).toEqual([
      'José Ñu = José Ñu 1: name',
    ]);
    expect(found(who('Ana'), who('Ana'))).toEqual(['Ana = Ana 1: name']);
  });

  test('bear near names at one place of work, or one that is part of the other', () => {
    const org = { org: 'Taller Norte' };
    expect(found(who('Anna Perez', org), who('Ana Pérez', org))).toEqual([
      'Anna Perez = Ana Pérez 3: near-name org',
    ]);
    expect(found(who('Ana P.', org), who('Ana Pérez Gil', org))).toEqual([
      'Ana P. = Ana Pérez Gil 3: part-of-name org',
    ]);
    expect(
      found(who('Ana P.', { emails: ['a@x.example'] }), who('Ana Pérez', { emails: ['ana@x.example'] })),
    ).toEqual(['Ana P. = Ana Pérez 3: part-of-name domain']);
    expect(found(who('Ana Pérez'), who('Ana Pérez Gil'))).toEqual([
      'Ana Pérez = Ana Pérez Gil 2: part-of-name',
    ]);
    expect(found(who('Ana Pérez', { aliases: ['Anita'] }), who('Anita'))).toEqual([
      'Ana Pérez = Anita 3: alias',
    ]);
  });

  test('are not whoever works at one place, writes from a provider of everybody, or has a like name elsewhere', () => {
    const org = { org: 'Taller Norte' };
    expect(found(who('Ana Pérez', org), who('Eva Gil', org), who('Ana Gil', org))).toEqual([]);
    expect(
      found(who('Ana P.', { emails: ['a@gmail.com'] }), who('Ana Pérez', { emails: ['ana@gmail.com'] })),
    ).toEqual([]);
    expect(found(who('Anna Perez'), who('Ana Pérez'), who('Ana'), who('Eva'))).toEqual([]);
  });

  test('are one group where one is found with both others', () => {
    const org = { org: 'Norte' };
    expect(
      found(
        who('Ana Pérez', { ...org, phones: ['+34600000001'] }),
        who('Ana P.', { phones: ['+34600000001'] }),
        who('Anna Perez', org),
      ),
    ).toEqual(['Ana Pérez = Ana P. = Anna Perez 4: phone part-of-name near-name org']);
  });

  test('are never named together where they are known to be two, nor through a third', () => {
    const email = { emails: ['ana@x.example'] };
    const [a, b, c] = [who('Ana Pérez', email), who('Ana P.', email), who('Ana Pérez', email)];
    const groups = dupesIn([a, b, c], (x, y) => [x, y].includes(a.id) && [x, y].includes(b.id));
    expect(groups.map(({ contacts }) => contacts)).toEqual([
      [a.id, c.id],
      [b.id, c.id],
    ]);
  });
});

const suspects = fc.array(
  fc.record({
    name: fc.constantFrom(
      'Ana Pérez',
      'Ana P.',
      'Anna Perez',
      'Luis Vidal',
      'Vidal Luis',
      'Eva',
      'José Ñu Gil',
      'Jose Nu',
    ),
    aliases: fc.subarray(['Anita', 'Luis Vidal'], { maxLength: 1 }),
    org: fc.constantFrom(null, 'Norte', 'norte', 'Sur'),
    emails: fc.subarray(['a@x.example', 'b@x.example', 'c@gmail.com'], { maxLength: 1 }),
    phones: fc.subarray(['+34600000001', '+34600000002'], { maxLength: 1 }),
    handles: fc.constantFrom<Readonly<Record<string, string>>>({}, { x: 'ana' }),
  }),
  { maxLength: 12 },
);

test('whoever bears one name or address is found, whatever the order of the book', () => {
  fc.assert(
    fc.property(suspects, fc.nat(), (people, turn) => {
      const all = people.map((person, id) => ({ ...person, id: id + 1 }));
      const at = turn % Math.max(1, all.length);
      const groups = dupesIn(all, () => false);
      const turned = dupesIn([...all.slice(at), ...all.slice(0, at)], () => false);
      const named = (each: typeof groups): readonly string[] =>
        each.map(({ contacts }) => contacts.join()).toSorted();
      expect(named(turned)).toEqual(named(groups));
      const twins = all.flatMap((a) =>
        all.flatMap((b) =>
          a.id < b.id && a.name === b.name && a.org !== null && a.org === b.org ? [[a.id, b.id]] : [],
        ),
      );
      const missed = twins.filter(
        (pair) => !groups.some(({ contacts }) => pair.every((id) => contacts.includes(id))),
      );
      expect(missed).toEqual([]);
    }),
  );
});
