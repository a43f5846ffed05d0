import { describe, expect, it } from 'vitest';
import { asksTheirs, expectsOurs, sideOf, type Side, type Touchpoint } from '../../src/domain/touchpoint.ts';

type Said = Pick<Touchpoint, 'channel' | 'direction' | 'missed' | 'auto' | 'bounce'>;

const side = (channel: string, direction: Said['direction'], more: Partial<Said> = {}): Side =>
  sideOf(
    { channel, direction, missed: false, auto: false, bounce: false, ...more },
    ['call', 'meeting', 'video', 'visit', 'event'].includes(channel),
  );

describe('whose word a touchpoint is (domain.md §2)', () => {
  it.each(['meeting', 'video', 'visit', 'event', 'call'])(
    'a %s is a live exchange, whoever began it',
    (channel) => {
      expect((['in', 'out', 'live'] as const).map((direction) => side(channel, direction))).toEqual([
        'live',
        'live',
        'live',
      ]);
    },
  );

  it('on any other channel an exchange is live only where the entry says so', () => {
    expect(side('email', 'in')).toBe('in');
    expect(side('chat', 'out')).toBe('out');
    expect(side('chat', 'live')).toBe('live');
  });

  it('a missed call in is an inbound touchpoint like any other; otherwise it is our attempt', () => {
    expect(side('call', 'in', { missed: true })).toBe('in');
    expect(side('call', 'out', { missed: true })).toBe('attempt');
    expect(side('meeting', 'live', { missed: true })).toBe('attempt');
  });

  it('only what is live can be missed', () => {
    expect(side('email', 'out', { missed: true })).toBe('out');
  });

  it.each<[string, Partial<Said> & { readonly channel?: string }]>([
    ['a note', { channel: 'note' }],
    ['an automatic message', { auto: true }],
    ['a bounce', { bounce: true }],
  ])('%s is silent, whoever sent it', (_what, more) => {
    for (const direction of ['in', 'out', 'live'] as const) {
      expect(side(more.channel ?? 'email', direction, more)).toBe('silent');
    }
  });
});

describe('what a touchpoint makes us owe (domain.md §4)', () => {
  it('inbound expects a reply unless it says otherwise', () => {
    expect([null, true, false].map((expects) => expectsOurs('in', expects))).toEqual([true, true, false]);
  });

  it('a live exchange does not, unless it says so', () => {
    expect([null, true, false].map((expects) => expectsOurs('live', expects))).toEqual([false, true, false]);
  });

  it('what is ours or silent never does', () => {
    for (const mine of ['out', 'attempt', 'silent'] as const) expect(expectsOurs(mine, true)).toBe(false);
  });
});

describe('what a touchpoint makes them owe (domain.md §4)', () => {
  it('an outbound one that asks', () => {
    expect(asksTheirs('out', null, false)).toBe(false);
    expect(asksTheirs('out', true, false)).toBe(true);
    expect(asksTheirs('out', null, true)).toBe(true);
  });

  it('an ask in a live exchange, which is not what makes us owe', () => {
    expect(asksTheirs('live', null, true)).toBe(true);
    expect(asksTheirs('live', true, false)).toBe(false);
  });

  it('never what is theirs, silent, or our attempt', () => {
    for (const other of ['in', 'attempt', 'silent'] as const)
      expect(asksTheirs(other, true, true)).toBe(false);
  });
});
