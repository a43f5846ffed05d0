import { describe, expect, test } from 'vitest';
import { instant, parseInstant } from '../../src/domain/instant.ts';
import { unclearIn } from '../../src/domain/unclear.ts';
import { readWhen } from '../../src/domain/when.ts';
import { en } from '../../src/locale/en.ts';
import { es } from '../../src/locale/es.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Friday 20 November 2026, 10:30 in Madrid. */
const now = parseInstant('2026-11-20T10:30:00+01:00') ?? instant(0);
type Mode = 'logged' | 'planned';
const why = (words: string, mode: Mode): unknown => unclearIn(words, { mode, now, order: null });

describe('why words for a day are refused', () => {
  test.each(['tomorrow 9', 'a las 9', 'at 9', '9', '9h', 'mañana a las 9'])(
    '%s: which half of the day',
    (words) => {
      expect(why(words, 'planned')).toEqual({ is: 'hour', hour: 9 });
    },
  );

  test('a length of time, and not a clock time', () => {
    expect(why('9h30', 'planned')).toEqual({ is: 'length', clock: '9h30' });
  });

  test.each([
    ['last friday', 'planned'],
    ['el viernes pasado', 'planned'],
    ['fri 6 mar', 'planned'],
    ['next friday', 'logged'],
    ['la semana que viene', 'logged'],
  ] as const)('%s looks the other way than what is %s', (words, mode) => {
    expect(why(words, mode)).toEqual({ is: 'direction' });
  });

  test.each([
    'this week',
    'esta semana',
    'this month',
    'mediados de enero',
    'a principios de mes',
    'Q1',
    'q1 2027',
    'january',
    'fin de semana',
    'early january',
  ])('%s is more than one day', (words) => {
    expect(why(words, 'planned')).toEqual({ is: 'stretch' });
  });

  test.each([
    ['tomorow', 'tomorrow'],
    ['firday', 'friday'],
    ['next mondey', 'next monday'],
    ['miercole', 'miércoles'],
    ['el juevse', 'el jueves'],
    ['in 3 wekes', 'in 3 weeks'],
    ['5 de marso', '5 de marzo'],
  ])('%s is near %s', (words, meant) => {
    expect(why(words, 'planned')).toEqual({ is: 'near', words: meant });
  });

  test.each(['', 'soon', 'asap', 'call ana', 'x'.repeat(10_000), '99', '2027-02-29', 'someday'])(
    'of %j there is no more to say',
    (words) => {
      expect(why(words, 'planned')).toBeNull();
    },
  );
});

describe('the examples that a refusal gives', () => {
  const kinds = [
    null,
    { is: 'hour', hour: 9 },
    { is: 'hour', hour: 12 },
    { is: 'length', clock: '9h30' },
    { is: 'direction' },
    { is: 'stretch' },
  ] as const;

  test.each([
    ['English', en],
    ['Spanish', es],
  ])('in %s are read in the direction that was asked for', (_, { problems }) => {
    const examples = kinds.flatMap((unclear) =>
      (['planned', 'logged'] as const).flatMap((mode) => {
        const { hint } = problems({ is: 'date-unread', words: 'x', planned: mode === 'planned', unclear });
        const list = (hint ?? '').replace(/^.*(?:like |: )(?:say |di )?/, '').replace(/\.$/, '');
        return list.split(/, | or | o /).map((words) => ({ mode, words: words.replaceAll('"', '') }));
      }),
    );
    expect(examples.length).toBeGreaterThan(30);
    const refused = examples.filter(
      ({ mode, words }) => readWhen(words, { mode, now, order: null }).is === 'unread',
    );
    expect(refused).toEqual([]);
  });
});
