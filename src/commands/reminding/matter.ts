import { addDays, dayOf, startOfDay } from '../../domain/day.ts';
import type { DueRow } from '../../domain/reason.ts';
import {
  coming,
  missedDays,
  periodFor,
  pressing,
  toldOf,
  untold,
  type ReminderKind,
} from '../../domain/reminder.ts';
import { replyReport } from '../../domain/replies.ts';
import { CrmError } from '../../errors.ts';
import type { Letter } from '../../render/letter.ts';
import { dueLetter, type Missed, type Tongue } from '../../render/reminder.ts';
import { isUneventful, reviewLetter, type Review } from '../../render/review.ts';
import { partiesOf } from '../../store/parties.ts';
import { reminderBefore } from '../../store/reminders.ts';
import { rowsLeft, rowsNow } from '../due.ts';
import { contactsLeft } from '../filtered.ts';
import { countOf, isOn, textOf } from '../flags.ts';
import { hookPath } from '../hookPath.ts';
import { judgedTurns } from '../reportReplies.ts';
import { quoteReportOf } from '../reportQuotes.ts';
import type { Call } from '../verb.ts';
import { toldBefore, type Which } from './once.ts';

/** What a reminder tells of; the letter is null where there is nothing to say. */
export interface Matter {
  readonly letter: Letter | null;
  readonly rows: readonly DueRow[];
  /** What the book keeps of it, as `toldOf` names it. */
  readonly told: readonly string[];
  /** What the hook and the filter say to the person. */
  readonly said: readonly string[];
}

/** How far the review looks ahead and back, in days. */
const WEEK = 7;

/** What of the flags chooses lines: two runs with the same are about the same. */
export const selectionOf = (call: Call): readonly unknown[] => [
  call.words,
  call.flags['only'] ?? null,
  leastRank(call),
  textOf(call, 'ahead'),
];

/** The least pressing rank that `--min-rank` lets through, or null. Throws `flag-value`. */
function leastRank(call: Call): number | null {
  const rank = countOf(call, 'minRank', 'number');
  if (rank !== null && (rank < 1 || rank > 8))
    throw new CrmError({ is: 'flag-value', flag: '--min-rank', value: `${rank}`, expects: 'rank' });
  return rank;
}

/** What there is to remind of: the due list as the flags, the filter and the `remind` hook leave it. */
export async function matterOf(call: Call, which: Which, tongue: Tongue): Promise<Matter> {
  const { rows: found, told: ofFilter } = await rowsLeft(call);
  const pressed = pressing(found, leastRank(call));
  const news = isOn(call, 'new') ? untold(pressed, toldBefore(call, which)) : pressed;
  const hook = news.length === 0 ? null : hookPath(call, 'remind');
  const { rows, told: ofHook } =
    hook === null
      ? { rows: news, told: [] }
      : await (await import('../dueHook.ts')).throughDueHook(call, hook, news, 'remind');
  const frame = {
    today: call.today,
    since: missedBefore(call, which.kind),
    leftOut: news.length - rows.length,
  };
  const said = [...ofFilter, ...ofHook];
  if (which.kind === 'daily')
    return {
      letter: rows.length === 0 ? null : dueLetter(rows, frame, tongue),
      rows,
      told: toldOf(rows),
      said,
    };
  const review = reviewOf(call, frame, rows);
  return { letter: isUneventful(review) ? null : reviewLetter(review, tongue), rows, told: [], said };
}

function missedBefore(call: Call, kind: ReminderKind): Missed | null {
  const last = reminderBefore(call.book, kind, periodFor(kind, call.today));
  if (last === null) return null;
  const days = missedDays(kind, last.period, periodFor(kind, call.today));
  return days === 0 ? null : { day: dayOf(last.ranAt), days };
}

function reviewOf(
  call: Call,
  frame: Pick<Review, 'today' | 'since' | 'leftOut'>,
  due: readonly DueRow[],
): Review {
  const { book, now, settings, today } = call;
  const { isLeft } = call.words.length === 0 ? { isLeft: () => true } : contactsLeft(call, call.words);
  const period = { from: addDays(today, -WEEK), to: today };
  const opened = { from: startOfDay(period.from), to: startOfDay(period.to) };
  const replies = replyReport(judgedTurns(call, opened, isLeft));
  const ahead = rowsNow({ ...call, flags: { ...call.flags, ahead: `${WEEK}` } });
  const left =
    call.words.length === 0 ? ahead : ahead.filter(({ contact }) => contact !== null && isLeft(contact.id));
  return {
    ...frame,
    period,
    settings,
    replies,
    parties: partiesOf(
      book,
      replies.slow.map(({ contact }) => contact),
      now,
    ),
    quotes: quoteReportOf(call, period, isLeft).report,
    due,
    coming: coming(left, today),
  };
}
