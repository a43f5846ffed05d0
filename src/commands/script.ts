import { fold } from '../domain/folding.ts';
import { showScripts } from '../render/draft.ts';
import { matterOf } from './drafting/matter.ts';
import { spoken } from './drafting/spoken.ts';
import { ownTemplates } from '../store/templates.ts';
import { SHIPPED } from './templates.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';

/** What to have at hand when somebody rings: one script, with a contact's values where one is named, or all of them. */
const script: Verb = {
  flags: [],
  async run(call: Call): Promise<Answer> {
    const [name, ...who] = call.words;
    const contact = who.length === 0 ? null : await contactNamed(call, who.join(' '));
    const templates = [...SHIPPED, ...ownTemplates(call.book)];
    const names = templates.flatMap((each) => (each.purpose === 'script' ? [fold(each.name)] : []));
    const wanted = name === undefined ? [...new Set(names)] : [name];
    const matter = contact === null ? null : matterOf(call, contact);
    const scripts = await Promise.all(wanted.map((each) => spoken(call, each, matter)));
    return { out: showScripts(scripts, call.now, call.face) };
  },
};

export default script;
