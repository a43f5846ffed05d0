import type { Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import { uidOf } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { isOn, textOf } from './flags.ts';
import { followUpSaid } from './followUpAnswer.ts';
import { followUpsNamed } from './followUpsNamed.ts';
import { noMore } from './noMore.ts';
import { quoteFlag, refuseOther } from './todo.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { plannedDay } from './when.ts';
import { contactOf } from './whom.ts';

/** Moves or rewords an open follow-up, or makes a promise of it; `--quote none` takes the quote away. */
const todoEdit: Verb = {
  flags: ['--due <when>', '--text <text>', '-m, --message <text>', '--promise', '--todo', '--quote <ref>'],
  run(call: Call): Answer {
    const [, ...left] = call.words;
    noMore(call, left);
    const { entry, value: id } = write(call.book, call.verb, (draft) => {
      const [followUp] = followUpsNamed(call, call.words);
      if (!followUp) throw new CrmError({ is: 'word-missing', what: 'ref' });
      const fields = changesIn(call, followUp.contact);
      if (Object.keys(fields).length === 0) throw new CrmError({ is: 'word-missing', what: 'change' });
      draft.change('followup', followUp.id, fields);
      return followUp.id;
    });
    return followUpSaid(call, id, entry);
  },
};

export default todoEdit;

/** What the flags change. Throws what dates and quotes throw, `flags-together`. */
export function changesIn(call: Call, contact: number | null): Fields {
  const due = textOf(call, 'due');
  const text = (textOf(call, 'text') ?? textOf(call, 'message'))?.trim();
  if (text === '') throw new CrmError({ is: 'word-missing', what: 'text' });
  const [promise, todo] = [isOn(call, 'promise'), isOn(call, 'todo')];
  if (promise && todo) throw new CrmError({ is: 'flags-together', flags: ['--promise', '--todo'] });
  return {
    ...(due === null ? {} : { due: plannedDay(call, due) }),
    ...(text === undefined ? {} : { text }),
    ...(promise || todo ? { kind: promise ? 'promise' : 'todo' } : {}),
    ...quoteField(call, contact),
  };
}

function quoteField(call: Call, contact: number | null): Fields {
  if (textOf(call, 'quote') === 'none') return { quote: null };
  const quote = quoteFlag(call);
  if (quote === null) return {};
  refuseOther(call, contact === null ? null : contactOf(call, contact), quote);
  return { quote: uidOf(call.book, 'quote', quote.id) };
}
