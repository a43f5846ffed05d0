import { dayPartOf, readClock } from './clockWords.ts';
import { marksOf } from './dateWords.ts';
import { addDays, dayOf, instantAt, type Day } from './day.ts';
import { readDays, type Outlook } from './dayRules.ts';
import { instant, parseInstant, type Instant } from './instant.ts';
import { readDistance } from './spanWords.ts';

export { readDuration } from './spanWords.ts';

/** What words for a time came to: a moment where a clock time was said, a day where none was. */
export type When =
  | { readonly is: 'day'; readonly day: Day }
  | { readonly is: 'moment'; readonly at: Instant; readonly day: Day }
  | { readonly is: 'ambiguous'; readonly readings: readonly Day[] }
  | { readonly is: 'unread' };

export interface HowToRead {
  readonly mode: 'logged' | 'planned';
  readonly now: Instant;
  readonly order: 'day-first' | 'month-first' | null;
}

/**
 * Reads words for a day or a moment, in English and Spanish alike: the closed grammar of `docs/dates.md`, everything
 * else is unread. What is logged looks back, what is planned forward (`domain.md §3`); a day said outright is given
 * wherever it lies, so `tomorrow` is read in what is logged too. A clock time that local clocks skip moves forward.
 */
export function readWhen(words: string, how: HowToRead): When {
  if (words.length > LONGEST) return UNREAD;
  const exact =
    words.length > LONGEST_LOCAL ? parseInstant(words.trim().replace(/^(\S{10})\s+(?=\d)/, '$1T')) : null;
  if (exact !== null) return moment(exact);
  const marks = marksOf(words);
  const beside = readBesideNow(marks.join(' '), how.now);
  if (beside !== null) return moment(beside);
  const on: Outlook = { today: dayOf(how.now), mode: how.mode, order: how.order };
  for (const [day, clock] of splits(marks)) {
    const when = day.length > 0 ? readDayAndClock(day, clock, on) : readBareClock(clock, how.now, on);
    if (when.is !== 'unread') return when;
  }
  return UNREAD;
}

/** Longer than anything in the grammar. */
const LONGEST = 80;
/** As long as `2026-11-20T09:15`; with an offset it is longer. */
const LONGEST_LOCAL = 16;
const UNREAD: When = { is: 'unread' };
const moment = (at: Instant): When => ({ is: 'moment', at, day: dayOf(at) });

/** Now, and so many minutes or hours from it. */
function readBesideNow(marks: string, now: Instant): Instant | null {
  if (marks === 'now') return now;
  const distance = readDistance(marks);
  if (distance?.span.unit !== 'minute' || distance.sign === 0) return null;
  return instant(now + distance.sign * distance.span.count * 60);
}

type Marks = readonly string[];

/** A day alone, a clock time alone, a day and then a clock time, or the other way round. */
function* splits(marks: Marks): Generator<readonly [day: Marks, clock: Marks]> {
  for (let at = marks.length; at >= 0; at--) yield [marks.slice(0, at), marks.slice(at)];
  for (let at = 1; at < marks.length; at++) yield [marks.slice(at), marks.slice(0, at)];
}

const EARLY: ReadonlySet<string> = new Set(['Pfirst', 'Plast']);

function readDayAndClock(dayMarks: Marks, clock: Marks, on: Outlook): When {
  // `first thing monday`: the part of the day goes before it.
  const ahead = EARLY.has(dayMarks[0] ?? '');
  const part = dayPartOf((ahead ? dayMarks[0] : dayMarks.at(-1)) ?? '');
  const said = ahead ? dayMarks.slice(1) : part ? dayMarks.slice(0, -1) : dayMarks;
  const days = readDays(said.join(' '), on);
  const [day] = days;
  const isDate = !(said.at(-1) ?? '').startsWith('U');
  const seconds = clock.length > 0 ? readClock(clock.join(' '), part, isDate) : null;
  if (!day || (clock.length > 0 && seconds === null)) return UNREAD;
  if (days.length > 1) return { is: 'ambiguous', readings: days };
  return seconds === null ? { is: 'day', day } : moment(instantAt(day, seconds));
}

/** A time without a day: the last one there was in what is logged, the next in what is planned. */
function readBareClock(clock: Marks, now: Instant, on: Outlook): When {
  const seconds = readClock(clock.join(' '), null, false);
  if (seconds === null) return UNREAD;
  const today = instantAt(on.today, seconds);
  if (on.mode === 'logged') return moment(today <= now ? today : instantAt(addDays(on.today, -1), seconds));
  return moment(today > now ? today : instantAt(addDays(on.today, 1), seconds));
}
