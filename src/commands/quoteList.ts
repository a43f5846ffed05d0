import { quoteValues } from '../domain/filterValues.ts';
import { fold } from '../domain/folding.ts';
import { isOpen } from '../domain/quote.ts';
import { showQuotes } from '../render/quoteList.ts';
import type { QuoteView } from '../render/quoteView.ts';
import { quotesThen } from '../store/quotesThen.ts';
import { filtered } from './filtered.ts';
import { asksFor } from './filtering.ts';
import { isOn } from './flags.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import { quoteViewsOf } from './quoteViews.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The open quotes, oldest first; with `--all` the decided and superseded ones too. */
const quoteList: Verb = {
  flags: ['--all', ...LIST_FLAGS],
  dashed: true,
  run(call: Call): Answer {
    const filter = filtered(call, 'quote', call.words);
    const all =
      isOn(call, 'all') ||
      (filter !== null && PAST.some((field) => asksFor(filter.filter.tests, field, true)));
    const views = [...quotesThen(call.book, call.now)]
      .filter(([, quotes]) => all || quotes.some(({ status }) => isOpen(status)))
      .flatMap(([contact]) => quoteViewsOf(call, contact))
      .filter(({ quote }) => all || isOpen(quote.status))
      .filter(
        ({ quote, requestedAt, contact }) =>
          filter?.leaves(quoteValues(quote, requestedAt, [contact.name], call.today), [contact.id]) ?? true,
      )
      .toSorted((a, b) => a.quote.id - b.quote.id);
    const shown = listed(call, views, COLUMNS);
    const { now, today, face, locale } = call;
    const out = showQuotes(shown, { now, today, rungs: call.settings.quote.chase.length }, face, locale);
    return { out, told: shown.length === 0 && face.format === 'table' ? `${locale.quotes.none(all)}\n` : '' };
  },
};

export default quoteList;

/** Fields that decided and superseded quotes have values of. */
const PAST: readonly string[] = ['status', 'decided', 'reason'];

const COLUMNS: Readonly<Record<string, (view: QuoteView) => string | number | null>> = {
  ref: ({ quote }) => quote.id,
  who: ({ contact }) => fold(contact.name),
  title: ({ quote }) => fold(quote.title),
  amount: ({ quote }) => quote.amountMinor,
  status: ({ state }) => state,
  sent: ({ quote }) => quote.sentAt,
  valid: ({ quote }) => quote.validUntil,
  next: ({ next }) => next?.due ?? null,
};
