import { filterOf } from './filtering.ts';
import { listPeople } from './contactList.ts';
import { LIST_FLAGS } from './listing.ts';
import { segmentNamed } from './segmentWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The people in a segment, as `contact list` shows them (`cli.md §2`). */
const segmentShow: Verb = {
  flags: [...LIST_FLAGS, '--archived'],
  run(call: Call): Answer {
    const { name } = segmentNamed(call);
    return listPeople(call, filterOf(call, 'contact', [`segment:${name}`])?.tests ?? null);
  },
};

export default segmentShow;
