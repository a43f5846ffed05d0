import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, formatAmount, isCurrency, minorDigits, parseAmount } from '../../src/domain/money.ts';

const read = (words: string, currency = 'EUR'): string => {
  const amount = parseAmount(words, currency);
  if (amount.is === 'amount') return `${amount.minor} ${amount.currency}`;
  return amount.is === 'currency-unknown' ? `unknown: ${amount.word}` : amount.is;
};

describe('an amount', () => {
  it.each([
    ['4800', '480000 EUR'],
    ['4800.50', '480050 EUR'],
    ['4800,5', '480050 EUR'],
    ['4.800,50', '480050 EUR'],
    ['4,800.00', '480000 EUR'],
    ['4.800', '480000 EUR'],
    ['4,800', '480000 EUR'],
    ['4.80', '480 EUR'],
    ['0', '0 EUR'],
    ['0.05', '5 EUR'],
    ['1.234.567', '123456700 EUR'],
    ['1 200', '120000 EUR'],
    ['1 200 EUR', '120000 EUR'],
    ['1\u202F200,50\u00A0€', '120050 EUR'],
    ["1'200.50 CHF", '120050 CHF'],
    ['€4800', '480000 EUR'],
    ['€ 4800', '480000 EUR'],
    ['4800€', '480000 EUR'],
    ['4800 euros', '480000 EUR'],
    ['USD 500', '50000 USD'],
    ['500 usd', '50000 USD'],
    ['$500', '50000 USD'],
    ['US$500', '50000 USD'],
    ['$500 USD', '50000 USD'],
    ['£12.50', '1250 GBP'],
    ['15000 JPY', '15000 JPY'],
    ['1.500 JPY', '1500 JPY'],
    ['4.800 KWD', '4800 KWD'],
    ['4800 KWD', '4800000 KWD'],
  ])('%s is %s', (words, amount) => {
    expect(read(words)).toBe(amount);
  });

  it('without a currency is in the one of the settings', () => {
    expect(read('1500', 'JPY')).toBe('1500 JPY');
    expect(read('€1500', 'JPY')).toBe('150000 EUR');
  });

  it.each(['-5', '-€5', '€-5', '−5', '-5 EUR'])('%s is negative', (words) => {
    expect(read(words)).toBe('negative');
  });

  it.each([
    ['5 bananas', 'bananas'],
    ['5k', 'k'],
    ['XYZ 5', 'XYZ'],
    ['5 EURO NET', 'EURO NET'],
    ['¥500', '¥'],
  ])('%s is in no currency we know', (words, word) => {
    expect(read(words)).toBe(`unknown: ${word}`);
  });

  it.each([
    '',
    'EUR',
    'next week',
    '4.8005',
    '0.500',
    '1.5 JPY',
    '4800.000,5',
    '12,34,567',
    '1 2',
    '1,200.300,4',
    '4.800.00',
    '1.200 300',
    '.50',
    '50.',
    '$5 EUR',
    '--5',
    '99999999999999999',
    '1e3',
    '5 - 6',
    '１２',
  ])('%j is none', (words) => {
    expect(read(words)).toBe('unread');
  });
});

describe('an amount written out', () => {
  it.each([
    [480000, 'EUR', '4,800 EUR', '4.800 EUR'],
    [480050, 'EUR', '4,800.50 EUR', '4.800,50 EUR'],
    [5, 'EUR', '0.05 EUR', '0,05 EUR'],
    [0, 'EUR', '0 EUR', '0 EUR'],
    [1500, 'JPY', '1,500 JPY', '1.500 JPY'],
    [1234567891, 'KWD', '1,234,567.891 KWD', '1.234.567,891 KWD'],
    [-480050, 'EUR', '-4,800.50 EUR', '-4.800,50 EUR'],
  ])('%i %s is %s, in Spanish %s', (minor, currency, english, spanish) => {
    expect([formatAmount(minor, currency, 'en'), formatAmount(minor, currency, 'es')]).toEqual([
      english,
      spanish,
    ]);
  });

  it('is read again as what it was, in both languages', () => {
    const amounts = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('EUR', 'USD', 'JPY'),
        fc.constantFrom('en', 'es'),
        (minor, currency, lang) => {
          const words = formatAmount(minor, currency, lang);
          expect(parseAmount(words, 'GBP')).toEqual({ is: 'amount', minor, currency });
        },
      ),
    );
  });
});

describe('currencies', () => {
  it('are codes that the runtime knows too but for funds and old ones, in order, each once', () => {
    const codes = currencies.split(' ');
    expect(codes).toEqual([...new Set(codes)].toSorted());
    const known = new Set(Intl.supportedValuesOf('currency'));
    const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW'];
    const withdrawn = ['BYR', 'MRO', 'STD', 'VEF'];
    const others = codes.filter((code) => !known.has(code));
    expect(others).toEqual([...funds, ...withdrawn, 'VED'].toSorted());
  });

  it('are told by their code in capitals', () => {
    expect(['EUR', 'KWD', 'eur', 'XYZ', 'AED AFN', 'ED ', ''].filter(isCurrency)).toEqual(['EUR', 'KWD']);
  });

  it('have the decimals of ISO 4217', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF', 'HUF'].map(minorDigits)).toEqual([2, 0, 3, 4, 2]);
  });
});
