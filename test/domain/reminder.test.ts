import { describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Day } from '../../src/domain/day.ts';
import { missedDays, periodFor, stepFor, type Reminder } from '../../src/domain/reminder.ts';

const day = (text: string): Day => text as Day;

const reminder = (said: Partial<Reminder>): Reminder => ({
  id: 1,
  kind: 'daily',
  period: day('2026-11-20'),
  messageId: '<x@y.example>',
  state: 'sending',
  handed: 1,
  holder: null,
  via: 'smtp',
  told: [],
  beganAt: instant(0),
  ranAt: instant(0),
  ...said,
});

const step = (last: Partial<Reminder> | null, more = false): string => {
  const reminders = last === null ? [] : [reminder({ state: 'sent' }), reminder(last)].slice(last.id ?? 1);
  const found = stepFor(reminders, { more, isRunning: (holder) => holder === 'alive' });
  return found.is === 'resume' && found.twice ? 'resume, perhaps twice' : found.is;
};

describe('what is to be done with a reminder', () => {
  test.each([
    ['nothing is known of it', null, 'begin', 'begin'],
    ['it was sent', { state: 'sent' }, 'done', 'begin'],
    ['there was nothing to say', { state: 'nothing', handed: 0 }, 'begin', 'begin'],
    ['the server did not take it', { state: 'failed', handed: 0 }, 'resume', 'resume'],
    ['another run is at it', { state: 'sending', holder: 'alive' }, 'busy', 'busy'],
    [
      'a run died over it',
      { state: 'sending', holder: 'dead' },
      'resume, perhaps twice',
      'resume, perhaps twice',
    ],
    ['two runs died over it', { state: 'sending', holder: 'dead', handed: 2 }, 'unsure', 'begin'],
  ] as const)('where %s', (_, last, once, more) => {
    expect([step(last), step(last, true)]).toEqual([once, more]);
  });
});

test.each([
  ['daily', '2026-11-22', '2026-11-22'],
  ['weekly', '2026-11-22', '2026-11-16'],
  ['weekly', '2026-11-16', '2026-11-16'],
] as const)('the %s reminder of %s is that of %s', (kind, today, period) => {
  expect(periodFor(kind, day(today))).toBe(period);
});

test('days are missed where more than one lies between, weeks where more than one does', () => {
  const missed = (kind: 'daily' | 'weekly', before: string | null): number =>
    missedDays(kind, before === null ? null : day(before), day('2026-11-23'));
  expect([
    missed('daily', null),
    missed('daily', '2026-11-22'),
    missed('daily', '2026-11-20'),
    missed('weekly', '2026-11-16'),
    missed('weekly', '2026-11-09'),
  ]).toEqual([0, 0, 3, 0, 14]);
});
