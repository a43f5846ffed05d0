import { describe, expect, test } from 'vitest';
import { decide, mayBe, type Candidate, type Decision, type Evidence } from '../../src/domain/matching.ts';

const ana: Candidate = { id: 1, names: ['Ana Pérez'], org: 'taller norte', hasAddress: true, isNew: false };
const luis: Candidate = { id: 2, names: ['Luis Vidal'], org: null, hasAddress: true, isNew: false };
const bare: Candidate = { id: 3, names: ['Ana Pérez'], org: null, hasAddress: false, isNew: false };

const found = (evidence: Partial<Evidence>): Decision =>
  decide({
    name: 'Ana Pérez',
    org: null,
    hasKey: false,
    hasAddress: false,
    byKey: [],
    byEmail: [],
    byPhone: [],
    byName: [],
    ...evidence,
  });

const one = (id: number): Decision => ({ is: 'one', id });

describe('a row means', () => {
  test('the one whom its key, its e-mail or its phone points to', () => {
    expect(found({ byKey: [ana] })).toEqual(one(1));
    expect(found({ byEmail: [[ana]] })).toEqual(one(1));
    expect(found({ byPhone: [[ana]] })).toEqual(one(1));
  });

  test('nobody where nothing points to anybody', () => {
    expect(found({})).toEqual({ is: 'none' });
  });

  test('the one whom all of it points to, where addresses are shared', () => {
    expect(found({ byEmail: [[ana, luis], [ana]] })).toEqual(one(1));
    expect(found({ byEmail: [[ana, luis]] })).toEqual(one(1));
  });

  test('several where its addresses belong to two', () => {
    expect(found({ byEmail: [[ana], [luis]] })).toEqual({ is: 'several', ids: [1, 2] });
    expect(found({ byKey: [luis], byEmail: [[ana]] })).toEqual({ is: 'several', ids: [2, 1] });
  });

  test('somebody of another name by e-mail, but not by a phone that may be a switchboard’s', () => {
    expect(found({ byEmail: [[luis]] })).toEqual(one(2));
    expect(found({ byPhone: [[luis]] })).toEqual({ is: 'none' });
    expect(found({ name: '', byPhone: [[luis]] })).toEqual(one(2));
  });

  test('somebody else than an earlier row with the same address and another name', () => {
    expect(found({ byEmail: [[{ ...luis, isNew: true }]] })).toEqual({ is: 'none' });
    expect(found({ name: 'Ana', byPhone: [[{ ...ana, isNew: true }]] })).toEqual({ is: 'none' });
  });
});

describe('the name alone', () => {
  test('is enough within one organisation', () => {
    expect(found({ org: 'taller norte', hasAddress: true, byName: [ana, bare] })).toEqual(one(1));
  });

  test('is enough where neither side has an address, and no other bears it', () => {
    expect(found({ byName: [bare] })).toEqual(one(3));
    expect(found({ byName: [ana, bare] })).toEqual(one(3));
    expect(found({ byName: [bare, { ...bare, id: 4 }] })).toEqual({ is: 'several', ids: [3, 4] });
  });

  test('is not enough where one side has an address, or both have organisations', () => {
    expect(found({ byName: [ana] })).toEqual({ is: 'none' });
    expect(found({ hasAddress: true, byName: [bare] })).toEqual({ is: 'none' });
    expect(found({ org: 'otra', byName: [{ ...bare, org: 'taller norte' }] })).toEqual({ is: 'none' });
  });

  test('is not enough under another key of the same file', () => {
    expect(found({ hasKey: true, byName: [{ ...bare, isNew: true }] })).toEqual({ is: 'none' });
  });
});

test.each([
  ['Ana', 'Ana Pérez', true],
  ['A. Perez', 'Ana Pérez', true],
  ['Pérez, Ana', 'ana perez', true],
  ['', 'Ana Pérez', true],
  ['Luis Pérez', 'Ana Pérez', false],
  ['Ana Pérez', 'Ana María Pérez Gil', true],
])('%s may be %s: %s', (a, b, may) => {
  expect(mayBe({ names: [b] }, a)).toBe(may);
});
