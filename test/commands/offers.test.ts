import { expect, test } from 'vitest';
import { DAYS } from '../../src/commands/completion/offers.ts';
import { readWhen } from '../../src/domain/when.ts';
import { at } from '../support/books.ts';

test('every day that Tab offers is a day that is planned', () => {
  const now = at('2026-11-20T10:00:00Z');
  const read = DAYS.split(' ').map((words) => [
    words,
    readWhen(words, { mode: 'planned', now, order: null }).is,
  ]);
  expect(read).toEqual(DAYS.split(' ').map((words) => [words, 'day']));
});
