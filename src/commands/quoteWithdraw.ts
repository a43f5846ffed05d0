import { decide } from './quoteDecide.ts';
import type { Verb } from './verb.ts';

/** We take the quote back; that is no word of either side (`domain.md §5`). */
const quoteWithdraw: Verb = {
  flags: ['--at <when>', '--reason <text>'],
  run: (call) => decide(call, 'withdrawn'),
};

export default quoteWithdraw;
