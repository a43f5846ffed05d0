import { describe, expect, test } from 'vitest';
import { expectationFields, expectationOf } from '../../src/domain/expectation.ts';

describe('who waits for whom', () => {
  test.each([
    ['out', { asks: false, expectsReply: true }, { asks: true, owes: null }],
    ['out', { asks: true, expectsReply: null }, { asks: true, owes: null }],
    ['in', { asks: false, expectsReply: false }, { asks: false, owes: false }],
    ['live', { asks: true, expectsReply: true }, { asks: true, owes: true }],
    ['silent', { asks: true, expectsReply: true }, { asks: false, owes: null }],
  ] as const)('%s %j means %j', (side, said, meant) => {
    expect(expectationOf(said, side)).toEqual(meant);
  });

  test('an ask stays one when mail becomes a call', () => {
    const ask = expectationOf({ asks: false, expectsReply: true }, 'out');
    expect(expectationFields(ask, 'live')).toEqual({ asks: true, expects_reply: null });
    expect(expectationFields(ask, 'out')).toEqual({ asks: false, expects_reply: true });
  });

  test('that no reply is needed is said of what they wrote only', () => {
    const none = { asks: false, owes: false };
    expect(expectationFields(none, 'in')).toEqual({ asks: false, expects_reply: false });
    expect(expectationFields(none, 'live')).toEqual({ asks: false, expects_reply: null });
    expect(expectationFields(none, 'attempt')).toBeNull();
  });
});
