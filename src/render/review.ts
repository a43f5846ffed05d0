import type { Day } from '../domain/day.ts';
import { formatAmount } from '../domain/money.ts';
import { formatRef } from '../domain/refs.ts';
import type { DueRow } from '../domain/reason.ts';
import type { ReplyReport } from '../domain/replies.ts';
import type { Settings } from '../domain/settings.ts';
import { sumByCurrency, type Period } from '../domain/stale.ts';
import { amountsText } from './figures.ts';
import type { Letter, LetterSection } from './letter.ts';
import type { QuoteReport } from './quoteReport.ts';
import { turnaroundLine, wonLines } from './quoteReportScreen.ts';
import { dueSections, itemOf, missedRemarks, type Missed, type Tongue } from './reminder.ts';
import { figureLines } from './repliesScreen.ts';
import type { Parties } from './replyObjects.ts';
import { workingSpan } from './spans.ts';
import { whyText } from './staleSheet.ts';

/** What the review of a week is about. */
export interface Review {
  readonly today: Day;
  readonly period: Period;
  readonly since: Missed | null;
  readonly leftOut: number;
  readonly settings: Pick<Settings, 'quote'>;
  readonly replies: ReplyReport;
  readonly parties: Parties;
  readonly quotes: QuoteReport;
  readonly due: readonly DueRow[];
  readonly coming: readonly DueRow[];
}

/** How many slow answers a review names. */
const SLOWEST = 5;

/** Whether there is nothing in a week to be told of. */
export const isUneventful = ({ replies, quotes, due, coming }: Review): boolean =>
  replies.all.turns === 0 &&
  quotes.stale.length === 0 &&
  quotes.won.decided === 0 &&
  quotes.turnaround.sent + quotes.turnaround.unsent === 0 &&
  due.length === 0 &&
  coming.length === 0;

/** The week as a letter: how fast replies were, which quotes go stale, what is due and what is coming. */
export function reviewLetter(review: Review, tongue: Tongue): Letter {
  const { today, due, coming } = review;
  const { locale, words } = tongue;
  const day = locale.days.short(today, today);
  const comingItems = coming.map((row) => itemOf(row, today, tongue));
  return {
    lang: locale.code,
    subject: words.weekly.subject(day),
    heading: words.weekly.heading(day),
    remarks: missedRemarks(review, tongue),
    sections: [
      repliesSection(review, tongue),
      ...quoteSections(review, tongue),
      ...dueSections(due, today, tongue),
      ...(comingItems.length === 0
        ? []
        : [{ title: words.titles.coming, late: false, facts: [], items: comingItems }]),
    ],
    foot: words.foot,
  };
}

function repliesSection(review: Review, { locale, words }: Tongue): LetterSection {
  const { replies, parties } = review;
  const slow = replies.slow.slice(0, SLOWEST).flatMap((turn) => {
    const party = parties.get(turn.contact);
    if (party === undefined || !Number.isFinite(turn.target)) return [];
    const ref = formatRef('touchpoint', turn.touchpoint);
    return [words.weekly.slow(party.contact.name, ref, workingSpan(turn.working), workingSpan(turn.target))];
  });
  return {
    title: words.titles.replies,
    late: false,
    facts: [
      ...(replies.all.turns === 0 ? [words.weekly.noReplies] : figureLines(replies.all, review, locale)),
      ...(slow.length === 0 ? [] : [`${words.titles.slow}:`, ...slow]),
    ],
    items: [],
  };
}

function quoteSections(
  { quotes, settings, today }: Review,
  { locale, words }: Tongue,
): readonly LetterSection[] {
  const { stale, turnaround, won } = quotes;
  const atStake = amountsText(sumByCurrency(stale.map(({ quote }) => quote)), locale);
  const facts = [
    ...(stale.length === 0 ? [] : [locale.quoteReport.stale(stale.length, stale.length, atStake)]),
    ...stale.map((one) =>
      words.weekly.stale(
        one.contact.name,
        one.quote.title,
        formatAmount(one.quote.amountMinor, one.quote.currency, locale.code),
        formatRef('quote', one.quote.id),
        whyText(one, today, locale),
      ),
    ),
    ...turnaroundLine(turnaround, { settings }, locale),
    ...wonLines(won, locale),
  ];
  return facts.length === 0 ? [] : [{ title: words.titles.quotes, late: false, facts, items: [] }];
}
