import { showTouchesDeleted } from '../render/touchWritten.ts';
import { write } from '../store/entry.ts';
import { castOf } from './cast.ts';
import { touchesNamed } from './touchNamed.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Takes touchpoints out of the log; what they answered or opened is reckoned anew (`domain.md §4.5`, `§9`). */
const touchDelete: Verb = {
  flags: [],
  run(call: Call): Answer {
    const { book, now, today, face, locale } = call;
    const { entry, value: touches } = write(book, call.verb, (draft) => {
      const named = touchesNamed(call, call.words);
      for (const { id } of named) draft.remove('touchpoint', id);
      return named;
    });
    return showTouchesDeleted(
      touches,
      castOf(book, touches),
      entry,
      now,
      { today, locale, iso: false },
      face,
    );
  },
};

export default touchDelete;
