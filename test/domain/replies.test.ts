import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import {
  judge,
  replyReport,
  targetOf,
  type Aim,
  type JudgedTurn,
  type ReplyFigures,
  type Turn,
} from '../../src/domain/replies.ts';
import { DEFAULTS, type Settings } from '../../src/domain/settings.ts';
import { at, NOW } from '../support/books.ts';
import { OFFICE } from '../support/facts.ts';

process.env['TZ'] = 'Europe/Madrid';

/** Monday 16 November, nine in the morning. */
const MONDAY = at('2026-11-16T09:00:00+01:00');
const PLAIN: Aim = { tier: 'standard', target: null };

const turnOf = (more: Partial<Turn> = {}): Turn => ({
  contact: 1,
  since: MONDAY,
  touchpoint: 1,
  channel: 'email',
  first: true,
  outcome: 'answered',
  endedAt: instant(MONDAY + 3600),
  ...more,
});
const judged = (more: Partial<Turn> = {}, aim = PLAIN): JudgedTurn =>
  judge(turnOf(more), aim, NOW, DEFAULTS, OFFICE);
const hours = (n: number): Partial<Turn> => ({ endedAt: instant(MONDAY + n * 3600) });

describe('the target of a turn (domain.md §4)', () => {
  const minutes = (n: number) => ({ unit: 'minutes', minutes: n }) as const;
  const settings: Settings = { ...DEFAULTS, targets: { ...DEFAULTS.targets, tier: { vip: minutes(120) } } };

  it('is the contact’s own, else its tier’s, else its channel’s, else one working day', () => {
    expect(targetOf({ tier: 'vip', target: minutes(30) }, 'call', settings)).toEqual(minutes(30));
    expect(targetOf({ tier: 'vip', target: null }, 'call', settings)).toEqual(minutes(120));
    expect(targetOf(PLAIN, 'call', settings)).toEqual(minutes(240));
    expect(targetOf(PLAIN, 'meeting', settings)).toEqual({ unit: 'days', days: 1 });
  });

  it.each([
    ['call', '4h'],
    ['form', '4h'],
    ['chat', '1h'],
    ['whatsapp', '4h'],
    ['sms', '4h'],
    ['dm', '4h'],
    ['email', '1d'],
    ['letter', '5d'],
  ])('of %s is %s', (channel, target) => {
    const found = targetOf(PLAIN, channel, DEFAULTS);
    expect(found.unit === 'days' ? `${found.days}d` : `${found.minutes / 60}h`).toBe(target);
  });

  it('of a channel of one’s own is one working day, whatever its name', () => {
    expect(targetOf(PLAIN, 'constructor', DEFAULTS)).toEqual({ unit: 'days', days: 1 });
  });
});

describe('a turn is slow (domain.md §4)', () => {
  it('when its working time exceeded its target, not when it met it', () => {
    expect([judged(hours(9)).slow, judged({ endedAt: at('2026-11-17T09:00:01+01:00') }).slow]).toEqual([
      false,
      true,
    ]);
  });

  it('while open, when it has exceeded it already', () => {
    const open = { outcome: 'open', endedAt: null } as const;
    expect(judged(open).slow).toBe(true);
    expect(judged({ ...open, since: at('2026-11-20T09:00:00+01:00') }).slow).toBe(false);
  });

  it('never when it was dismissed', () => {
    expect(judged({ outcome: 'dismissed', endedAt: NOW }).slow).toBe(false);
  });
});

