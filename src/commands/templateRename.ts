import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { findTemplate } from '../store/templates.ts';
import { noMore } from './noMore.ts';
import { ownNamed } from './templateOwn.ts';
import { freeName, nameSaid } from './templates.ts';
import { answerOnTemplates } from './templateWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Gives a template of the user's own another name, in every language it is in (`cli.md §2`). */
const templateRename: Verb = {
  flags: ['--speaks <language>', '--script'],
  run(call: Call): Answer {
    nameSaid(call.words);
    const name = freeName(call.words, 1);
    noMore(call, call.words.slice(2));
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const own = ownNamed(call, 'rename');
      for (const each of own) {
        const there = findTemplate(call.book, { ...each, name });
        if (there !== null && there.id !== each.id) throw new CrmError({ is: 'template-taken', name });
        draft.change('template', each.id, { name });
      }
      return own;
    });
    return answerOnTemplates(call, entry, value, () => [call.locale.templates.renamed(name)]);
  },
};

export default templateRename;
