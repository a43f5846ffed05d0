import type { Day } from '../domain/day.ts';
import type { DueRow, Reason } from '../domain/reason.ts';
import { settling } from '../domain/reminder.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { ReminderWords } from '../locale/reminders.ts';
import { weekdayText, type Telling } from './dayText.ts';
import { shortOf, whyOf } from './due.ts';
import type { Letter, LetterItem, LetterReach, LetterSection } from './letter.ts';
import { fit } from './width.ts';

/** What a reminder is told in: the words of the list, and its own. */
export interface Tongue {
  readonly locale: Catalogue;
  readonly words: ReminderWords;
}

/** The day of the last reminder, where days were missed since. */
export interface Missed {
  readonly day: Day;
  readonly days: number;
}

interface Frame {
  readonly today: Day;
  readonly since: Missed | null;
  /** How many lines the hook left out. */
  readonly leftOut: number;
}

/** What is due, as a letter. */
export function dueLetter(rows: readonly DueRow[], frame: Frame, tongue: Tongue): Letter {
  const { locale, words } = tongue;
  const late = rows.filter((row) => row.overdue).length;
  const day = locale.days.short(frame.today, frame.today);
  return {
    lang: locale.code,
    subject: words.subject(day, rows.length, late),
    heading: locale.due.heading(day, rows.length, late),
    remarks: missedRemarks(frame, tongue),
    sections: dueSections(rows, frame.today, tongue),
    foot: words.foot,
  };
}

/** That days were missed, and that lines were left out. */
export const missedRemarks = (
  { today, since, leftOut }: Frame,
  { locale, words }: Tongue,
): readonly string[] => [
  ...(since === null ? [] : [words.missed(locale.days.short(since.day, today), since.days)]),
  ...(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
];

/** The overdue and the others, each with its reasons. */
export function dueSections(rows: readonly DueRow[], today: Day, tongue: Tongue): readonly LetterSection[] {
  const { words } = tongue;
  const part = (title: string, late: boolean): readonly LetterSection[] => {
    const items = rows.filter((row) => row.overdue === late).map((row) => itemOf(row, today, tongue));
    return items.length === 0 ? [] : [{ title, late, facts: [], items }];
  };
  return [...part(words.titles.overdue, true), ...part(words.titles.due, false)];
}

/** As much of somebody's own text as a reminder quotes, in columns. */
const MOST = 240;

/** A row with all its reasons. */
export function itemOf(row: DueRow, today: Day, { locale }: Tongue): LetterItem {
  const telling: Telling = { today, iso: false, locale };
  const { due } = locale;
  const when = (reason: Reason): string =>
    reason.overdue ? due.overdue : reason.due === today ? due.todayMark : weekdayText(reason.due, telling);
  return {
    who: fit(row.contact?.name ?? due.nobody, MOST),
    aside: row.contact === null ? '' : formatRef('contact', row.contact.id),
    reach: row.reach === null ? null : reachOf(row.reach),
    points: row.reasons.map((reason) => ({
      label: due.kinds[reason.kind],
      text: fit(shortOf(reason, telling), MOST),
      when: when(reason),
      late: reason.overdue,
      why: whyOf(reason, telling),
      settle: settling(reason, row),
    })),
  };
}

const PHONED: readonly string[] = ['call', 'sms', 'whatsapp'];

function reachOf({ channel, to }: { readonly channel: string; readonly to: string }): LetterReach {
  const number = to.replace(/\(0\)/g, '').replace(/[\s().\u00A0-]/g, '');
  const link =
    channel === 'email'
      ? `mailto:${to}`
      : PHONED.includes(channel) && /^\+?\d{3,}$/.test(number)
        ? `tel:${number}`
        : null;
  return { text: `${channel} ${to}`, link };
}
