import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { Fields } from '../../src/domain/journal.ts';
import { en } from '../../src/locale/en.ts';
import { changes } from '../../src/render/changes.ts';

const told = (before: Fields | null, after: Fields): readonly string[] =>
  changes(before, after, '2026-11-20' as Day, en);

describe('what is other than it was', () => {
  test('of one value: from what to what', () => {
    expect(told({ tier: 'standard' }, { tier: 'vip' })).toEqual(['tier standard → vip']);
    expect(told({ every: null }, { every: '30d' })).toEqual(['every 30d']);
    expect(told({ every: '30d' }, { every: null })).toEqual(['every 30d → none']);
    expect(told({ org: 'Taller Norte' }, { org: 'Taller Norte' })).toEqual([]);
  });

  test('of a day: with its weekday', () => {
    expect(told({ birthday: null }, { birthday: '1980-02-29' })).toEqual(['birthday Fri 29 Feb 1980']);
  });

  test('of lists: what came and what went', () => {
    expect(told({ tags: ['a', 'b'] }, { tags: ['b', 'c'] })).toEqual(['tag + c, − a']);
    expect(told({ tags: [] }, { tags: [] })).toEqual([]);
    expect(told({ prefers: ['email', 'call'] }, { prefers: ['call', 'email'] })).toEqual([
      'prefers call, email',
    ]);
  });

  test('of names with values', () => {
    expect(told({ facts: { goal: 'x' } }, { facts: { goal: 'y' } })).toEqual(['fact + goal y, − goal x']);
    expect(told({ dates: [] }, { dates: [{ kind: 'renewal', on: '2027-01-15', yearly: true }] })).toEqual([
      'date + renewal Fri 15 Jan 2027',
    ]);
    expect(told({ referred_by: null }, { referred_by: { ref: 'c2', name: 'Luis' } })).toEqual([
      'referred by Luis',
    ]);
  });

  test('of what is new: all that there is, without signs', () => {
    expect(told(null, { tier: 'vip', org: null, tags: ['web', 'shop'], facts: {} })).toEqual([
      'tier vip',
      'tag web, shop',
    ]);
  });
});
