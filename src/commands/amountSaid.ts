import { currencies, parseAmount } from '../domain/money.ts';
import { CrmError } from '../errors.ts';
import { nearest } from './places.ts';
import type { Call } from './verb.ts';

/** An amount in the currency's minor unit. */
export interface SaidAmount {
  readonly minor: number;
  readonly currency: string;
}

/**
 * The amount that words say, in `currency` where they name none. Throws `amount-unread`, `amount-negative`,
 * `currency-unknown`.
 */
export function amountSaid(words: string, currency: string): SaidAmount {
  const amount = parseAmount(words, currency);
  switch (amount.is) {
    case 'amount':
      return { minor: amount.minor, currency: amount.currency };
    case 'negative':
      throw new CrmError({ is: 'amount-negative', words });
    case 'currency-unknown':
      throw new CrmError({
        is: 'currency-unknown',
        word: amount.word,
        near: nearest(amount.word.toUpperCase(), currencies.split(' ')),
      });
    case 'unread':
      throw new CrmError({ is: 'amount-unread', words });
  }
}

/** The currency that `--currency` names, or null. Throws `currency-unknown`. */
export function currencySaid(call: Pick<Call, 'flags'>): string | null {
  const value = call.flags['currency'];
  return typeof value === 'string' ? amountSaid(`0 ${value}`, value).currency : null;
}
