import { startOfDay, type Day } from '../domain/day.ts';
import type { Forecast } from '../domain/forecast.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Settings } from '../domain/settings.ts';
import { sumByCurrency, type Period, type StaleQuote, type Turnaround, type Won } from '../domain/stale.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import type { Face } from './face.ts';
import { amountsObject } from './figures.ts';
import { json } from './json.ts';
import { quoteReportScreen } from './quoteReportScreen.ts';
import { showSheet } from './sheet.ts';
import { staleSheet } from './staleSheet.ts';

/** What there is to say of the quotes (`domain.md §5`). */
export interface QuoteReport {
  readonly stale: readonly StaleQuote[];
  readonly turnaround: Turnaround;
  readonly won: Won;
  readonly forecast: Forecast;
}

/** When the report is made, of which period, and how many stale quotes a list shows; null: all of them. */
export interface QuoteFrame {
  readonly now: Instant;
  readonly today: Day;
  readonly period: Period;
  readonly limit: number | null;
  readonly settings: Pick<Settings, 'quote'>;
}

/** Stale quotes with what is at stake, turnaround, wins and forecast; in a pipe a line for each stale quote. */
export function showQuoteReport(
  report: QuoteReport,
  frame: QuoteFrame,
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') return json(reportObject(report, frame), face);
  const listed = report.stale.slice(0, frame.limit ?? Infinity);
  if (face.format === 'table') return quoteReportScreen(report, listed, frame, face, locale);
  const raws = listed.map(staleObject);
  return showSheet(staleSheet(listed, raws, frame.today, locale), face);
}

function reportObject(
  { stale, turnaround, won, forecast }: QuoteReport,
  { now, period }: QuoteFrame,
): object {
  const { working } = turnaround;
  return {
    schema: 'crm.report.quotes/1',
    now: formatInstant(now),
    from: beginOf(period.from),
    to: beginOf(period.to),
    stale: stale.map(staleObject),
    at_stake: amountsObject(sumByCurrency(stale.map(({ quote }) => quote))),
    turnaround: {
      sent: turnaround.sent,
      unsent: turnaround.unsent,
      within_target: turnaround.within,
      judged: turnaround.judged,
      within_target_share: turnaround.share,
      median_minutes: minutesOrNull(working.median),
      p90_minutes: minutesOrNull(working.p90),
      worst_minutes: minutesOrNull(working.worst),
    },
    won: {
      accepted: won.accepted,
      decided: won.decided,
      share: won.share,
      by_amount: Object.fromEntries(
        [...won.byAmount].map(([currency, { accepted, decided, share }]) => [
          currency,
          { accepted_minor: accepted, decided_minor: decided, share },
        ]),
      ),
      median_days_to_decision: won.medianDaysToDecision,
      reasons: Object.fromEntries(won.reasons),
    },
    forecast: {
      decided: forecast.decided,
      open: amountsObject(forecast.open),
      expected: forecast.expected === null ? null : amountsObject(forecast.expected),
    },
  };
}

function staleObject(stale: StaleQuote): object {
  const { quote, contact, standing, lastWordAt } = stale;
  return {
    ref: formatRef('quote', quote.id),
    contact: contactObject(contact, standing),
    title: quote.title,
    amount_minor: quote.amountMinor,
    currency: quote.currency,
    why: stale.why,
    rung: stale.rung,
    nudges: stale.nudges,
    age_working_days: stale.ageWorkingDays,
    last_word_at: lastWordAt === null ? null : formatInstant(lastWordAt),
    valid_until: quote.validUntil,
  };
}

const beginOf = (day: Day | null): string | null => (day === null ? null : formatInstant(startOfDay(day)));

const minutesOrNull = (seconds: number | null): number | null =>
  seconds === null ? null : minutesOf(seconds);
