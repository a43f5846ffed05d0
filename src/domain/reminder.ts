import { addDays, daysBetween, weekdayOf, type Day } from './day.ts';
import { rankOf } from './due.ts';
import type { Instant } from './instant.ts';
import type { DueRow, Reason } from './reason.ts';
import { formatRef } from './refs.ts';
import type { Way } from './sending.ts';

/** What is due, once a day; the review, once a week. */
export type ReminderKind = 'daily' | 'weekly';

/**
 * `sending`: it was handed over, or is about to be, and nobody knows yet whether it was taken; `failed`: it was not;
 * `nothing`: there was nothing to say.
 */
export type ReminderState = 'sending' | 'failed' | 'sent' | 'nothing';

/** A reminder as the book keeps it. */
export interface Reminder {
  readonly id: number;
  readonly kind: ReminderKind;
  /** The day it was for, or the Monday of the week. */
  readonly period: Day;
  readonly messageId: string;
  readonly state: ReminderState;
  /** How often it was handed over without word of what became of it, this time included. */
  readonly handed: number;
  /** The run that is at it. */
  readonly holder: string | null;
  readonly via: Way;
  /** What it told of, as `toldOf` names it. */
  readonly told: readonly string[];
  readonly beganAt: Instant;
  /** When a run last looked after it. */
  readonly ranAt: Instant;
}

/** The day or the Monday that a reminder is for: one of each. */
export const periodFor = (kind: ReminderKind, today: Day): Day =>
  kind === 'daily' ? today : addDays(today, -((weekdayOf(today) + 6) % 7));

/** What of a reason one has been told, so that it is news once it is overdue. */
export const toldOf = (rows: readonly DueRow[]): readonly string[] =>
  rows.flatMap(({ reasons }) =>
    reasons.map(({ kind, ref, overdue }) => `${kind} ${ref}${overdue ? ' overdue' : ''}`),
  );

/** The rows with only what was not told yet. */
export function untold(rows: readonly DueRow[], told: ReadonlySet<string>): readonly DueRow[] {
  return leaving(rows, (reason, row) =>
    toldOf([{ ...row, reasons: [reason] }]).some((one) => !told.has(one)),
  );
}

/** The rows with only the reasons of a rank at least so pressing; 1 is the most pressing (`domain.md §8`). */
export const pressing = (rows: readonly DueRow[], least: number | null): readonly DueRow[] =>
  least === null ? rows : leaving(rows, ({ kind }) => rankOf(kind) <= least);

/** The rows with only the reasons whose day is still to come. */
export const coming = (rows: readonly DueRow[], today: Day): readonly DueRow[] =>
  leaving(rows, ({ due }) => due > today);

function leaving(
  rows: readonly DueRow[],
  stays: (reason: Reason, row: DueRow) => boolean,
): readonly DueRow[] {
  return rows.flatMap((row) => {
    const reasons = row.reasons.filter((reason) => stays(reason, row));
    return reasons.length === 0 ? [] : [{ ...row, reasons, overdue: reasons.some(({ overdue }) => overdue) }];
  });
}

/** How many days no reminder ran before this one, where one should have: none is missing from one day to the next. */
export function missedDays(kind: ReminderKind, before: Day | null, period: Day): number {
  if (before === null) return 0;
  const days = daysBetween(before, period);
  return days > (kind === 'daily' ? 1 : 7) ? days : 0;
}

/** What to do with a reminder now. */
export type Step =
  | { readonly is: 'begin' }
  /** The same one again, under the same identifier: `twice` where it may have arrived already. */
  | { readonly is: 'resume'; readonly reminder: Reminder; readonly twice: boolean }
  | { readonly is: 'done'; readonly reminder: Reminder }
  /** Another run is at it. */
  | { readonly is: 'busy' }
  /** It was handed over twice and nobody knows what became of it: a third one could only be too many. */
  | { readonly is: 'unsure'; readonly reminder: Reminder };

/** How often one reminder may be handed over without word of what became of it. */
const MOST_HANDED = 2;

/** What is to be done, by what the book knows of this period's reminders, the latest last; `more`: also after one was sent. */
export function stepFor(
  reminders: readonly Reminder[],
  { more, isRunning }: { readonly more: boolean; readonly isRunning: (holder: string) => boolean },
): Step {
  const last = reminders.at(-1);
  if (last === undefined) return { is: 'begin' };
  switch (last.state) {
    case 'sent':
      return more ? { is: 'begin' } : { is: 'done', reminder: last };
    case 'nothing':
      return { is: 'begin' };
    case 'failed':
      return { is: 'resume', reminder: last, twice: last.handed > 0 };
    case 'sending':
      if (last.holder !== null && isRunning(last.holder)) return { is: 'busy' };
      if (last.handed < MOST_HANDED) return { is: 'resume', reminder: last, twice: true };
      return more ? { is: 'begin' } : { is: 'unsure', reminder: last };
  }
}

/** The command lines that settle a reason, the likeliest first (`cli.md §1`, `§2`). */
export function settling({ kind, ref, basis }: Reason, row: DueRow): readonly string[] {
  const who = row.contact === null ? '' : formatRef('contact', row.contact.id);
  const channel = row.reach?.channel ?? 'email';
  const word = `crm log ${channel} ${channel === 'call' ? '' : 'out '}${who}`;
  switch (kind) {
    case 'reply':
      return [`${word} "…"`, `crm dismiss ${ref}`];
    case 'promise':
    case 'follow-up':
      return [`crm done ${ref}`];
    case 'quote-unsent':
      return [`crm quote send ${ref}`];
    case 'quote-expiring':
      return [`${word} --quote ${ref} "…"`];
    case 'quote-expired':
      return [`crm quote accept ${ref}`, `crm quote decline ${ref}`, `crm quote revise ${ref}`];
    case 'quote-chase':
      return basis.kind === 'quote-chase' && basis.rung === basis.rungs
        ? [`crm quote decline ${ref}`, `crm quote withdraw ${ref}`, `${word} --quote ${ref} "…"`]
        : [`${word} --quote ${ref} "…"`, `crm skip ${ref}`];
    case 'waiting':
      return [`${word} --ask "…"`, `crm snooze +3d ${ref}`];
    case 'date':
      return [`${word} "…"`];
    case 'cadence':
      return [`${word} "…"`, `crm skip ${ref}`];
  }
}
