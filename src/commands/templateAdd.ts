import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { findTemplate } from '../store/templates.ts';
import { isOn } from './flags.ts';
import { pageSaid } from './templatePage.ts';
import { freeName, speaksSaid } from './templates.ts';
import { answerOnTemplates } from './templateWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Adds a template of the user's own, written in the editor or on the line (`cli.md §2`). */
const templateAdd: Verb = {
  flags: ['--subject <text>', '-m, --message <text>', '--speaks <language>', '--script'],
  async run(call: Call): Promise<Answer> {
    const name = freeName(call.words);
    const said = speaksSaid(call);
    const lang = said === undefined ? call.locale.code : said;
    const purpose = isOn(call, 'script') ? 'script' : 'draft';
    const refuseTaken = (): void => {
      if (findTemplate(call.book, { name, purpose, lang }) !== null)
        throw new CrmError({ is: 'template-taken', name });
    };
    // Before the editor opens: nobody writes for nothing.
    refuseTaken();
    const page = await pageSaid(
      call,
      { name, purpose, lang, subject: '', body: '' },
      'text',
      call.words.slice(1).join(' '),
    );
    if (page === null) return { told: `${call.locale.templates.givenUp}\n` };
    const { entry, value } = write(call.book, call.verb, (draft) => {
      refuseTaken();
      const { id } = draft.create('template', { name, purpose, lang, ...page });
      return { id, name, purpose, lang, ...page } as const;
    });
    return answerOnTemplates(call, entry, [value], () => []);
  },
};

export default templateAdd;
