import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { forecastOf } from '../../src/domain/forecast.ts';
import { parseInstant, type Instant } from '../../src/domain/instant.ts';
import type { Quote, QuoteStatus } from '../../src/domain/quote.ts';

process.env['TZ'] = 'Europe/Madrid';

const today = '2026-11-20' as Day;

const noon = (day: string): Instant => parseInstant(`${day}T11:00:00Z`) ?? (0 as Instant);

let id = 0;
const quote = (
  status: QuoteStatus,
  sent: string | null,
  decided: string | null,
  more: Partial<Quote> = {},
): Quote => {
  id += 1;
  return {
    id,
    key: `q-${id}`,
    contact: 1,
    title: 'Site',
    amountMinor: 100_000,
    currency: 'EUR',
    requestedAt: null,
    sentAt: sent === null ? null : noon(sent),
    validUntil: null,
    status,
    decidedAt: decided === null ? null : noon(decided),
    reason: null,
    revises: null,
    ...more,
  };
};

const times = (count: number, made: () => Quote): readonly Quote[] => Array.from({ length: count }, made);

/** Ten accepted on their 2nd day, six declined on their 10th, four withdrawn by us on their 30th. */
const past = [
  ...times(10, () => quote('accepted', '2026-01-05', '2026-01-07')),
  ...times(6, () => quote('declined', '2026-01-05', '2026-01-15')),
  ...times(4, () => quote('withdrawn', '2026-01-05', '2026-02-04')),
];

describe('the forecast', () => {
  test('counts an open quote by the share accepted of those that lived as long', () => {
    const open = [
      quote('sent', '2026-11-20', null),
      quote('sent', '2026-11-17', null),
      quote('sent', '2026-11-18', null, { currency: 'USD', amountMinor: 20_000 }),
    ];
    expect(forecastOf(open, past, today)).toEqual({
      decided: 20,
      open: new Map([
        ['EUR', 200_000],
        ['USD', 20_000],
      ]),
      expected: new Map([
        ['EUR', 50_000],
        ['USD', 10_000],
      ]),
    });
  });

  test('takes a quote that was not sent yet for a new one, and one older than any decision for nothing', () => {
    const open = [quote('requested', null, null), quote('sent', '2026-08-01', null)];
    expect(forecastOf(open, past, today).expected).toEqual(new Map([['EUR', 50_000]]));
  });

  test('says nothing from fewer than twenty decisions', () => {
    const open = [quote('sent', '2026-11-20', null)];
    expect(forecastOf(open, past.slice(1), today)).toEqual({
      decided: 19,
      open: new Map([['EUR', 100_000]]),
      expected: null,
    });
  });

  test('leaves out what is decided or superseded', () => {
    expect(forecastOf([quote('superseded', '2026-11-10', null), ...past], past, today)).toEqual({
      decided: 20,
      open: new Map(),
      expected: new Map(),
    });
  });
});
