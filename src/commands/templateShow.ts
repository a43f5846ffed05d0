import { showTemplate } from '../render/templates.ts';
import { noMore } from './noMore.ts';
import { nameSaid, templateNamed, textsIn } from './templates.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** A template as it is written, its places for values unfilled (`cli.md §2`). */
const templateShow: Verb = {
  flags: ['--speaks <language>', '--script'],
  run(call: Call): Answer {
    const { face, locale, now } = call;
    const template = templateNamed(call, nameSaid(call.words));
    noMore(call, call.words.slice(1));
    return { out: showTemplate(template, textsIn(template.lang ?? locale.code).subject, now, face) };
  },
};

export default templateShow;
