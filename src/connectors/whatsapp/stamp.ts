import { dayFrom, instantAt } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';
import { clockSeconds, type DateOrder } from '../../domain/writtenDate.ts';

/** The beginning of a message: when, and what follows. */
export interface Stamp {
  /** The three numbers of the date, as they stand. */
  readonly date: readonly [string, string, string];
  readonly clock: string;
  readonly rest: string;
}

const DATE = '(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})';
const CLOCK = '(\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[ap]\\.? ?m\\.?)?)';
/** iPhones set it in brackets, Android has a dash behind it. */
const IPHONE = new RegExp(`^\\[${DATE},? ${CLOCK}\\] ?([^]*)$`, 'i');
const ANDROID = new RegExp(`^${DATE},? ${CLOCK} [-–] ([^]*)$`, 'i');

/** Marks of direction that phones put around what they add themselves. */
const INVISIBLE = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/;

/** Where a message begins on a line; null: the line belongs to the one before. */
export function stampOf(line: string): Stamp | null {
  const text = line.replace(INVISIBLE, '');
  const first = text.charCodeAt(0);
  // Most lines of long messages are told by their first character.
  if (first !== 91 && (first < 48 || first > 57)) return null;
  const head = text.slice(0, 48).replace(/[\u202f\u00a0]/g, ' ') + text.slice(48);
  const [, a = '', b = '', c = '', clock = '', rest = ''] = IPHONE.exec(head) ?? ANDROID.exec(head) ?? [];
  return a === '' ? null : { date: [a, b, c], clock, rest };
}

/** The instant of a stamp, in local time; null: there is no such day or time. */
export function instantOf({ date, clock }: Stamp, order: DateOrder): Instant | null {
  const [a, b, c] = date;
  const seconds = clockSeconds(clock);
  if (seconds === null) return null;
  const [year, month, day] = a.length === 4 ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b];
  const full = Number(year) + (year.length <= 2 ? 2000 : 0);
  const found = dayFrom(full, Number(month), Number(day));
  return found === null ? null : instantAt(found, seconds);
}
