import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { mismatches, misordered } from './matches.ts';
import type { Json } from './matches.ts';
import { tomlOf } from './toml.ts';

const faults = (expected: Json, answer: Json): readonly string[] => mismatches(expected, answer, 'x');

describe('an answer matches', () => {
  test('where every key named does, whatever else it says', () => {
    expect(faults({ a: 1, b: { c: null } }, { a: 1, b: { c: null, d: 2 }, e: 'more' })).toEqual([]);
  });

  test('numbers within 0.005', () => {
    expect(faults({ share: 0.667, exact: 1.005 }, { share: 0.6666666, exact: 1 })).toEqual([]);
    expect(faults({ share: 0.667 }, { share: 0.6733 })).toEqual(['x.share: expected 0.667, is 0.6733']);
  });

  test('text, booleans and null only exactly', () => {
    expect(faults(['a', true, null, '1'], ['A', false, 0, 1])).toEqual([
      'x[0]: expected "a", is "A"',
      'x[1]: expected true, is false',
      'x[2]: expected null, is 0',
      'x[3]: expected "1", is 1',
    ]);
  });

  test('null only where the key is there', () => {
    expect(faults({ p90: null }, {})).toEqual(['x.p90: expected null, is absent']);
    expect(faults({ constructor: null }, {})).toEqual(['x.constructor: expected null, is absent']);
  });

  test('an empty object only with an empty object', () => {
    expect(faults({ at_stake: {} }, { at_stake: {} })).toEqual([]);
    expect(faults({ at_stake: {} }, { at_stake: { EUR: 1 } })).toEqual([
      'x.at_stake: expected the keys [], has ["EUR"]',
    ]);
    expect(faults({ at_stake: {} }, { at_stake: [] })).toEqual(['x.at_stake: expected {}, is []']);
  });

  test('the keys that `!keys` says and no others', () => {
    const expected = { by_channel: { form: { turns: 1 } }, '!keys': { by_channel: ['form'] } };
    expect(faults(expected, { by_channel: { form: { turns: 1, open: 0 } } })).toEqual([]);
    expect(faults(expected, { by_channel: { form: { turns: 1 }, email: {} } })).toEqual([
      'x.by_channel: expected the keys ["form"], has ["email","form"]',
    ]);
    expect(faults({ '!keys': { by_month: ['2026-10'] } }, {})).toEqual([
      'x.by_month: expected an object, is absent',
    ]);
  });

  test('items and reasons in order, and as many', () => {
    expect(faults({ items: [1, 2] }, { items: [2, 1] })).toEqual([
      'x.items[0]: expected 1, is 2',
      'x.items[1]: expected 2, is 1',
    ]);
    expect(faults({ items: [] }, { items: [1] })).toEqual(['x.items: expected 0 items, has 1: [1]']);
    expect(faults({ items: [] }, { items: null })).toEqual(['x.items: expected [], is null']);
  });

  test('a fault deep inside with its path', () => {
    expect(
      faults(
        { items: [{ contact: { key: 'ana' }, reasons: [{ kind: 'reply', overdue: true }] }] },
        { items: [{ contact: { key: 'ana' }, reasons: [{ kind: 'reply', overdue: false }] }] },
      ),
    ).toEqual(['x.items[0].reasons[0].overdue: expected true, is false']);
  });

  test('open, slow, stale and the lists of retention in any order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'slow', 'stale', 'new', 'kept', 'won_back', 'lost'),
        fc.array(fc.record({ key: fc.nat(3), age: fc.nat(3) })).chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            shuffled: fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          }),
        ),
        (list, { rows, shuffled }) => {
          // Half of what is expected says little, so that an answer could serve several.
          const expected = shuffled.map(({ key, age }, n) => (n % 2 === 0 ? { key } : { key, age }));
          expect(faults({ [list]: expected }, { [list]: rows })).toEqual([]);
        },
      ),
    );
  });

  test('one expected item with one answer, not with two', () => {
    expect(
      faults({ open: [{ key: 'ana' }, { key: 'ana' }] }, { open: [{ key: 'ana' }, { key: 'luis' }] }),
    ).toEqual(['x.open: nothing left like {"key":"ana"} in [{"key":"ana"},{"key":"luis"}]']);
  });
});

const turn = (worked: number, target: number): Json => ({
  working_minutes: worked,
  target_minutes: target,
});

describe('the order of the answer as a whole', () => {
  test('open turns come oldest first', () => {
    const open = [
      { since: '2026-11-16T09:00:00Z' },
      { since: '2026-11-16T09:00:00Z' },
      { since: '2026-11-16T10:00:00Z' },
    ];
    expect(misordered('replies', { open, slow: [] })).toEqual([]);
    expect(misordered('replies', { open: open.toReversed(), slow: [] })).toEqual([
      'replies.open[1]: {"since":"2026-11-16T09:00:00Z"} comes after {"since":"2026-11-16T10:00:00Z"}',
    ]);
    expect(misordered('replies', { open: [{}, {}], slow: [] })).toEqual([
      'replies.open[0]: does not say what the order goes by: {}, {}',
    ]);
  });

  test('slow turns come worst share of their target first, as far as rounded minutes tell', () => {
    expect(misordered('replies', { open: [], slow: [turn(150, 60), turn(390, 240), turn(90, 60)] })).toEqual(
      [],
    );
    expect(misordered('replies', { open: [], slow: [turn(240.02, 240), turn(60.01, 60)] })).toEqual([]);
    expect(misordered('replies', { open: [], slow: [turn(390, 240), turn(150, 60)] })).toHaveLength(1);
  });

  test('stale quotes come oldest first', () => {
    expect(
      misordered('quotes', {
        stale: [{ age_working_days: 9 }, { age_working_days: 9 }, { age_working_days: 2 }],
      }),
    ).toEqual([]);
    expect(misordered('quotes', { stale: [{ age_working_days: 2 }, { age_working_days: 9 }] })).toHaveLength(
      1,
    );
    expect(misordered('quotes', {})).toEqual(['quotes.stale: no list']);
  });

  test('other reports promise none here', () => {
    expect(misordered('due', { items: [] })).toEqual([]);
  });
});

describe('settings as TOML', () => {
  test('plain values, then tables with the objects in them inline', () => {
    expect(
      tomlOf({
        hours: { fri: '09:00-15:00' },
        zone: 'Europe/Madrid',
        targets: { tier: { vip: '2h' } },
        quote: { chase: [2, 5] },
      }),
    ).toBe(
      [
        'zone = "Europe/Madrid"',
        '[hours]',
        'fri = "09:00-15:00"',
        '[targets]',
        'tier = { vip = "2h" }',
        '[quote]',
        'chase = [2, 5]',
        '',
      ].join('\n'),
    );
  });

  test('says what it was made of', () => {
    const plain = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\u0000', '\u007f', '\u2028', 'ñ', '😀') }),
      fc.boolean(),
      fc.array(fc.integer()),
      fc.array(fc.string()),
    );
    const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');
    const table = fc.dictionary(
      key,
      fc.oneof(plain, fc.dictionary(key, plain, { noNullPrototype: true, maxKeys: 4 })),
      {
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.oneof(plain, table), { noNullPrototype: true, maxKeys: 4 }),
        (config) => {
          expect(JSON.parse(JSON.stringify(parse(tomlOf(config))))).toEqual(config);
        },
      ),
      { numRuns: 30 },
    );
  });
});