describe('the statistics (domain.md §4)', () => {
  it('count a miss for an open turn past its target, and leave out one with time left and every dismissed one', () => {
    const turns = [
      judged(hours(1)),
      judged(hours(33)),
      judged({ outcome: 'open', endedAt: null }),
      judged({ outcome: 'open', endedAt: null, since: at('2026-11-20T09:30:00+01:00') }),
      judged({ outcome: 'dismissed', endedAt: NOW }),
    ];
    expect(replyReport(turns).all).toEqual({
      turns: 5,
      answered: 2,
      open: 2,
      dismissed: 1,
      within: 1,
      judged: 3,
      share: 1 / 3,
      working: { median: 9.5 * 3600, p90: null, worst: 18 * 3600 },
      calendar: { median: 17 * 3600, p90: null, worst: 33 * 3600 },
    });
  });

  it('of nothing are null, counts 0', () => {
    const none = { median: null, p90: null, worst: null };
    expect(replyReport([])).toEqual({
      all: {
        turns: 0,
        answered: 0,
        open: 0,
        dismissed: 0,
        within: 0,
        judged: 0,
        share: null,
        working: none,
        calendar: none,
      },
      first: expect.objectContaining({ turns: 0 }) as unknown,
      next: expect.objectContaining({ turns: 0 }) as unknown,
      byChannel: new Map(),
      byTier: new Map(),
      byMonth: new Map(),
      open: [],
      slow: [],
    });
  });

  it('show p90 from ten values on, interpolated', () => {
    const nine = Array.from({ length: 9 }, (_, n) => judged({ endedAt: instant(MONDAY + (n + 1) * 60) }));
    expect(replyReport(nine).all.working).toEqual({ median: 300, p90: null, worst: 540 });
    const ten = [...nine, judged({ endedAt: instant(MONDAY + 600) })];
    expect(replyReport(ten).all.working).toEqual({ median: 330, p90: 546, worst: 600 });
  });

  it('are kept by channel, tier and local month of opening', () => {
    const turns = [
      judged(),
      judged({ channel: 'form', since: at('2026-10-31T23:30:00Z'), endedAt: NOW }),
      judged({ channel: 'form', first: false }, { tier: 'vip', target: null }),
    ];
    const { first, next, byChannel, byTier, byMonth } = replyReport(turns);
    const counts = (groups: ReadonlyMap<string, { readonly turns: number }>) =>
      [...groups].map(([name, { turns: n }]) => [name, n]);
    expect([first.turns, next.turns]).toEqual([2, 1]);
    expect(counts(byChannel)).toEqual([
      ['email', 1],
      ['form', 2],
    ]);
    expect(counts(byTier)).toEqual([
      ['standard', 2],
      ['vip', 1],
    ]);
    expect(counts(byMonth)).toEqual([['2026-11', 3]]);
  });

  it('list the open turns oldest first, and the slow ones worst share of target first', () => {
    const open = (touchpoint: number, since: string, channel = 'email') =>
      judged({ outcome: 'open', endedAt: null, touchpoint, channel, since: at(since) });
    const turns = [
      open(1, '2026-11-19T09:00:00Z'),
      open(2, '2026-11-17T09:00:00Z'),
      open(3, '2026-11-18T09:00:00Z', 'chat'),
      judged({ touchpoint: 4, endedAt: at('2026-11-18T12:00:00+01:00') }),
    ];
    const report = replyReport(turns);
    expect(report.open.map(({ touchpoint }) => touchpoint)).toEqual([2, 3, 1]);
    expect(report.slow.map(({ touchpoint }) => touchpoint)).toEqual([3, 2, 4]);
  });
});

it('whatever the turns, every group adds up to all of them', () => {
  const turn = fc
    .record({
      outcome: fc.constantFrom('open', 'answered', 'dismissed'),
      channel: fc.constantFrom('email', 'form', 'chat'),
      hour: fc.nat({ max: 80 }),
      first: fc.boolean(),
    })
    .map(({ outcome, hour, ...rest }) => {
      const since = instant(MONDAY - hour * 7 * 3600);
      return judged({
        ...rest,
        outcome,
        since,
        endedAt: outcome === 'open' ? null : instant(since + hour * 3600),
      });
    });
  fc.assert(
    fc.property(fc.array(turn), (turns) => {
      const report = replyReport(turns);
      const sum = (groups: readonly ReplyFigures[]) =>
        (['turns', 'judged', 'within'] as const).map((figure) =>
          groups.reduce((total, group) => total + group[figure], 0),
        );
      const { all } = report;
      const parted = [
        [report.first, report.next],
        ...[report.byChannel, report.byTier, report.byMonth].map((groups) => [...groups.values()]),
      ];
      for (const groups of parted) expect(sum(groups)).toEqual([all.turns, all.judged, all.within]);
      expect(all.turns).toBe(all.answered + all.open + all.dismissed);
      expect(report.slow.length).toBe(all.judged - all.within);
    }),
  );
});
