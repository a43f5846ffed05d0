import type { WorkingCalendar } from './calendar.ts';
import { dayOf, type Day } from './day.ts';
import type { Instant } from './instant.ts';
import type { Answer, OpenAsk } from './ledger.ts';
import type { Settings } from './settings.ts';
import { quantile, sortedNumbers } from './statistics.ts';

/** From how many known answers on a contact's own rhythm counts instead of the patience (`domain.md §8`). */
export const KNOWN_ANSWERS = 5;

/** Their own p90 in working seconds; null while fewer than five answers are known (`domain.md §8`). */
export function rhythmOf(answers: readonly Answer[], calendar: WorkingCalendar): number | null {
  if (answers.length < KNOWN_ANSWERS) return null;
  return quantile(
    sortedNumbers(answers.map((answer) => calendar.between(answer.askedAt, answer.answeredAt))),
    0.9,
  );
}

/** Since when and why an ask has waited long enough to show. */
export type Waiting =
  | {
      readonly by: 'patience';
      readonly due: Day;
      readonly share: number;
      readonly passed: number;
      readonly patience: number;
    }
  | {
      readonly by: 'rhythm';
      readonly due: Day;
      readonly share: number;
      readonly working: number;
      readonly p90: number;
    };

/**
 * When their silence since our last ask becomes due: on the patience's working day or, where their rhythm is known, on
 * the day on which it exceeds their p90 - that very day only once it has (`domain.md §8`). Null: not through `horizon`.
 */
export function waitingFor(
  asked: OpenAsk,
  answers: readonly Answer[],
  now: Instant,
  horizon: Day,
  settings: Settings,
  calendar: WorkingCalendar,
): Waiting | null {
  const today = dayOf(now);
  const askedOn = dayOf(asked.last);
  const p90 = rhythmOf(answers, calendar);
  if (p90 === null) {
    const due = calendar.workingDayAfter(askedOn, settings.patience);
    if (due > horizon) return null;
    const passed = calendar.workingDays(askedOn, today);
    return { by: 'patience', due, share: passed / settings.patience, passed, patience: settings.patience };
  }
  const working = calendar.between(asked.last, now);
  // Compared in whole seconds: the first second past the p90.
  const past = calendar.after(asked.last, Math.floor(p90) + 1);
  if (past === null) return null;
  const due = dayOf(past);
  if (due > horizon || (working <= p90 && horizon === today)) return null;
  return { by: 'rhythm', due, share: p90 === 0 ? working + 1 : working / p90, working, p90 };
}
