import { describe, expect, test } from 'vitest';
import type { ContactRecord } from '../../src/domain/contact.ts';
import type { Day } from '../../src/domain/day.ts';
import { instant, parseInstant, type Instant } from '../../src/domain/instant.ts';
import { replyReport, type JudgedTurn, type ReplyReport } from '../../src/domain/replies.ts';
import { en } from '../../src/locale/en.ts';
import { faceFor, type Face, type Format } from '../../src/render/face.ts';
import { listedTurns, showReplies } from '../../src/render/replies.ts';

process.env['TZ'] = 'Europe/Madrid';

const HOUR = 3600;
const at = (text: string): Instant => parseInstant(text) ?? instant(0);
const now = at('2026-11-20T10:00:00Z');

const person = (id: number, name: string, more: Partial<ContactRecord> = {}): ContactRecord => ({
  id,
  uid: `${id}`,
  key: name.slice(0, 3).toLowerCase(),
  name,
  folded: name.toLowerCase(),
  org: null,
  tier: 'standard',
  standing: null,
  prefers: [],
  avoids: [],
  emails: ['someone@x.example'],
  phones: [],
  handles: {},
  aliases: [],
  tags: [],
  source: null,
  referredBy: null,
  every: null,
  target: null,
  notMoreOften: null,
  dates: [],
  lang: null,
  facts: {},
  doNotContact: null,
  deceasedOn: null,
  archived: false,
  createdAt: instant(0),
  ...more,
});

const people = [
  person(1, 'Ana Pérez'),
  person(2, 'Luis Vidal', { deceasedOn: '2026-11-01' as Day }),
  person(3, 'Eva \u001b[31mRoca', { prefers: ['whatsapp'], phones: ['+34600'] }),
];
const parties = new Map(people.map((contact) => [contact.id, { contact, standing: 'lead' as const }]));

const turn = (
  touchpoint: number,
  contact: number,
  since: string,
  hours: number,
  more: Partial<JudgedTurn> = {},
): JudgedTurn => ({
  contact,
  touchpoint,
  since: at(since),
  channel: 'email',
  first: false,
  outcome: 'answered',
  endedAt: instant(at(since) + 2 * hours * HOUR),
  tier: 'standard',
  working: hours * HOUR,
  calendar: 2 * hours * HOUR,
  target: 9 * HOUR,
  slow: hours > 9,
  ...more,
});

const open = { outcome: 'open', endedAt: null } as const;
const turns = [
  turn(10, 1, '2026-09-07T08:00:00Z', 2, { first: true }),
  turn(11, 1, '2026-11-02T09:00:00Z', 12),
  turn(12, 3, '2026-11-03T09:00:00Z', 4, { channel: 'form', target: 4 * HOUR, first: true }),
  turn(13, 2, '2026-11-04T09:00:00Z', 5, { outcome: 'dismissed' }),
  turn(14, 3, '2026-11-16T09:00:00Z', 36, open),
  turn(15, 2, '2026-11-17T09:00:00Z', 3, { ...open, channel: 'form', target: 4 * HOUR, slow: false }),
];

const faceOf = (format: Format, columns = 80): Face =>
  faceFor({ format, env: {}, isTerminal: format === 'table', columns, color: 'never' });

const shown = (report: ReplyReport, face: Face, limit: number | null = null): string => {
  const none = { from: null, to: null };
  const frame = { now, today: '2026-11-20' as Day, period: none, opened: none };
  return showReplies(report, listedTurns(report, face, limit), parties, frame, face, en);
};

