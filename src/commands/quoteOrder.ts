import { dayOf } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { requestOf, type Quote } from '../domain/quote.ts';
import { readWhen } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { momentText } from '../render/dayText.ts';
import type { NamedQuote } from './quoteNamed.ts';
import type { Call } from './verb.ts';
import { loggedAt } from './when.ts';

/**
 * When a quote was sent or decided, now unless words say so. A day without a time, on the day on which it was asked for
 * or sent, is not before that. Throws what `loggedAt` does, and `before`.
 */
export function momentOfQuote(
  call: Call,
  { quote, all }: NamedQuote,
  what: 'sending' | 'decision',
  words: string | null,
): Instant {
  const said = words === null ? call.now : loggedAt(call, words);
  const earlier = [requestOf(quote, all), what === 'decision' ? quote.sentAt : null].filter(
    (at) => at !== null,
  );
  const wholeDay =
    words !== null &&
    readWhen(words, { mode: 'logged', now: call.now, order: call.settings.dates }).is === 'day';
  const at = wholeDay
    ? earlier.reduce((later, since) => (since > later && dayOf(since) === dayOf(later) ? since : later), said)
    : said;
  refuseDisorder(call, { ...quote, ...(what === 'sending' ? { sentAt: at } : { decidedAt: at }) }, all);
  return at;
}

/** A quote is asked for, then sent, then decided. Throws `before`. */
export function refuseDisorder(call: Call, quote: Quote, all: ReadonlyMap<number, Quote>): void {
  const requestedAt = requestOf(quote, new Map(all).set(quote.id, quote));
  const { sentAt, decidedAt } = quote;
  refuseEarlier(call, { what: 'sending', at: sentAt }, { what: 'request', at: requestedAt });
  refuseEarlier(call, { what: 'decision', at: decidedAt }, { what: 'request', at: requestedAt });
  refuseEarlier(call, { what: 'decision', at: decidedAt }, { what: 'sending', at: sentAt });
}

function refuseEarlier(
  { today, locale }: Call,
  event: { readonly what: 'sending' | 'decision'; readonly at: Instant | null },
  earlier: { readonly what: 'request' | 'sending'; readonly at: Instant | null },
): void {
  if (event.at === null || earlier.at === null || event.at >= earlier.at) return;
  const telling = { today, iso: false, locale };
  const [words, at] = [momentText(event.at, telling), momentText(earlier.at, telling)];
  throw new CrmError({ is: 'before', what: event.what, words, earlier: earlier.what, at });
}
