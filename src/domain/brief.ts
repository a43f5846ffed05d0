import type { WorkingCalendar } from './calendar.ts';
import { isClosed, isLeftAlone, type Contact } from './contact.ts';
import { occurrences } from './dates.ts';
import { addDays, dayOf, daysBetween, type Day } from './day.ts';
import { isUnasked, quoteFactsOf } from './reasons.ts';
import type { DueFacts, DueQuestion } from './reason.ts';
import type { Instant } from './instant.ts';
import type { Answer } from './ledger.ts';
import { isOpen, quoteReason, requestOf, type Quote, type QuoteReason } from './quote.ts';
import type { Standing } from './standing.ts';
import { quantile, sortedNumbers } from './statistics.ts';
import { KNOWN_ANSWERS } from './waiting.ts';

/** What is to be known before somebody is written to or called (`domain.md §7`). */
export type Warning =
  | { readonly is: 'deceased'; readonly on: Day }
  | {
      readonly is: 'do-not-contact';
      readonly on: Day;
      readonly reason: string | null;
      /** Null: over none at all. */
      readonly channels: readonly string[] | null;
    }
  | { readonly is: 'avoids'; readonly channels: readonly string[] }
  /** Our last word, and the day from which the next one is welcome; `every` in calendar days. */
  | { readonly is: 'too-soon'; readonly last: Instant; readonly every: number; readonly from: Day }
  | { readonly is: 'not-for-sale'; readonly standing: Standing }
  | { readonly is: 'archived' };

/** The warnings about a contact, the gravest first; `touchedAt` is our last word to them (`domain.md §7`). */
export function warningsOf(
  contact: Contact,
  standing: Standing,
  touchedAt: Instant | null,
  today: Day,
): readonly Warning[] {
  const { deceasedOn, doNotContact, avoids, archived } = contact;
  return [
    ...(deceasedOn === null ? [] : [{ is: 'deceased' as const, on: deceasedOn }]),
    ...(doNotContact === null ? [] : [{ is: 'do-not-contact' as const, ...doNotContact }]),
    ...(avoids.length === 0 ? [] : [{ is: 'avoids' as const, channels: avoids }]),
    ...tooSoon(contact, touchedAt, today),
    ...(standing === 'friend' || standing === 'personal' ? [{ is: 'not-for-sale' as const, standing }] : []),
    ...(archived ? [{ is: 'archived' as const }] : []),
  ];
}

function tooSoon(contact: Contact, last: Instant | null, today: Day): readonly Warning[] {
  const { notMoreOften: every } = contact;
  if (every === null || last === null || isLeftAlone(contact)) return [];
  const from = addDays(dayOf(last), every);
  return today < from ? [{ is: 'too-soon', last, every, from }] : [];
}

/** An address, the channels that go there, and which of them the contact prefers or does not want. */
export interface Way {
  /** `email`, `phone`, or the name of a handle. */
  readonly kind: string;
  readonly to: string;
  readonly preferred: readonly string[];
  readonly unwanted: readonly string[];
}

const PHONED: readonly string[] = ['call', 'whatsapp', 'sms'];

/** Every way to reach a contact, what they prefer first (`domain.md §7`). */
export function waysOf(contact: Contact): readonly Way[] {
  const { prefers, avoids, emails, phones, handles } = contact;
  const way = (kind: string, to: string, channels: readonly string[]): Way => ({
    kind,
    to,
    preferred: prefers.filter((channel) => channels.includes(channel) && !isClosed(contact, channel)),
    unwanted: channels.filter((channel) => isClosed(contact, channel) || avoids.includes(channel)),
  });
  const rank = ({ preferred: [first] }: Way): number =>
    first === undefined ? prefers.length : prefers.indexOf(first);
  return [
    ...emails.map((to) => way('email', to, ['email'])),
    ...phones.map((to) => way('phone', to, PHONED)),
    ...Object.entries(handles).map(([name, to]) => way(name, to, [name, 'dm'])),
  ].sort((a, b) => rank(a) - rank(b));
}

/** How long they usually take to answer, working seconds; from five known answers on (`domain.md §8`). */
export interface Rhythm {
  readonly answers: number;
  readonly median: number;
  readonly p90: number;
}

/** Their rhythm; null while it is not known. */
export function rhythmIn(answers: readonly Answer[], calendar: WorkingCalendar): Rhythm | null {
  if (answers.length < KNOWN_ANSWERS) return null;
  const sorted = sortedNumbers(
    answers.map(({ askedAt, answeredAt }) => calendar.between(askedAt, answeredAt)),
  );
  return { answers: answers.length, median: quantile(sorted, 0.5) ?? 0, p90: quantile(sorted, 0.9) ?? 0 };
}

/** A quote, and what it asks of us today; null: nothing. */
export interface QuoteInBrief {
  readonly quote: Quote;
  readonly requestedAt: Instant | null;
  readonly nudges: number;
  readonly reason: QuoteReason | null;
}

/** The contact's quotes for a brief: open ones as they were asked for, then decided ones, the last decided first. */
export function quotesInBrief(
  facts: DueFacts,
  standing: Standing,
  question: DueQuestion,
): readonly QuoteInBrief[] {
  const { now, settings, calendar } = question;
  const byId = new Map(facts.quotes.map((quote) => [quote.id, quote]));
  const all = facts.quotes.map((quote): QuoteInBrief => {
    const requestedAt = requestOf(quote, byId);
    const silent = isLeftAlone(facts.contact) || isUnasked(standing, requestedAt);
    return {
      quote,
      requestedAt,
      nudges: facts.ladders.get(quote.id)?.nudges ?? 0,
      reason: silent
        ? null
        : quoteReason(quoteFactsOf(quote, requestedAt, facts), dayOf(now), now, settings, calendar),
    };
  });
  const decided = all.filter(({ quote }) => quote.decidedAt !== null);
  return [
    ...all.filter(({ quote }) => isOpen(quote.status)),
    ...decided.sort((a, b) => (b.quote.decidedAt ?? 0) - (a.quote.decidedAt ?? 0)),
  ];
}

/** A date of the contact's, the next day on which it falls and how many days that is from today. */
export interface DateToCome {
  readonly kind: string;
  readonly first: Day;
  readonly on: Day;
  readonly inDays: number;
}

/** The contact's dates by when they come next, within a year. */
export function datesToCome(contact: Pick<Contact, 'dates'>, today: Day): readonly DateToCome[] {
  const next = contact.dates.flatMap((date): readonly DateToCome[] => {
    const [found] = occurrences([date], today, addDays(today, 365));
    if (!found) return [];
    return [{ kind: date.kind, first: date.on, on: found.on, inDays: daysBetween(today, found.on) }];
  });
  return next.sort((a, b) => a.inDays - b.inDays);
}
