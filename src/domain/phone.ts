import { foldPhone } from './folding.ts';

/** How a phone number is recognised: what it is compared by, and all that it may be kept under in the book. */
export interface PhoneKeys {
  /** E.164 where it is a number of a known country, else its digits. */
  readonly same: string;
  /** As `foldPhone` may have it. */
  readonly lookups: readonly string[];
}

/** Reads a phone number as it was typed; null: it is none. */
export type PhoneReader = (typed: string) => PhoneKeys | null;

/** Phone numbers by their digits alone. */
export const phoneByDigits: PhoneReader = (typed) => {
  const same = foldPhone(typed);
  return same === null ? null : { same, lookups: [same] };
};
