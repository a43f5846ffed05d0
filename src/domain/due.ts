import { isLeftAlone, reachOf, TIERS } from './contact.ts';
import { dayOf } from './day.ts';
import type { FollowUp, Snooze } from './followUp.ts';
import type { Instant } from './instant.ts';
import type { DueFacts, DueQuestion, DueRow, Reason, ReasonKind } from './reason.ts';
import {
  cadenceReason,
  dateReasons,
  followUpReason,
  horizonOf,
  quoteReasons,
  replyReason,
  waitingReason,
} from './reasons.ts';
import { standingOf } from './standing.ts';

const RANK: Readonly<Record<ReasonKind, number>> = {
  reply: 1,
  promise: 2,
  'quote-unsent': 3,
  'follow-up': 4,
  'quote-expiring': 5,
  'quote-expired': 5,
  'quote-chase': 5,
  waiting: 6,
  date: 7,
  cadence: 8,
};

/** How pressing a reason is; 1 is the most (`domain.md §8`). */
export const rankOf = (kind: ReasonKind): number => RANK[kind];

/** Who needs me: one row a contact and one a follow-up about nobody, in the order of `domain.md §8`. */
export function dueList(
  people: readonly DueFacts[],
  loose: readonly FollowUp[],
  looseSnoozes: readonly Snooze[],
  question: DueQuestion,
): readonly DueRow[] {
  const rows: DueRow[] = [];
  for (const facts of people) {
    const row = contactRow(facts, question);
    if (row) rows.push(row);
  }
  for (const followUp of loose) {
    const reason = followUpReason(followUp, question);
    if (reason && !isSnoozed(reason, looseSnoozes, null, question)) {
      rows.push({ contact: null, standing: null, reach: null, reasons: [reason], overdue: reason.overdue });
    }
  }
  return rows.sort(byPressure);
}

/** A contact's row; null where nothing is due or they are left alone (`domain.md §7`). */
export function contactRow(facts: DueFacts, question: DueQuestion): DueRow | null {
  const { contact, ledger } = facts;
  if (isLeftAlone(contact)) return null;
  const standing = standingOf(contact.standing, facts.quotes, dayOf(question.now), question.settings);
  const reasons = [
    ...replyReason(facts, question),
    ...facts.followUps.flatMap((followUp) => followUpReason(followUp, question) ?? []),
    ...quoteReasons(facts, standing, question),
    ...waitingReason(facts, question),
    ...dateReasons(contact, question),
    ...cadenceReason(facts, question),
  ]
    .filter((reason) => !isSnoozed(reason, facts.snoozes, ledger.heardAt, question))
    .sort(inReasonOrder);
  if (reasons.length === 0) return null;
  return {
    contact,
    standing,
    reach: reachOf(contact, ledger.owed?.channel ?? null, question.unserved),
    reasons,
    overdue: reasons.some((reason) => reason.overdue),
  };
}

/** Hidden until its day, unless they have spoken since (`domain.md §8`). */
function isSnoozed(
  reason: Reason,
  snoozes: readonly Snooze[],
  heardAt: Instant | null,
  question: DueQuestion,
): boolean {
  return snoozes.some(
    (snooze) =>
      snooze.kind === reason.kind &&
      (snooze.ref === null || snooze.ref === reason.subject.id) &&
      snooze.at <= question.now &&
      snooze.until > horizonOf(question) &&
      !(heardAt !== null && heardAt > snooze.at),
  );
}

const inReasonOrder = (a: Reason, b: Reason): number =>
  RANK[a.kind] - RANK[b.kind] ||
  Number(b.overdue) - Number(a.overdue) ||
  b.share - a.share ||
  a.subject.id - b.subject.id;

/** Rank, overdue first, the share used up, tier, name, the order in which they were added (`domain.md §8`). */
function byPressure(a: DueRow, b: DueRow): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  if (!first || !second) return 0;
  return (
    RANK[first.kind] - RANK[second.kind] ||
    Number(second.overdue) - Number(first.overdue) ||
    second.share - first.share ||
    tierRank(a) - tierRank(b) ||
    byCodePoint(a.contact?.folded ?? '', b.contact?.folded ?? '') ||
    (a.contact?.id ?? 0) - (b.contact?.id ?? 0) ||
    first.subject.id - second.subject.id
  );
}

const tierRank = (row: DueRow): number => TIERS.indexOf(row.contact?.tier ?? 'standard');

/** Text by code point, as the lists are ordered; UTF-16 units would put emoji before some letters. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.codePointAt(i) ?? 0, b.codePointAt(i) ?? 0];
    if (x !== y) return x - y;
    if (x > 0xffff) i += 1;
  }
  return a.length - b.length;
}
