import { closeFollowUps } from './followUpClose.ts';
import type { Verb } from './verb.ts';

/** Follow-ups that are not to be done after all. */
const todoDrop: Verb = { flags: [], run: (call) => closeFollowUps(call, 'dropped') };

export default todoDrop;
