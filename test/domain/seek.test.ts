import { expect, test } from 'vitest';
import { seek } from '../../src/domain/seek.ts';

const people = ['ana perez\nana@taller.example', 'mariana diaz', 'juana perea', 'luis vidal'].map(
  (words) => ({
    words,
  }),
);
const found = (typed: string, limit = 9): readonly string[] =>
  seek(people, typed, limit).map(({ words }) => words.split('\n')[0] ?? '');

test('the beginning of a word goes before its middle', () => {
  expect(found('ana')).toEqual(['ana perez', 'mariana diaz', 'juana perea']);
});

test('all words count, whatever their case and accents', () => {
  expect(found('PÉREZ ana')).toEqual(['ana perez']);
});

test('an address finds its owner', () => {
  expect(found('ana@tal')).toEqual(['ana perez']);
});

test('nothing typed finds everybody in their order, as many as are listed', () => {
  expect(found(' ', 2)).toEqual(['ana perez', 'mariana diaz']);
});
