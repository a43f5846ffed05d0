import { expect, test } from 'vitest';
import { random } from '../../src/world/random.ts';

test.each([0, 1, 16, 300])('draws %i bytes', (bytes) => {
  expect(random(bytes)).toHaveLength(bytes);
});

test('draws others each time', () => {
  expect(random(16)).not.toEqual(random(16));
});
