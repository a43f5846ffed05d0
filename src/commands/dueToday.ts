import { dueList } from '../domain/due.ts';
import type { DueRow } from '../domain/reason.ts';
import { dueMaterial } from '../store/dueFacts.ts';
import { unservedChannels } from '../store/logs.ts';
import { reading } from '../store/reading.ts';
import type { Call } from './verb.ts';

/** The list of today, and of so many days after it (`domain.md §8`). */
export function dueToday(
  { book, now, settings, calendar }: Pick<Call, 'book' | 'now' | 'settings' | 'calendar'>,
  ahead = 0,
): readonly DueRow[] {
  const { people, loose, looseSnoozes } = reading(book, () => dueMaterial(book, now, ahead));
  const unserved = unservedChannels(book);
  return dueList(people, loose, looseSnoozes, { now, ahead, settings, calendar, unserved });
}
