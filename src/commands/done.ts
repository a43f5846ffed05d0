import { closeFollowUps } from './followUpClose.ts';
import type { Verb } from './verb.ts';

/** Follow-ups that were done (`cli.md §1`). */
const done: Verb = { flags: [], run: (call) => closeFollowUps(call, 'done') };

export default done;
