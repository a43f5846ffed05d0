import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  holds,
  leavesOf,
  parseFilter,
  parseFilterText,
  printFilter,
  type Filter,
} from '../../src/domain/filterTree.ts';

const leaf = fc.record({
  field: fc.constantFrom(null, 'tag', 'org', 'last'),
  value: fc.oneof(
    fc.constantFrom(
      'web',
      'or',
      'And',
      '-x',
      '>90d',
      'a b',
      '(c)',
      'say "hi"',
      'back\\slash',
      'x:y',
      'tag:web',
    ),
    fc.string({ minLength: 1 }),
  ),
});

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    leaf.map((one): Filter => ({ is: 'leaf', leaf: one })),
    tie('filter').map((of): Filter => ({ is: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      )
      .map(([is, of]): Filter => ({ is, of })),
  ),
}));

describe('a filter', () => {
  test('that is printed and read again says the same', () => {
    fc.assert(
      fc.property(filter, fc.func(fc.boolean()), (said, isTrue) => {
        const read = parseFilterText(printFilter(said));
        if (read.is === 'bad') throw new Error(printFilter(said));
        const answer = (one: { field: string | null; value: string }): boolean => isTrue(JSON.stringify(one));
        expect(leavesOf(read.filter)).toEqual(leavesOf(said));
        expect(holds(read.filter, answer)).toBe(holds(said, answer));
        expect(parseFilterText(printFilter(read.filter))).toEqual(read);
      }),
    );
  });

  test.each([
    [['tag:web', '-tier:vip'], 'tag:web -tier:vip'],
    [['org:Taller Norte'], 'org:"Taller Norte"'],
    [['org:Research and Development'], 'org:"Research and Development"'],
    [['tag:web or tier:vip'], 'tag:web or tier:vip'],
    [['ana', 'and', '(tag:web', 'or', 'tag:shop)'], 'ana (tag:web or tag:shop)'],
  ])('%j is %s', (words, text) => {
    const read = parseFilter(words);
    expect(read.is === 'filter' ? printFilter(read.filter) : read).toBe(text);
  });

  test.each([
    [['or'], 'alone', 'or'],
    [['a', 'and'], 'alone', 'and'],
    [['(a'], 'group', '('],
    [['say "hi'], 'quote', 'say "hi'],
  ])('%j is refused: %s', (words, why, word) => {
    expect(parseFilter(words)).toEqual({ is: 'bad', why, word });
  });
});
