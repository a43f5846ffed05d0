import type { Contact } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatAmount, minorDigits } from '../domain/money.ts';
import type { Quote, QuoteReason } from '../domain/quote.ts';
import type { QuoteState } from '../domain/quoteState.ts';
import { formatRef } from '../domain/refs.ts';
import type { Standing } from '../domain/standing.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import { dayText, type Telling } from './dayText.ts';

/** A quote with what follows from it: how it stands, when its chain was asked for, what it asks of us next. */
export interface QuoteView {
  readonly quote: Quote;
  readonly contact: Pick<Contact, 'id' | 'key' | 'name' | 'tier'>;
  readonly standing: Standing | null;
  readonly state: QuoteState;
  readonly requestedAt: Instant | null;
  readonly next: QuoteReason | null;
}

/** `4,800 EUR`. */
export const amountText = (
  { amountMinor, currency }: Pick<Quote, 'amountMinor' | 'currency'>,
  locale: Catalogue,
): string => formatAmount(amountMinor, currency, locale.code);

/** `4800.00 EUR`: for programs. */
export function amountPlain({ amountMinor, currency }: Pick<Quote, 'amountMinor' | 'currency'>): string {
  const digits = minorDigits(currency);
  const all = `${amountMinor}`.padStart(digits + 1, '0');
  return `${all.slice(0, all.length - digits)}${digits === 0 ? '' : `.${all.slice(all.length - digits)}`} ${currency}`;
}

/** What comes next for a quote, in a few words; '' where nothing does. */
export function nextText(next: QuoteReason | null, rungs: number, telling: Telling): string {
  if (next === null) return '';
  const words = telling.locale.quotes.next;
  switch (next.kind) {
    case 'quote-unsent':
      return words.send(dayText(next.since, telling));
    case 'quote-expiring':
      return words.expiring(dayText(next.validUntil, telling));
    case 'quote-expired':
      return words.expired;
    case 'quote-chase':
      return words.nudge(next.rung, rungs, dayText(next.due, telling));
  }
}

const instantOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

/** A quote as every JSON of ours has it (`cli.md §7`, `§8`). */
export function quoteObject({ quote, contact, standing, state, requestedAt, next }: QuoteView): object {
  return {
    ref: formatRef('quote', quote.id),
    key: quote.key,
    contact: contactObject(contact, standing),
    title: quote.title,
    amount_minor: quote.amountMinor,
    currency: quote.currency,
    status: quote.status,
    state,
    requested_at: instantOrNull(requestedAt),
    sent_at: instantOrNull(quote.sentAt),
    valid_until: quote.validUntil,
    decided_at: instantOrNull(quote.decidedAt),
    reason: quote.reason,
    revises: quote.revises === null ? null : formatRef('quote', quote.revises),
    next: next === null ? null : nextObject(next),
  };
}

const nextObject = (
  next: QuoteReason,
): { readonly kind: string; readonly due: Day; readonly rung: number | null } => ({
  kind: next.kind,
  due: next.due,
  rung: next.kind === 'quote-chase' ? next.rung : null,
});
