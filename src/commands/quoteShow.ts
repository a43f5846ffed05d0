import { rootOf, type Quote } from '../domain/quote.ts';
import { showQuote, type QuotePage } from '../render/quotePage.ts';
import type { QuoteView } from '../render/quoteView.ts';
import { factsOf } from '../store/dueFacts.ts';
import { openNaming } from '../store/followUps.ts';
import { touchesNaming } from '../store/quotes.ts';
import { CrmError } from '../errors.ts';
import { quoteNamed } from './quoteNamed.ts';
import { quoteViewsOf } from './quoteViews.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** One quote as of now: its chain, its chase, and what names it. */
const quoteShow: Verb = {
  flags: [],
  run(call: Call): Answer {
    const { quote, ref } = quoteNamed(call, call.words);
    const views = quoteViewsOf(call, quote.contact);
    const view = views.find((each) => each.quote.id === quote.id);
    if (!view) throw new CrmError({ is: 'ref-unknown', ref });
    const { book, now, today, face, locale, settings } = call;
    const page: QuotePage = {
      view,
      versions: chainOf(view, views),
      turnaround: turnaroundOf(call, view),
      ladder: factsOf(book, quote.contact, now)?.ladders.get(quote.id) ?? null,
      followUps: openNaming(book, quote.id),
      touches: touchesNaming(book, quote, now),
    };
    return { out: showQuote(page, { now, today, rungs: settings.quote.chase.length }, face, locale) };
  },
};

export default quoteShow;

/** All versions that come from the same first one. */
function chainOf({ quote }: QuoteView, views: readonly QuoteView[]): readonly QuoteView[] {
  const byId = new Map<number, Quote>(views.map((each) => [each.quote.id, each.quote]));
  const root = rootOf(quote, byId).id;
  return views.filter((each) => rootOf(each.quote, byId).id === root);
}

function turnaroundOf(
  { calendar, settings }: Call,
  { quote, requestedAt }: QuoteView,
): QuotePage['turnaround'] {
  if (requestedAt === null || quote.sentAt === null) return null;
  const working = calendar.between(requestedAt, quote.sentAt);
  return { working, target: calendar.targetSeconds(settings.quote.turnaround, requestedAt) };
}
