import { decide, DECISION_FLAGS } from './quoteDecide.ts';
import type { Verb } from './verb.ts';

/** They took the quote (`domain.md §5`). */
const quoteAccept: Verb = { flags: DECISION_FLAGS, run: (call) => decide(call, 'accepted') };

export default quoteAccept;
