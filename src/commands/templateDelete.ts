import { write } from '../store/entry.ts';
import { noMore } from './noMore.ts';
import { ownNamed } from './templateOwn.ts';
import { SHIPPED } from './templates.ts';
import { answerOnTemplates } from './templateWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Deletes a template of the user's own; where one of that name came with the program, that holds again (`cli.md §2`). */
const templateDelete: Verb = {
  flags: ['--speaks <language>', '--script'],
  run(call: Call): Answer {
    noMore(call, call.words.slice(1));
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const own = ownNamed(call, 'delete');
      for (const { id } of own) draft.remove('template', id);
      return own;
    });
    const { deleted, shippedAgain } = call.locale.templates;
    return answerOnTemplates(call, entry, value, ({ name, purpose }) => [
      deleted,
      ...(SHIPPED.some((each) => each.name === name && each.purpose === purpose) ? [shippedAgain] : []),
    ]);
  },
};

export default templateDelete;