describe('the report of replies', () => {
  test('on a screen tells how it goes, who still waits with what to type, and the slowest', () => {
    expect(shown(replyReport(turns), faceOf('table'))).toBe(
      `Answered 3 of 6 · 2 still open · 1 dismissed · whole log
Within target 50% (2 of 4)
Working time: median 4h · worst 12h
By the clock: median 8h · worst 1d

By kind
                turns  open  within target  median              p90  worst
first response      2     –     100% (2/2)      3h  ██▌           –     4h
next response       4     2       0% (0/2)     12h  ██████████    –    12h
email               4     1      33% (1/3)      7h  █████▉        –    12h
form                2     1     100% (1/1)      4h  ███▍          –     4h

Median by month  ▃ █
Sep 2026 to Nov 2026, highest 8h in Nov 2026

Still waiting for you, oldest first
ref  who            over   since         waiting  once answered
t14  Eva ␛[31mRoca  email  Mon 16 Nov  36h of 9h  crm log whatsapp c3 "…"
t15  Luis Vidal     form   Tue 17 Nov   3h of 4h
Nothing to answer: crm dismiss t14

Slowest, worst share of the target first
ref  who            over   since       answered        took
t14  Eva ␛[31mRoca  email  Mon 16 Nov  not yet    36h of 9h
t11  Ana Pérez      email  Mon 2 Nov   Tue 3 Nov  12h of 9h
`,
    );
  });

  test('lists on a screen no more than asked for, and says how to see all', () => {
    const many = Array.from({ length: 14 }, (_, n) =>
      turn(n + 1, 1, `2026-10-0${(n % 9) + 1}T09:00:00Z`, 10 + n),
    );
    const screen = shown(replyReport(many), faceOf('table'));
    expect(screen).toContain('\nSlowest, worst share of the target first (10 of 14; --limit 14 shows all)\n');
    expect(screen).toContain('Working time: median 16h 30m · nine in ten within 21h 42m · worst 23h\n');
    expect(shown(replyReport(many), faceOf('table'), 2).trimEnd().split('\n').slice(-2)).toEqual([
      't14  Ana Pérez  email  Mon 5 Oct  Wed 7 Oct  23h of 9h',
      't13  Ana Pérez  email  Sun 4 Oct  Tue 6 Oct  22h of 9h',
    ]);
  });

  test('fits a narrow screen', () => {
    const lines = shown(replyReport(turns), faceOf('table', 48)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(48);
  });

  test('of nothing is nothing', () => {
    expect(shown(replyReport([]), faceOf('table'))).toBe('');
    expect(shown(replyReport([]), faceOf('tsv'))).toBe('');
  });

  test('in a pipe has a line for each open turn and each slow answer', () => {
    expect(shown(replyReport(turns), faceOf('tsv'))).toBe(
      [
        't14\tEva ␛[31mRoca\temail\t2026-11-16T09:00:00Z\t\t2160\t540\tslow',
        't15\tLuis Vidal\tform\t2026-11-17T09:00:00Z\t\t180\t240\t',
        't11\tAna Pérez\temail\t2026-11-02T09:00:00Z\t2026-11-03T09:00:00Z\t720\t540\tslow',
        '',
      ].join('\n'),
    );
  });

  test('as JSON has every figure in minutes', () => {
    const answer = JSON.parse(shown(replyReport(turns.slice(3, 5)), faceOf('json'))) as object;
    const nothing = {
      turns: 0,
      answered: 0,
      open: 0,
      dismissed: 0,
      within_target: 0,
      judged: 0,
      within_target_share: null,
      median_minutes: null,
      p90_minutes: null,
      worst_minutes: null,
      calendar_median_minutes: null,
      calendar_p90_minutes: null,
      calendar_worst_minutes: null,
    };
    const both = { ...nothing, turns: 2, open: 1, dismissed: 1, judged: 1, within_target_share: 0 };
    const eva = { ref: 'c3', key: 'eva', name: 'Eva \u001b[31mRoca', tier: 'standard', standing: 'lead' };
    const waiting = { contact: eva, ref: 't14', channel: 'email', since: '2026-11-16T09:00:00Z' };
    expect(answer).toEqual({
      schema: 'crm.report.replies/1',
      now: '2026-11-20T10:00:00Z',
      from: null,
      to: null,
      all: both,
      first: nothing,
      next: both,
      by_channel: { email: both },
      by_tier: { standard: both },
      by_month: { '2026-11': both },
      open: [{ ...waiting, working_minutes: 2160, target_minutes: 540, slow: true }],
      slow: [
        { ...waiting, answered_at: null, working_minutes: 2160, calendar_minutes: 4320, target_minutes: 540 },
      ],
    });
  });

  test('has no target in JSON where nothing ever opens again', () => {
    const closed = turn(1, 1, '2026-11-16T09:00:00Z', 0, { ...open, target: Infinity });
    expect(JSON.parse(shown(replyReport([closed]), faceOf('json')))).toMatchObject({
      open: [{ target_minutes: null }],
    });
    expect(shown(replyReport([closed]), faceOf('table'))).toContain(
      't1   Ana Pérez  email  Mon 16 Nov       0m',
    );
  });
});
