import { isDecided, isOpen, quotesAsOf, type Quote } from '../domain/quote.ts';
import { formatRef, parseRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { FOREVER } from '../store/logs.ts';
import { quotesOf, readQuote } from '../store/quotes.ts';
import { noMore } from './noMore.ts';
import type { Call } from './verb.ts';

/** A quote, its status as the whole book has it, and the contact's other ones by number. */
export interface NamedQuote {
  readonly quote: Quote;
  readonly ref: string;
  readonly all: ReadonlyMap<number, Quote>;
}

/** The quote that the one word names. Throws `word-missing`, `words-left`, `ref-kind`, `ref-unknown`. */
export function quoteNamed(call: Call, words: readonly string[]): NamedQuote {
  const [word, ...left] = words;
  if (word === undefined) throw new CrmError({ is: 'word-missing', what: 'ref' });
  noMore(call, left);
  const ref = parseRef(word);
  if (ref?.kind !== 'quote') throw new CrmError({ is: 'ref-kind', word, expects: 'quote' });
  const recorded = readQuote(call.book, ref.id);
  if (!recorded) throw new CrmError({ is: 'ref-unknown', ref: formatRef('quote', ref.id) });
  const all = new Map(
    quotesAsOf(quotesOf(call.book, recorded.contact), FOREVER).map((quote) => [quote.id, quote]),
  );
  return { quote: all.get(ref.id) ?? recorded, ref: formatRef('quote', ref.id), all };
}

/** Refuses what only an undecided latest version can have done to it. Throws `quote-decided`, `quote-state`. */
export function refuseClosed({ quote, ref }: NamedQuote): void {
  const { status } = quote;
  if (isDecided(status)) throw new CrmError({ is: 'quote-decided', ref, status });
  if (!isOpen(status)) throw new CrmError({ is: 'quote-state', ref, status, wanted: 'latest' });
}
