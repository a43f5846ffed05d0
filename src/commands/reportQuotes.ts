import { isLeftAlone } from '../domain/contact.ts';
import { forecastOf } from '../domain/forecast.ts';
import { isOpen } from '../domain/quote.ts';
import { staleQuotes, turnaroundOf, wonOf, type Period } from '../domain/stale.ts';
import { EXIT } from '../errors.ts';
import { showQuoteReport, type QuoteReport } from '../render/quoteReport.ts';
import { factsOf } from '../store/dueFacts.ts';
import { quotesThen } from '../store/quotesThen.ts';
import { contactsLeft } from './filtered.ts';
import { countOf, isOn } from './flags.ts';
import { PERIOD_FLAGS, periodOf } from './period.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Which quotes go stale, how fast they go out and what is won (`domain.md §5`). */
const reportQuotes: Verb = {
  flags: [...PERIOD_FLAGS, '--limit <n>', '--exit-code'],
  dashed: true,
  run(call: Call): Answer {
    const { isLeft, told: nobody } = contactsLeft(call, call.words);
    const period = periodOf(call);
    const limit = countOf(call, 'limit', 'number');
    const { face, locale, now, settings, today } = call;
    const { report, quotes } = quoteReportOf(call, period, isLeft);
    const out = showQuoteReport(report, { now, today, period, limit, settings }, face, locale);
    const none = call.words.length > 0 ? locale.quoteReport.noneLeft : locale.quoteReport.none;
    const told = [
      ...nobody,
      ...(nobody.length === 0 && face.format === 'table' && quotes === 0 ? [none] : []),
    ];
    const late = report.stale.some(({ reason }) => reason.overdue);
    return { out, told: linesOf(told), code: isOn(call, 'exitCode') && late ? EXIT.overdue : EXIT.done };
  },
};

export default reportQuotes;

/** The report of a period about those that the filter leaves, and how many quotes they have. */
export function quoteReportOf(
  { book, calendar, now, settings, today }: Pick<Call, 'book' | 'calendar' | 'now' | 'settings' | 'today'>,
  period: Period,
  isLeft: (contact: number) => boolean,
): { readonly report: QuoteReport; readonly quotes: number } {
  const byContact = [...quotesThen(book, now)].filter(([contact]) => isLeft(contact));
  const quotes = byContact.flatMap(([, own]) => own);
  const offered = byContact.filter(([, own]) => own.some(({ status }) => isOpen(status)));
  const people = offered.flatMap(([contact]) => factsOf(book, contact, now) ?? []);
  const living = people.filter(({ contact }) => !isLeftAlone(contact)).flatMap((facts) => facts.quotes);
  return {
    report: {
      stale: staleQuotes(people, now, settings, calendar),
      turnaround: turnaroundOf(quotes, period, now, settings, calendar),
      won: wonOf(quotes, period),
      forecast: forecastOf(living, quotes, today),
    },
    quotes: quotes.length,
  };
}
