import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUpFrom, planFrom, promiseFrom } from '../../src/commands/planning.ts';
import { instant, parseInstant } from '../../src/domain/instant.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { CrmError, type Problem } from '../../src/errors.ts';
import { en } from '../../src/locale/en.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Friday 20 November 2026, 11:00 in Madrid. */
const call = {
  now: parseInstant('2026-11-20T10:00:00Z') ?? instant(0),
  settings: DEFAULTS,
  locale: en,
};

const plan = (...words: readonly string[]): string => {
  const { due, text } = planFrom(call, words);
  return `${due} ${text}`;
};

const problemOf = (run: () => unknown): Problem | null => {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof CrmError) return error.problem;
    throw error;
  }
};

describe('a day and then a text', () => {
  test.each([
    [['fri', 'send', 'the', 'deck'], '2026-11-27 send the deck'],
    [['in', '2', 'weeks', 'send the deck'], '2026-12-04 send the deck'],
    [['next', 'monday', 'call'], '2026-11-23 call'],
    [['27', 'nov', 'call'], '2026-11-27 call'],
    [['pasado', 'mañana', 'llamar'], '2026-11-22 llamar'],
    [['2026-12-01', 'invoice'], '2026-12-01 invoice'],
    [['+3d', 'invoice'], '2026-11-23 invoice'],
  ])('%j', (words, expected) => {
    expect(plan(...words)).toBe(expected);
  });

  test('the text keeps its own small words', () => {
    expect(plan('fri', 'on', 'site visit')).toBe('2026-11-27 on site visit');
    expect(plan('fri', 'the', 'deck')).toBe('2026-11-27 the deck');
    expect(plan('mañana', 'para', 'Luis')).toBe('2026-11-21 para Luis');
  });

  test('a clock time is kept in the text, for only the day is', () => {
    expect(plan('tomorrow', '10:00', 'call')).toBe('2026-11-21 10:00 call');
    expect(plan('tomorrow 10:00', 'call')).toBe('2026-11-21 10:00 call');
    expect(plan('in', '2', 'hours', 'call')).toBe('2026-11-20 13:00 call');
  });

  test('nothing, no day, no text, two readings', () => {
    expect(problemOf(() => planFrom(call, []))).toEqual({ is: 'word-missing', what: 'when' });
    expect(problemOf(() => planFrom(call, ['someday', 'call']))).toEqual({
      is: 'date-unread',
      words: 'someday',
      planned: true,
      unclear: null,
    });
    expect(problemOf(() => planFrom(call, ['next', 'friday']))).toEqual({ is: 'word-missing', what: 'text' });
    expect(problemOf(() => planFrom(call, ['tomorrow 10:00']))).toEqual({ is: 'word-missing', what: 'text' });
    expect(problemOf(() => planFrom(call, ['03/04/26', 'call']))).toMatchObject({
      is: 'date-ambiguous',
      words: '03/04/26',
    });
  });

  test('no word is lost: the text is the end of what was said', () => {
    const word = fc.constantFrom(
      'call',
      'on',
      'the',
      '3',
      'may',
      '10:00',
      'para',
      'fri',
      'week',
      'next',
      'Ana',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (text) => {
        const words = ['tomorrow', ...text, 'done'];
        expect(words.join(' ').endsWith(planFrom(call, words).text)).toBe(true);
      }),
    );
  });
});

describe('--next', () => {
  const contact = { uid: 'u-ana' };
  test.each([
    ['fri', '2026-11-27', 'follow up'],
    ['fri: send the deck', '2026-11-27', 'send the deck'],
    ['next monday: price: again', '2026-11-23', 'price: again'],
    ['fri 16:40: call', '2026-11-27', '16:40 call'],
    ['tomorrow:', '2026-11-21', 'follow up'],
  ])('%s', (words, due, text) => {
    expect(followUpFrom(call, contact, words)).toEqual({ contact: 'u-ana', due, text, kind: 'todo' });
  });

  test('about nobody', () => {
    expect(followUpFrom(call, null, 'fri').contact).toBeNull();
  });

  test('words that are no day are refused as they were said', () => {
    expect(problemOf(() => followUpFrom(call, null, 'soon: call'))).toEqual({
      is: 'date-unread',
      words: 'soon',
      planned: true,
      unclear: null,
    });
    expect(problemOf(() => followUpFrom(call, null, 'fri send the deck'))).toMatchObject({
      words: 'fri send the deck',
    });
  });
});

describe('--promise', () => {
  test.each([
    ['the quote by fri', '2026-11-27', 'the quote'],
    ['send it by mail by next monday', '2026-11-23', 'send it by mail'],
    ['el presupuesto para el viernes', '2026-11-27', 'el presupuesto'],
    ['fotos para Luis para mañana', '2026-11-21', 'fotos para Luis'],
    ['la propuesta antes del lunes', '2026-11-23', 'la propuesta'],
    ['el informe antes de fin de mes', '2026-11-30', 'el informe'],
  ])('%s', (words, due, text) => {
    expect(promiseFrom(call, words)).toEqual({ due, text, kind: 'promise' });
  });

  test('without a day, or with none that is understood', () => {
    expect(problemOf(() => promiseFrom(call, 'the quote'))).toEqual({ is: 'word-missing', what: 'when' });
    expect(problemOf(() => promiseFrom(call, 'the quote by mail'))).toMatchObject({
      is: 'date-unread',
      words: 'mail',
    });
    expect(problemOf(() => promiseFrom(call, ' by fri'))).toEqual({ is: 'word-missing', what: 'text' });
  });
});
