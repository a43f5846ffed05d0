import { templateFor } from '../domain/template.ts';
import { write } from '../store/entry.ts';
import { findTemplate } from '../store/templates.ts';
import { noMore } from './noMore.ts';
import { pageSaid } from './templatePage.ts';
import { allTemplates, nameSaid, purposeSaid, speaksSaid, unknownTemplate } from './templates.ts';
import { answerOnTemplates } from './templateWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Changes a template in the editor or on the line; of one that came with the program the user gets a copy (`cli.md §2`). */
const templateEdit: Verb = {
  flags: ['--subject <text>', '-m, --message <text>', '--speaks <language>', '--script'],
  async run(call: Call): Promise<Answer> {
    const word = nameSaid(call.words);
    noMore(call, call.words.slice(1));
    const all = allTemplates(call);
    const purpose = purposeSaid(call, word, all);
    const said = speaksSaid(call);
    // What holds for the language is where the page begins; what is saved is for that language.
    const found = templateFor(all, { name: word, purpose, lang: said ?? call.locale.code });
    if (found === null) throw unknownTemplate(word, all, purpose);
    const lang = said === undefined ? found.lang : said;
    const { name } = found;
    const page = await pageSaid(call, { ...found, lang }, 'change');
    if (page === null) return { told: `${call.locale.templates.givenUp}\n` };
    const same = page.subject === found.subject && page.body === found.body && lang === found.lang;
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const own = findTemplate(call.book, { name, purpose, lang });
      if (own !== null) {
        draft.change('template', own.id ?? 0, { ...page });
        return { template: { ...own, ...page }, isNew: false };
      }
      if (same) return { template: found, isNew: false };
      const { id } = draft.create('template', { name, purpose, lang, ...page });
      return { template: { id, name, purpose, lang, ...page }, isNew: true };
    });
    return answerOnTemplates(call, entry, [value.template], () =>
      value.isNew ? [call.locale.templates.copied] : [],
    );
  },
};

export default templateEdit;
