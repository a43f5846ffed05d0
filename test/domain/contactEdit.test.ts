import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, NO_EDIT, type ContactEdit } from '../../src/domain/contactEdit.ts';
import type { Fields } from '../../src/domain/journal.ts';

const edit = (part: Partial<ContactEdit>): ContactEdit => ({ ...NO_EDIT, ...part });

const ana: Fields = {
  name: 'Ana Pérez',
  emails: ['ana@taller.example', 'ana@home.example'],
  phones: ['+34 600 000 001'],
  tags: ['web'],
  prefers: ['email'],
  avoids: ['call'],
  handles: { linkedin: 'ana-perez' },
  facts: { goal: 'a second shop' },
  dates: [
    { kind: 'renewal', on: '2026-01-15', yearly: true },
    { kind: 'renewal', on: '2026-06-01', yearly: true },
  ],
};

describe('an edit of a contact', () => {
  test('touches only what it names', () => {
    expect(edited(ana, NO_EDIT)).toEqual({});
    expect(edited(ana, edit({ set: { tier: 'vip', every: null } }))).toEqual({ tier: 'vip', every: null });
  });

  test('adds to a list once, whatever the case or the spaces of a number', () => {
    expect(
      edited(
        ana,
        edit({ added: { emails: ['ANA@taller.example', 'new@x.example'], phones: ['0034600000001'] } }),
      ),
    ).toEqual({
      emails: ['ana@taller.example', 'ana@home.example', 'new@x.example'],
      phones: ['+34 600 000 001'],
    });
  });

  test('takes from a list, and puts back at its end what is also added', () => {
    expect(
      edited(
        ana,
        edit({ removed: { emails: ['Ana@Taller.example'] }, added: { emails: ['ana@taller.example'] } }),
      ),
    ).toEqual({
      emails: ['ana@home.example', 'ana@taller.example'],
    });
  });

  test('empties a list', () => {
    expect(edited(ana, edit({ cleared: ['tags'] }))).toEqual({ tags: [] });
  });

  test('puts the channel preferred now before those preferred earlier', () => {
    expect(edited(ana, edit({ added: { prefers: ['whatsapp'] } }))).toEqual({
      prefers: ['whatsapp', 'email'],
    });
  });

  test('prefers no channel that is avoided now, nor the other way round', () => {
    expect(edited(ana, edit({ added: { prefers: ['call'] } }))).toEqual({
      prefers: ['call', 'email'],
      avoids: [],
    });
    expect(edited(ana, edit({ added: { avoids: ['email'] } }))).toEqual({
      avoids: ['call', 'email'],
      prefers: [],
    });
  });

  test('sets and clears facts and handles by name', () => {
    expect(
      edited(
        ana,
        edit({
          facts: [
            ['goal', null],
            ['dog', 'Rex'],
          ],
          handles: [['linkedin', 'ana']],
        }),
      ),
    ).toEqual({
      facts: { dog: 'Rex' },
      handles: { linkedin: 'ana' },
    });
  });

  test('keeps a fact of any name as its own', () => {
    const { facts } = edited(
      {},
      edit({
        facts: [
          ['__proto__', 'x'],
          ['constructor', 'y'],
        ],
      }),
    );
    expect(Object.entries(facts as Fields)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  test('takes away a date of a day, or all of a kind, and adds one once', () => {
    const renewed = { kind: 'renewal', on: '2026-06-01', yearly: true };
    expect(edited(ana, edit({ datesRemoved: [{ kind: 'renewal', on: '2026-01-15' }] }))).toEqual({
      dates: [renewed],
    });
    expect(edited(ana, edit({ datesRemoved: [{ kind: 'renewal', on: null }] }))).toEqual({ dates: [] });
    expect(
      edited(
        ana,
        edit({
          datesAdded: [
            { kind: 'renewal', on: '2026-06-01' },
            { kind: 'anniversary', on: '2020-05-02' },
          ],
        }),
      ),
    ).toEqual({
      dates: [
        ...(ana['dates'] as readonly Fields[]),
        { kind: 'anniversary', on: '2020-05-02', yearly: true },
      ],
    });
  });

  test('said twice is as said once', () => {
    const words = fc.array(fc.constantFrom('web', 'Web', 'shop', 'café', 'cafe'), { maxLength: 4 });
    fc.assert(
      fc.property(words, words, words, (before, added, removed) => {
        const said = edit({ added: { tags: added }, removed: { tags: removed } });
        const once = edited({ tags: before }, said);
        expect(new Set(edited(once, said)['tags'] as readonly string[])).toEqual(
          new Set(once['tags'] as readonly string[]),
        );
      }),
    );
  });
});
