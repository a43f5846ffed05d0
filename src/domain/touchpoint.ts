import type { Instant } from './instant.ts';

export type Direction = 'in' | 'out' | 'live';

/** One exchange with one or more contacts, at an instant, over a channel (`domain.md §2`). */
export interface Touchpoint {
  readonly id: number;
  readonly uid: string;
  readonly key: string | null;
  readonly contacts: readonly number[];
  readonly at: Instant;
  readonly channel: string;
  readonly direction: Direction;
  readonly text: string;
  readonly minutes: number | null;
  readonly missed: boolean;
  readonly auto: boolean;
  readonly bounce: boolean;
  /** An ask in a live exchange. */
  readonly asks: boolean;
  /** Null: the channel's default (`domain.md §4`). */
  readonly expectsReply: boolean | null;
  readonly quote: number | null;
  readonly tags: readonly string[];
}

/** What a touchpoint is for the clocks: whose word it was, or that it counts for nothing. */
export type Side = 'silent' | 'in' | 'out' | 'live' | 'attempt';

/** Whose word a touchpoint was (`domain.md §2`: live exchange, attempt, silent entries). */
export function sideOf(
  touch: Pick<Touchpoint, 'channel' | 'direction' | 'missed' | 'auto' | 'bounce'>,
  isLiveChannel: boolean,
): Side {
  if (touch.channel === 'note' || touch.auto || touch.bounce) return 'silent';
  if (isLiveChannel && touch.missed) return touch.direction === 'in' ? 'in' : 'attempt';
  if (isLiveChannel || touch.direction === 'live') return 'live';
  return touch.direction;
}

/** Whether it makes us owe a word: inbound unless it says otherwise, a live exchange only where it says so (`domain.md §4`). */
export const expectsOurs = (side: Side, expectsReply: boolean | null): boolean =>
  side === 'in' ? expectsReply !== false : side === 'live' && expectsReply === true;

/** Whether it makes them owe a word: an outbound one that asks, or an ask in a live exchange (`domain.md §4`). */
export const asksTheirs = (side: Side, expectsReply: boolean | null, asks: boolean): boolean =>
  side === 'out' ? expectsReply === true || asks : side === 'live' && asks;
