import type { QuoteInBrief, Warning } from '../domain/brief.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { minutesOf } from '../domain/statistics.ts';
import { warningText, type Brief } from './brief.ts';
import { contactDetails } from './contactDetails.ts';
import type { Telling } from './dayText.ts';
import { reasonObject } from './due.ts';
import { touchpointObject } from './touched.ts';

/** The brief as JSON, `crm.show/1` (`cli.md §8`); `zone` is the one in which its days are told. */
export function briefObject(brief: Brief, now: Instant, zone: string, telling: Telling): object {
  const { acquaintance, warnings, owed, asked, rhythm, row, quotes, followUps, touches, cast, consent } =
    brief;
  const { today, locale } = telling;
  const told = { ...telling, iso: true };
  return {
    schema: 'crm.show/1',
    now: formatInstant(now),
    zone,
    contact: { ...contactDetails(acquaintance), consent },
    warnings: warnings.map((warning) => ({
      ...warningObject(warning),
      text: warningText(warning, acquaintance.contact.name, told),
    })),
    reach: acquaintance.reach,
    owed:
      owed === null
        ? null
        : {
            ref: formatRef('touchpoint', owed.touchpoint),
            channel: owed.channel,
            since: formatInstant(owed.since),
            first: owed.first,
            working_minutes: minutesOf(owed.working),
            target_minutes: finite(minutesOf(owed.target)),
            overdue: owed.working > owed.target,
          },
    asked:
      asked === null
        ? null
        : {
            ref: formatRef('touchpoint', asked.touchpoint),
            since: formatInstant(asked.last),
            first_at: formatInstant(asked.first),
            working_days: asked.workingDays,
          },
    rhythm:
      rhythm === null
        ? null
        : {
            answers: rhythm.answers,
            median_minutes: minutesOf(rhythm.median),
            p90_minutes: minutesOf(rhythm.p90),
          },
    reasons: (row?.reasons ?? []).map((reason) => reasonObject(reason, today, locale)),
    quotes: quotes.map(quoteObject),
    followups: followUps.map(({ id, key, kind, due, text, status, quote }) => ({
      ref: formatRef('follow-up', id),
      key,
      kind,
      due,
      text,
      status,
      quote: quote === null ? null : formatRef('quote', quote),
    })),
    touchpoints: touches.map((touch) => touchpointObject(touch, cast)),
  };
}

function warningObject(warning: Warning): object {
  const { is: kind } = warning;
  switch (warning.is) {
    case 'deceased':
      return { kind, on: warning.on };
    case 'do-not-contact':
      return { kind, on: warning.on, reason: warning.reason, channels: warning.channels };
    case 'avoids':
      return { kind, channels: warning.channels };
    case 'too-soon':
      return { kind, last_at: formatInstant(warning.last), every_days: warning.every, from: warning.from };
    case 'not-for-sale':
      return { kind, standing: warning.standing };
    case 'archived':
      return { kind };
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const instantOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

const quoteObject = ({ quote, requestedAt, nudges, reason }: QuoteInBrief): object => ({
  ref: formatRef('quote', quote.id),
  key: quote.key,
  title: quote.title,
  amount_minor: quote.amountMinor,
  currency: quote.currency,
  status: quote.status,
  requested_at: instantOrNull(requestedAt),
  sent_at: instantOrNull(quote.sentAt),
  valid_until: quote.validUntil,
  decided_at: instantOrNull(quote.decidedAt),
  reason: quote.reason,
  revises: quote.revises === null ? null : formatRef('quote', quote.revises),
  why: reason?.kind ?? null,
  rung: reason?.kind === 'quote-chase' ? reason.rung : null,
  nudges,
});
