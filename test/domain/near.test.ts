import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { near, nearest } from '../../src/domain/near.ts';

describe('a mistyped word', () => {
  test.each([
    ['a letter swapped', 'emial', 'email'],
    ['a letter too many', 'smss', 'sms'],
    ['a letter missing', 'watsapp', 'whatsapp'],
    ['a letter wrong', 'cell', 'call'],
    ['another case', 'EMAIL', 'email'],
    ['an accent', 'reunión', 'reunion'],
    ['too far off', 'pigeon', null],
    ['one letter says nothing', 'x', null],
    ['nothing at all', '', null],
  ])('%s', (_, word, expected) => {
    expect(near(word, ['call', 'email', 'sms', 'whatsapp', 'reunion'])).toBe(expected);
  });

  test('gives the nearest first, equals in their order, and no more than asked', () => {
    expect(nearest('marta', ['maria', 'martin', 'marta', 'marte', 'luis'], 3)).toEqual([
      'marta',
      'maria',
      'marte',
    ]);
  });

  test('with one slip in six letters or more is always found', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), (said, n) => {
        const place = n % said.length;
        expect(near(said.slice(0, place) + said.slice(place + 1), [said])).toBe(said);
        expect(near(`${said.slice(0, place)}#${said.slice(place)}`, [said])).toBe(said);
      }),
    );
  });
});
