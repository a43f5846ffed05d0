/** An amount as it was said: minor units of a currency of ISO 4217 (`domain.md §5`), or why it is none. */
export type Amount =
  | { readonly is: 'amount'; readonly minor: number; readonly currency: string }
  | { readonly is: 'negative' }
  | { readonly is: 'currency-unknown'; readonly word: string }
  | { readonly is: 'unread' };

/**
 * Reads `4800`, `4,800.50`, `4.800,50`, `1 200 EUR`, `€4800`, `USD 500` or `$500`. One point or comma with exactly three
 * digits after it groups thousands, `4.800` being 4800, unless the currency itself has three decimals or more. More
 * decimals than the currency has are unread.
 */
export function parseAmount(words: string, defaultCurrency: string): Amount {
  const found = AMOUNT.exec(words.trim());
  if (!found) return { is: 'unread' };
  const [, sign, before = '', innerSign, number = '', after = ''] = found;
  const said = [before, after].map((word) => word.trim()).filter((word) => word !== '');
  const codes = said.map(currencyOf);
  const unknown = codes.indexOf(null);
  const currency = codes[0] ?? defaultCurrency;
  if (unknown < 0 && codes.some((code) => code !== currency)) return { is: 'unread' };
  const minor = parseMinor(number, minorDigits(currency));
  if (minor === null || (sign && innerSign)) return { is: 'unread' };
  if (unknown >= 0) return { is: 'currency-unknown', word: said[unknown] ?? '' };
  return sign || innerSign ? { is: 'negative' } : { is: 'amount', minor, currency };
}

/** `4,800.50 EUR` in English, `4.800,50 EUR` in Spanish; whole amounts without decimals. */
export function formatAmount(minor: number, currency: string, lang: 'en' | 'es'): string {
  const [group, point] = lang === 'es' ? ['.', ','] : [',', '.'];
  const digits = minorDigits(currency);
  const all = `${Math.abs(minor)}`.padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(?:\d{3})+$)/g, group);
  const rest = all.slice(all.length - digits);
  const shown = /[1-9]/.test(rest) ? `${whole}${point}${rest}` : whole;
  return `${minor < 0 ? '-' : ''}${shown} ${currency}`;
}

/** How many decimals a currency has: the digits of its minor unit in ISO 4217. */
export function minorDigits(currency: string): number {
  if (NO_DECIMALS.includes(currency)) return 0;
  if (THREE_DECIMALS.includes(currency)) return 3;
  return FOUR_DECIMALS.includes(currency) ? 4 : 2;
}

/** Whether it is a code of ISO 4217, in capitals. */
export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code) && currencies.includes(code);

/** The codes of ISO 4217 that have a minor unit, and those withdrawn since 2015, as old quotes may be in them. */
export const currencies =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BYR BZD CAD CDF CHE CHF CHW ' +
  'CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG ' +
  'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
  'MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG ' +
  'SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VEF ' +
  'VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL';

const NO_DECIMALS = 'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR_DECIMALS = 'CLF UYW';

/** What stands for a code; `$` alone is the dollar of the United States. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['£', 'GBP'],
]);

const AMOUNT =
  /^([-−])?\s*([^\d\s.,'’-][^\d.,'’-]*)?([-−])?\s*(\d(?:[\d.,'’\s]*\d)?)\s*([^\d\s.,'’-][^\d.,'’-]*)?$/u;

function currencyOf(word: string): string | null {
  const code = word.toUpperCase();
  return SYMBOLS.get(code) ?? (isCurrency(code) ? code : null);
}

/** Minor units of a written number, or null. */
function parseMinor(written: string, digits: number): number | null {
  const { whole, decimals } = splitNumber(written, digits);
  if (!PLAIN.test(whole) && !GROUPED.test(whole)) return null;
  if (decimals.length > digits || !/^\d*$/.test(decimals)) return null;
  const minor = Number(whole.replace(/\D/g, '') + decimals.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

const PLAIN = /^\d+$/;
const GROUPED = /^\d{1,3}(?:([.,'’]|\s)\d{3})(?:\1\d{3})*$/;

function splitNumber(written: string, digits: number): { readonly whole: string; readonly decimals: string } {
  const at = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  const mark = written[at];
  const groups =
    mark === undefined ||
    written.indexOf(mark) < at ||
    (digits < 3 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(written));
  return groups
    ? { whole: written, decimals: '' }
    : { whole: written.slice(0, at), decimals: written.slice(at + 1) };
}
