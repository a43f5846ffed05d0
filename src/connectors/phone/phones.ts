import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { foldPhone } from '../../domain/folding.ts';
import type { PhoneKeys, PhoneReader } from '../../domain/phone.ts';

/**
 * Reads phone numbers as those of a country (`ES`) where they name none themselves; null: only what is written with its
 * country's code is known beyond its digits.
 */
export function phonesOf(country: string | null): PhoneReader {
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  const known = new Map<string, PhoneKeys | null>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    // A file of another kind than people names numbers by the thousand, and few of them twice.
    if (known.size > 10_000) known.clear();
    const read = keysOf(typed, home);
    known.set(typed, read);
    return read;
  };
}

function keysOf(typed: string, home: CountryCode | undefined): PhoneKeys | null {
  const digits = foldPhone(typed);
  if (digits === null) return null;
  const number = parsePhoneNumberFromString(digits, home === undefined ? {} : { defaultCountry: home });
  if (!number?.isPossible()) return { same: digits, lookups: [digits] };
  const { number: same, nationalNumber: national, countryCallingCode: code } = number;
  const lookups = [same, digits, national, `0${national}`, `${code}${national}`];
  return { same, lookups: [...new Set(lookups)] };
}
