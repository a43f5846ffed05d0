import type { Contact } from './contact.ts';
import { occurrences } from './dates.ts';
import { addDays, dayOf, daysBetween, type Day } from './day.ts';
import type { FollowUp, Skip } from './followUp.ts';
import type { Instant } from './instant.ts';
import type { Ledger } from './ledger.ts';
import { quoteReason, requestOf, type Quote } from './quote.ts';
import type { Basis, CadenceStart, DueFacts, DueQuestion, Reason } from './reason.ts';
import { formatRef, type RefKind } from './refs.ts';
import { targetOf } from './replies.ts';
import { intervalOf, standingOf, type Standing } from './standing.ts';
import { waitingFor } from './waiting.ts';

/** The last day that the list looks to. */
export const horizonOf = (question: DueQuestion): Day => addDays(dayOf(question.now), question.ahead);

const made = (
  kind: RefKind,
  id: number,
  due: Day,
  overdue: boolean,
  share: number,
  basis: Basis,
): Reason => ({
  kind: basis.kind,
  subject: { kind, id },
  ref: formatRef(kind, id),
  due,
  overdue,
  share,
  basis,
});

/** We owe a reply: at once, overdue past its target. */
export function replyReason(
  { contact, ledger }: DueFacts,
  { now, settings, calendar }: DueQuestion,
): readonly Reason[] {
  const { owed } = ledger;
  if (!owed) return [];
  const working = calendar.between(owed.since, now);
  const target = calendar.targetSeconds(targetOf(contact, owed.channel, settings), owed.since);
  const basis: Basis = { kind: 'reply', since: owed.since, channel: owed.channel, working, target };
  return [made('touchpoint', owed.touchpoint, dayOf(owed.since), working > target, working / target, basis)];
}

/** A promise or a follow-up: on its day. */
export function followUpReason(followUp: FollowUp, question: DueQuestion): Reason | null {
  if (followUp.due > horizonOf(question)) return null;
  const days = daysBetween(followUp.due, dayOf(question.now));
  const kind = followUp.kind === 'promise' ? 'promise' : 'follow-up';
  return made('follow-up', followUp.id, followUp.due, days > 0, days, {
    kind,
    since: followUp.due,
    text: followUp.text,
    days,
  });
}

/** One reason a quote: today's, else the first to come. */
export function quoteReasons(facts: DueFacts, standing: Standing, question: DueQuestion): readonly Reason[] {
  const { now, settings, calendar } = question;
  const byId = new Map(facts.quotes.map((quote) => [quote.id, quote]));
  const today = dayOf(now);
  const horizon = horizonOf(question);
  return facts.quotes.flatMap((quote) => {
    const requestedAt = requestOf(quote, byId);
    if (isUnasked(standing, requestedAt)) return [];
    const about = quoteFactsOf(quote, requestedAt, facts);
    for (let day = today; day <= horizon; day = addDays(day, 1)) {
      const reason = quoteReason(about, day, now, settings, calendar);
      if (reason === null) continue;
      const { title, amountMinor, currency } = quote;
      return [
        made('quote', quote.id, reason.due, reason.overdue, reason.share, {
          ...reason,
          title,
          amountMinor,
          currency,
        }),
      ];
    }
    return [];
  });
}

/** A quote to a friend who did not ask is neither due nor stale (`domain.md §7`). */
export const isUnasked = (standing: Standing, requestedAt: Instant | null): boolean =>
  (standing === 'friend' || standing === 'personal') && requestedAt === null;

/** What the rules of a quote need, from the facts of its contact. */
export function quoteFactsOf(
  quote: Quote,
  requestedAt: Instant | null,
  facts: Pick<DueFacts, 'ladders' | 'followUps' | 'elsewhere' | 'skips'>,
) {
  const skips = facts.skips.filter(
    (skip) => skip.kind === 'quote-chase' && (skip.quote === null || skip.quote === quote.id),
  );
  return {
    quote,
    requestedAt,
    ladder: facts.ladders.get(quote.id) ?? null,
    followUps: [...facts.followUps, ...(facts.elsewhere ?? [])]
      .filter((followUp) => followUp.quote === quote.id)
      .map((followUp) => followUp.due),
    skippedAt: latest(skips),
  };
}

const latest = (skips: readonly Skip[]): Instant | null =>
  skips.reduce<Instant | null>((last, skip) => (last === null || skip.at > last ? skip.at : last), null);

/** They owe us an answer. */
export function waitingReason({ ledger, answers }: DueFacts, question: DueQuestion): readonly Reason[] {
  const { asked } = ledger;
  if (!asked) return [];
  const waiting = waitingFor(
    asked,
    answers,
    question.now,
    horizonOf(question),
    question.settings,
    question.calendar,
  );
  if (!waiting) return [];
  const basis: Basis = { kind: 'waiting', since: asked.last, waiting };
  return [
    made(
      'touchpoint',
      asked.touchpoint,
      waiting.due,
      dayOf(question.now) > waiting.due,
      waiting.share,
      basis,
    ),
  ];
}

/** Birthdays, anniversaries, renewals: on their day only. */
export function dateReasons(contact: Contact, question: DueQuestion): readonly Reason[] {
  if (contact.archived) return [];
  const today = dayOf(question.now);
  return occurrences(contact.dates, today, horizonOf(question)).map(({ date, on }) => {
    const inDays = daysBetween(today, on);
    const basis: Basis = { kind: 'date', since: on, what: date.kind, first: date.on, inDays };
    return made('contact', contact.id, on, false, -inDays, basis);
  });
}

/** It is time to say hello. */
export function cadenceReason(facts: DueFacts, question: DueQuestion): readonly Reason[] {
  const { contact, ledger } = facts;
  if (contact.archived) return [];
  const today = dayOf(question.now);
  const horizon = horizonOf(question);
  const { from, start } = cadenceStart(contact, ledger, facts.skips);
  for (let day = today; day <= horizon; day = addDays(day, 1)) {
    const standing = standingOf(contact.standing, facts.quotes, day, question.settings);
    const interval = intervalOf(contact, standing, question.settings);
    if (interval === null) continue;
    const due = addDays(from, interval);
    if (due > day) continue;
    const days = daysBetween(from, today);
    const basis: Basis = {
      kind: 'cadence',
      since: from,
      start,
      days,
      interval,
      winBack: standing === 'lapsed' && contact.every === null,
      own: contact.every !== null,
    };
    return [made('contact', contact.id, due, today > due, days / interval, basis)];
  }
  return [];
}

/** The day a cadence counts from (`domain.md §8`). */
export const cadenceFrom = (...facts: Parameters<typeof cadenceStart>): Day => cadenceStart(...facts).from;

/** The day a cadence counts from, and what it is: our last word to them, a later skip, or the day they were added. */
function cadenceStart(
  contact: Pick<Contact, 'createdAt'>,
  ledger: Pick<Ledger, 'touchedAt'>,
  skips: readonly Skip[],
): { readonly from: Day; readonly start: CadenceStart } {
  const touched = dayOf(ledger.touchedAt ?? contact.createdAt);
  const skipped = latest(skips.filter((skip) => skip.kind === 'cadence'));
  if (skipped !== null && dayOf(skipped) > touched) return { from: dayOf(skipped), start: 'skip' };
  return { from: touched, start: ledger.touchedAt === null ? 'added' : 'word' };
}
