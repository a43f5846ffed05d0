import type { Day } from '../domain/day.ts';
import { formatTarget } from '../domain/duration.ts';
import { KNOWN_DECISIONS, type Forecast } from '../domain/forecast.ts';
import { formatAmount } from '../domain/money.ts';
import { formatRef } from '../domain/refs.ts';
import type { Settings } from '../domain/settings.ts';
import { sumByCurrency, type Period, type StaleQuote, type Turnaround, type Won } from '../domain/stale.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { amountsText, percent, periodText } from './figures.ts';
import { harmless } from './harmless.ts';
import { showSheet } from './sheet.ts';
import { workingSpan } from './spans.ts';
import { staleSheet } from './staleSheet.ts';
import { wrap } from './wrap.ts';

interface Screen {
  readonly today: Day;
  readonly period: Period;
  readonly settings: Pick<Settings, 'quote'>;
}

interface Figures {
  readonly stale: readonly StaleQuote[];
  readonly turnaround: Turnaround;
  readonly won: Won;
  readonly forecast: Forecast;
}

/** The report for a person: what goes stale and what is at stake, then how fast and how well it goes (`domain.md §5`). */
export function quoteReportScreen(
  report: Figures,
  listed: readonly StaleQuote[],
  screen: Screen,
  face: Face,
  locale: Catalogue,
): string {
  const { quoteReport: say } = locale;
  const { stale, turnaround, won, forecast } = report;
  const known = turnaround.sent + turnaround.unsent + won.decided + forecast.open.size + stale.length;
  if (known === 0) return '';
  const raws = listed.map(() => ({}));
  const lines = (sentences: readonly string[]): string =>
    sentences
      .flatMap((line) => wrap(line, face.fitted ? face.columns : Infinity))
      .map((line) => `${line}\n`)
      .join('');
  const first = listed[0];
  return [
    lines([
      say.stale(
        stale.length,
        listed.length,
        amountsText(sumByCurrency(stale.map(({ quote }) => quote)), locale),
      ),
    ]),
    showSheet(staleSheet(listed, raws, screen.today, locale), face),
    ...(first ? [lines([say.next(nextCommand(first))])] : []),
    '\n',
    lines([
      ...periodLine(screen, locale),
      ...turnaroundLine(turnaround, screen, locale),
      ...wonLines(won, locale),
      ...forecastLine(forecast, locale),
    ]),
  ].join('');
}

function periodLine({ today, period }: Screen, locale: Catalogue): readonly string[] {
  const said = periodText(period, today, locale);
  return said === null ? [] : [locale.quoteReport.period(said)];
}

/** How fast quotes went out; none where none was asked for. */
export function turnaroundLine(
  turnaround: Turnaround,
  { settings }: Pick<Screen, 'settings'>,
  locale: Catalogue,
): readonly string[] {
  const { sent, unsent, share, within, judged, working } = turnaround;
  if (sent + unsent === 0) return [];
  return [
    locale.quoteReport.turnaround({
      sent,
      asked: sent + unsent,
      within: share === null ? null : { share: percent(share, locale), count: within, of: judged },
      target: formatTarget(settings.quote.turnaround),
      median: working.median === null ? null : workingSpan(working.median),
      worst: working.worst === null ? null : workingSpan(working.worst),
    }),
  ];
}

/** What was won and lost, and to what. */
export function wonLines(won: Won, locale: Catalogue): readonly string[] {
  if (won.share === null) return [];
  const amounts = [...won.byAmount].map(([currency, { accepted, decided }]) =>
    locale.quoteReport.wonAmount(
      formatAmount(accepted, currency, locale.code),
      formatAmount(decided, currency, locale.code),
    ),
  );
  const reasons = [...won.reasons].map(([reason, count]) => `${harmless(reason)} ${count}`).join(', ');
  return [
    locale.quoteReport.won(
      percent(won.share, locale),
      won.accepted,
      won.decided,
      amounts,
      won.medianDaysToDecision,
    ),
    ...(reasons === '' ? [] : [locale.quoteReport.lost(reasons)]),
  ];
}

function forecastLine({ open, expected, decided }: Forecast, locale: Catalogue): readonly string[] {
  if (open.size === 0) return [];
  const whole = amountsText(open, locale);
  return [
    expected === null
      ? locale.quoteReport.tooFew(whole, decided, KNOWN_DECISIONS)
      : locale.quoteReport.forecast(amountsText(expected, locale), whole),
  ];
}

/** What to type about a stale quote once it is seen to. */
function nextCommand({ quote, contact, reason }: StaleQuote): string {
  const ref = formatRef('quote', quote.id);
  switch (reason.kind) {
    case 'quote-unsent':
      return `crm quote send ${ref}`;
    case 'quote-expired':
      return `crm quote revise ${ref}`;
    case 'quote-expiring':
      return `crm log email ${formatRef('contact', contact.id)} "…" --quote ${ref}`;
    case 'quote-chase':
      return reason.rung === reason.rungs
        ? `crm quote withdraw ${ref}`
        : `crm log email ${formatRef('contact', contact.id)} "…" --quote ${ref}`;
  }
}
