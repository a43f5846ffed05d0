import { templateWord } from '../../domain/template.ts';
import { isCrmError } from '../../errors.ts';
import { draftText, draftTold, type Draft } from '../../render/draft.ts';
import { harmless } from '../../render/harmless.ts';
import { wrap } from '../../render/wrap.ts';
import type { Choice, Prompts } from '../../world/world.ts';
import { checked, chosen, confirmed, lineOf, type Asking } from '../asking/asking.ts';
import type { Answer, Call } from '../verb.ts';
import { linkOf, loggedAsSent, mailOf, opened, refuseThere, remarksOn, saved } from './deliver.ts';
import { edited } from './edited.ts';

/** Lets the person see and edit the draft, and asks what is to become of it. */
export async function atTerminal(call: Call, prompts: Prompts, first: Draft): Promise<Answer> {
  const { world, locale, face } = call;
  const asking: Asking = { call, prompts, back: false };
  const tell = (lines: readonly string[]): void => {
    for (const line of lines.flatMap((one) => wrap(harmless(one), world.stderr.columns ?? 80)))
      world.stderr.write(`${line}\n`);
  };
  let draft = edited(call, first);
  for (;;) {
    if (draft === null) return { told: `${locale.drafts.nothing}\n` };
    // Before it is asked what is to be done with it: so not left to the answer.
    world.stdout.write(draftText(draft, face, locale));
    world.stderr.write('\n');
    tell([draftTold(draft, locale).trimEnd(), ...remarksOn(call, draft)]);
    const what = await chosen(asking, locale.drafts.whatNow, choicesFor(call, draft));
    try {
      switch (what) {
        case 'edit':
          draft = edited(call, draft);
          continue;
        case 'open':
          tell(await opened(call, draft));
          break;
        case 'eml':
          tell([locale.drafts.saved(await savedAsAsked(asking, draft))]);
          break;
        case 'log':
          return await loggedAsSent(call, draft);
        default:
          return {};
      }
      if (await confirmed(asking, locale.drafts.logIt)) return await loggedAsSent(call, draft);
      return {};
    } catch (error) {
      if (!isCrmError(error) || what === 'log') throw error;
      const { error: said, hint } = locale.problems(error.problem);
      world.stderr.write(locale.faults.lines(said, hint));
    }
  }
}

/** What can be done with a draft: only what its channel and address allow. */
function choicesFor(call: Call, draft: Draft): readonly Choice[] {
  const { choices } = call.locale.drafts;
  const can = (act: () => unknown): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      if (isCrmError(error)) return false;
      throw error;
    }
  };
  const isMail = draft.way.channel === 'email';
  return [
    ...(can(() => linkOf(draft))
      ? [{ label: isMail ? choices.mail : choices.open(draft.way.channel), value: 'open' }]
      : []),
    ...(isMail && can(() => mailOf(call, draft)) ? [{ label: choices.eml, value: 'eml' }] : []),
    { label: choices.log, value: 'log' },
    { label: choices.edit, value: 'edit' },
    { label: choices.leave, value: 'leave' },
  ];
}

/** Saves the draft into a file that is not there yet; answers its name. */
async function savedAsAsked(asking: Asking, draft: Draft): Promise<string> {
  const { call } = asking;
  const who = templateWord(draft.contact.name.trim().replace(/[^\p{L}\p{N}]+/gu, '-')) ?? 'draft';
  const name = `${draft.template.name}-${who.replace(/-+$/, '')}.eml`;
  const path = await lineOf(asking, call.locale.drafts.file, {
    otherwise: name,
    hint: name,
    check: checked(call, (said) => refuseThere(call, said === '' ? name : said)),
  });
  saved(call, draft, path === '' ? name : path);
  return path === '' ? name : path;
}
