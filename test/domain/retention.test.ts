import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Quote } from '../../src/domain/quote.ts';
import { lastTwelveMonths, periodBefore, retentionOf } from '../../src/domain/retention.ts';
import { at } from '../support/books.ts';
import { day, quoteOf } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

let made = 0;
const accepted = (contact: number, on: string, amountMinor = 100): Quote =>
  quoteOf({ id: (made += 1), contact, amountMinor, status: 'accepted', decidedAt: at(`${on}T12:00:00Z`) });

const YEAR = { from: day('2026-01-01'), to: day('2027-01-01') };

describe('the periods (domain.md §6)', () => {
  it('without one, it is the 12 months that end today', () => {
    const period = lastTwelveMonths(day('2026-11-20'));
    expect(period).toEqual({ from: '2025-11-21', to: '2026-11-21' });
    expect(periodBefore(period)).toEqual({ from: '2024-11-21', to: '2025-11-21' });
  });

  it('whole calendar months compare with as many months, else as many days', () => {
    const before = (from: string, to: string) => periodBefore({ from: day(from), to: day(to) });
    expect(before('2026-01-01', '2027-01-01')).toEqual({ from: '2025-01-01', to: '2026-01-01' });
    expect(before('2026-03-01', '2026-04-01')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
    expect(before('2026-03-02', '2026-04-02')).toEqual({ from: '2026-01-30', to: '2026-03-02' });
  });
});

describe('retention (domain.md §6)', () => {
  it('tells who is new, kept, won back and lost', () => {
    const quotes = [
      accepted(1, '2026-05-04'),
      accepted(2, '2025-05-04'),
      accepted(2, '2026-05-04'),
      accepted(3, '2024-05-04'),
      accepted(3, '2026-05-04'),
      accepted(4, '2025-05-04'),
      accepted(5, '2024-05-04'),
      accepted(6, '2027-05-04'),
    ];
    expect(retentionOf(quotes, YEAR)).toMatchObject({
      added: [1],
      kept: [2],
      wonBack: [3],
      lost: [4],
      rate: 0.5,
    });
  });

  it('of nobody has no rate', () => {
    expect(retentionOf([], YEAR)).toMatchObject({ added: [], kept: [], wonBack: [], lost: [], rate: null });
    expect(retentionOf([accepted(1, '2026-05-04')], YEAR).rate).toBeNull();
  });

  it('repeat revenue leaves out each contact’s first acceptance ever', () => {
    const quotes = [
      accepted(1, '2026-05-04', 100),
      accepted(1, '2026-06-04', 20),
      accepted(2, '2025-05-04', 7),
      accepted(2, '2026-05-04', 3),
    ];
    const { revenue, repeatRevenue } = retentionOf(quotes, YEAR);
    expect([revenue, repeatRevenue]).toEqual([new Map([['EUR', 123]]), new Map([['EUR', 23]])]);
  });

  it('counts local days: accepted at half past eleven at night on New Year’s Eve in UTC is accepted in January', () => {
    const quote = quoteOf({ status: 'accepted', decidedAt: at('2025-12-31T23:30:00Z') });
    expect(retentionOf([quote], YEAR).added).toEqual([1]);
  });

  it('counts nothing that was not accepted', () => {
    const quote = quoteOf({ status: 'declined', decidedAt: at('2026-05-04T12:00:00Z') });
    expect(retentionOf([quote], YEAR)).toMatchObject({ added: [], revenue: new Map() });
  });

  it('the day after the last is outside', () => {
    const on = (text: string) =>
      retentionOf([accepted(1, text)], { from: day('2026-05-01'), to: addDays(day('2026-05-01'), 31) }).added;
    expect([on('2026-04-30'), on('2026-05-01'), on('2026-05-31'), on('2026-06-01')]).toEqual([
      [],
      [1],
      [1],
      [],
    ]);
  });
});
