import { isLeftAlone } from '../domain/contact.ts';
import { isUnasked, quoteFactsOf } from '../domain/reasons.ts';
import type { DueFacts } from '../domain/reason.ts';
import { isOpen, requestOf, type Quote } from '../domain/quote.ts';
import { nextQuoteReason, quoteStateOn } from '../domain/quoteState.ts';
import type { Standing } from '../domain/standing.ts';
import { standingOf } from '../domain/standing.ts';
import type { QuoteView } from '../render/quoteView.ts';
import { factsOf } from '../store/dueFacts.ts';
import { CrmError } from '../errors.ts';
import type { Call } from './verb.ts';

/** A contact's quotes as of now with what follows from them, oldest first; none where the contact was deleted. */
export function quoteViewsOf(call: Call, contact: number): readonly QuoteView[] {
  const facts = factsOf(call.book, contact, call.now);
  if (!facts) return [];
  const standing = standingOf(facts.contact.standing, facts.quotes, call.today, call.settings);
  return facts.quotes.map((quote) => viewOf(call, quote, facts, standing));
}

/** A quote as of now with what follows from it. Throws `ref-unknown` where it had not come about by then. */
export function quoteViewOf(call: Call, { id, contact }: Pick<Quote, 'id' | 'contact'>): QuoteView {
  const view = quoteViewsOf(call, contact).find(({ quote }) => quote.id === id);
  if (!view) throw new CrmError({ is: 'ref-unknown', ref: `q${id}` });
  return view;
}

function viewOf(call: Call, quote: Quote, facts: DueFacts, standing: Standing): QuoteView {
  const { contact } = facts;
  const requestedAt = requestOf(quote, new Map(facts.quotes.map((each) => [each.id, each])));
  // Of those we leave alone, and of what a friend did not ask for, nothing is due (`domain.md §7`).
  const asks = isOpen(quote.status) && !isLeftAlone(contact) && !isUnasked(standing, requestedAt);
  return {
    quote,
    contact,
    standing,
    state: quoteStateOn(quote, call.today),
    requestedAt,
    next: asks
      ? nextQuoteReason(quoteFactsOf(quote, requestedAt, facts), call.now, call.settings, call.calendar)
      : null,
  };
}
