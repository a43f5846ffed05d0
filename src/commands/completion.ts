import { scriptFor } from '../connectors/shell/scripts.ts';
import { shellSaid } from './completionPlaces.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** `crm completion <shell>`: the script, for whoever puts it in place themselves. */
const completion: Verb = {
  flags: [],
  run: (call: Call): Answer => ({ out: scriptFor(shellSaid(call)) }),
};

export default completion;
