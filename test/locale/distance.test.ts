import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { es } from '../../src/locale/es.ts';

describe('how far a day is', () => {
  test.each([
    [2, 'in 2 days', 'dentro de 2 días'],
    [-20, '20 days ago', 'hace 20 días'],
    [21, 'in 3 weeks', 'dentro de 3 semanas'],
    [-60, '9 weeks ago', 'hace 9 semanas'],
    [61, 'in 2 months', 'dentro de 2 meses'],
    [-730, '24 months ago', 'hace 24 meses'],
    [731, 'in 2 years', 'dentro de 2 años'],
    [-4000, '10 years ago', 'hace 10 años'],
  ])('%i days: %s, %s', (days, english, spanish) => {
    expect([en.days.distance(days), es.days.distance(days)]).toEqual([english, spanish]);
  });

  test('a silence is told in weeks, then in months', () => {
    expect([21, 45, 60, 400].map((days) => en.brief.silence(days))).toEqual([
      '3 weeks of silence',
      '6 weeks of silence',
      '2 months of silence',
      '13 months of silence',
    ]);
  });
});
