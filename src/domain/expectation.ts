import { asksTheirs, type Side, type Touchpoint } from './touchpoint.ts';

/** Who waits for whom after an exchange: they owe us a word, we owe them one (null: as the channel has it). */
export interface Expectation {
  readonly asks: boolean;
  readonly owes: boolean | null;
}

/** What an exchange of that side says (`cli.md §7`, `expects_reply` and `asks`). */
export const expectationOf = (touch: Pick<Touchpoint, 'asks' | 'expectsReply'>, side: Side): Expectation => ({
  asks: asksTheirs(side, touch.expectsReply, touch.asks),
  owes: side === 'in' || side === 'live' ? touch.expectsReply : null,
});

/** How an exchange of that side says it; null where nobody waits after one like that. */
export function expectationFields(
  { asks, owes }: Expectation,
  side: Side,
): { readonly asks: boolean; readonly expects_reply: boolean | null } | null {
  switch (side) {
    case 'in':
      return { asks: false, expects_reply: owes };
    case 'out':
      return { asks: false, expects_reply: asks || null };
    case 'live':
      return { asks, expects_reply: owes || null };
    case 'silent':
    case 'attempt':
      return null;
  }
}
