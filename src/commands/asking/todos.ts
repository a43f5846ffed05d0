import { addDays, weekdayOf, type Day } from '../../domain/day.ts';
import { parseRefs } from '../../domain/refs.ts';
import { CrmError, isCrmError } from '../../errors.ts';
import { isOn, textOf } from '../flags.ts';
import { beginningOf, planFrom } from '../planning.ts';
import type { Call, Flags } from '../verb.ts';
import { plannedDay } from '../when.ts';
import { checked, chosen, lineOf, saying, type Asking, type Said } from './asking.ts';
import { askWhom, wordFor } from './people.ts';
import { askDue } from './things.ts';

/** Who, when and what of a follow-up, as far as the line does not say it. */
export async function askTodo(asking: Asking): Promise<Said> {
  const { call } = asking;
  const { todo } = call.locale.asking;
  const nobody = isOn(call, 'nobody');
  const [said, ...rest] = nobody ? ['-', ...call.words] : call.words;
  const who = said ?? (await askWho(asking));
  const message = textOf(call, 'message');
  const when =
    rest.length > 0
      ? rest
      : [
          await lineOf(asking, todo.when, {
            hint: todo.whenHint,
            check: checked(call, (words) => planFrom(call, [words, '…'])),
          }),
        ];
  const text =
    message !== null || !isTextMissing(call, when)
      ? []
      : [await lineOf(asking, todo.text, { editor: true, check: checked(call, refuseEmpty) })];
  return saying(asking, { words: [...(nobody ? [] : [who]), ...when, ...text] });
}

async function askWho(asking: Asking): Promise<string> {
  const whom = await askWhom(asking, asking.call.locale.asking.todo.who, 'nobody');
  return whom.is === 'known' ? wordFor(asking.call, whom) : '-';
}

/** Throws `word-missing`. */
export function refuseEmpty(text: string): void {
  if (text === '') throw new CrmError({ is: 'word-missing', what: 'text' });
}

function isTextMissing(call: Call, words: readonly string[]): boolean {
  try {
    planFrom(call, words);
    return false;
  } catch (error) {
    return isCrmError(error) && error.problem.is === 'word-missing';
  }
}

/** What is to wait and until when, as far as the line does not say it. */
export async function askSnooze(asking: Asking): Promise<Said> {
  const { call } = asking;
  const { snooze } = call.locale.asking;
  const refs = call.words.filter((word) => parseRefs([word]).is === 'refs');
  const others = call.words.filter((word) => !refs.includes(word));
  const days = isDay(call, others) ? others.slice(0, beginningOf(call, others)) : [];
  const named = [...others.slice(days.length), ...refs];
  const subjects = named.length > 0 ? named : [await askDue(asking, snooze.what, () => true, 'due')];
  const until = days.length > 0 ? days : [await askUntil(asking)];
  return saying(asking, { words: [...until, ...subjects] });
}

function isDay(call: Call, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  try {
    plannedDay(call, words.slice(0, beginningOf(call, words)).join(' '));
    return true;
  } catch (error) {
    if (isCrmError(error)) return false;
    throw error;
  }
}

const OTHER = 'other';

/** A day to wait until: tomorrow, Monday, in a week, or another one. */
export async function askUntil(asking: Asking): Promise<string> {
  const { call } = asking;
  const { today, locale } = call;
  const { snooze, todo } = locale.asking;
  const day = (at: Day): string => locale.days.short(at, today);
  const [tomorrow, monday, week] = [addDays(today, 1), mondayAfter(today), addDays(today, 7)];
  const when = await chosen(asking, snooze.until, [
    { label: snooze.tomorrow(day(tomorrow)), value: 'tomorrow' },
    ...(monday === tomorrow ? [] : [{ label: snooze.monday(day(monday)), value: monday }]),
    ...(monday === week ? [] : [{ label: snooze.week(day(week)), value: '+7d' }]),
    { label: snooze.date, value: OTHER },
  ]);
  if (when !== OTHER) return when;
  return lineOf(asking, snooze.until, {
    hint: todo.whenHint,
    check: checked(call, (words) => refuseNotAhead(call, words)),
  });
}

/** Throws `not-ahead`, and what dates throw. */
function refuseNotAhead(call: Call, words: string): void {
  const { today, locale } = call;
  const until = plannedDay(call, words);
  if (until <= today) throw new CrmError({ is: 'not-ahead', words, day: locale.days.short(until, today) });
}

/** The next Monday, a week from now where today is one. */
const mondayAfter = (today: Day): Day => addDays(today, (8 - weekdayOf(today)) % 7 || 7);

/** `--reason`, where it was not said; Enter is none. */
export async function askReason(asking: Asking): Promise<Flags> {
  const { call } = asking;
  if (textOf(call, 'reason') !== null) return {};
  const reason = await lineOf(asking, call.locale.asking.reason, { hint: call.locale.asking.hints.none });
  return reason === '' ? {} : { reason };
}
