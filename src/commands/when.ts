import { dayOf, startOfDay, type Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { unclearIn } from '../domain/unclear.ts';
import { readWhen, type When } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { clockText } from '../render/dayText.ts';
import type { Call } from './verb.ts';

type Reader = Pick<Call, 'now' | 'today' | 'settings' | 'locale'>;

/** Words read in one of the two directions (`domain.md §3`). Throws `date-unread`, `date-ambiguous`. */
export function readDate(
  call: Reader,
  words: string,
  mode: 'logged' | 'planned',
): Exclude<When, { is: 'ambiguous' | 'unread' }> {
  const when = readWhen(words, { mode, now: call.now, order: call.settings.dates });
  if (when.is === 'unread') throw dateUnread(call, words, mode);
  if (when.is === 'ambiguous') throw new CrmError({ is: 'date-ambiguous', words, readings: when.readings });
  return when;
}

/** The refusal of words that are no date, with what can be told about why. */
export function dateUnread(
  call: Pick<Call, 'now' | 'settings'>,
  words: string,
  mode: 'logged' | 'planned',
): CrmError {
  const unclear = unclearIn(words, { mode, now: call.now, order: call.settings.dates });
  return new CrmError({ is: 'date-unread', words, planned: mode === 'planned', unclear });
}

/**
 * When something that is logged happened: a day without a time is noon of that day, today is now (`domain.md §3`).
 * Throws `date-unread`, `date-ambiguous`, `future`.
 */
export function loggedAt(call: Reader, words: string): Instant {
  const when = readDate(call, words, 'logged');
  const at = when.is === 'moment' ? when.at : when.day === call.today ? call.now : noon(when.day);
  if (at > call.now) {
    const day = call.locale.days.short(dayOf(at), call.today);
    throw new CrmError({ is: 'future', words, at: when.is === 'moment' ? `${day} ${clockText(at)}` : day });
  }
  return at;
}

const noon = (day: Day): Instant => (startOfDay(day) + 43200) as Instant;

/** The day something is planned for; a past day is taken, and overdue. Throws `date-unread`, `date-ambiguous`. */
export const plannedDay = (call: Reader, words: string): Day => readDate(call, words, 'planned').day;

/** A day in the past or today: a birthday, the day of a mark. Throws `date-unread`, `date-ambiguous`. */
export const pastDay = (call: Reader, words: string): Day => readDate(call, words, 'logged').day;
