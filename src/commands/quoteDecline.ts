import { decide, DECISION_FLAGS } from './quoteDecide.ts';
import type { Verb } from './verb.ts';

/** They did not take the quote (`domain.md §5`). */
const quoteDecline: Verb = { flags: DECISION_FLAGS, run: (call) => decide(call, 'declined') };

export default quoteDecline;
