import { CrmError } from '../errors.ts';
import { draftJson, draftText, draftTold, type Draft } from '../render/draft.ts';
import { harmless } from '../render/harmless.ts';
import { atTerminal } from './drafting/atTerminal.ts';
import { linkOf, loggedAsSent, mailOf, opened, refuseThere, remarksOn, saved } from './drafting/deliver.ts';
import { draftOf } from './drafting/draftOf.ts';
import { edited } from './drafting/edited.ts';
import { whose } from './drafting/whose.ts';
import { isOn, textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { refuseLeftAlone } from './whom.ts';

/** A message to somebody, from a template: printed, opened in the program for it, saved, logged as sent (`cli.md §2`). */
const draft: Verb = {
  flags: [
    '--quote <ref>',
    '--channel <channel>',
    '--subject <text>',
    '--edit',
    '--print',
    '--open',
    '--eml <file>',
    '--log',
  ],
  async run(call: Call): Promise<Answer> {
    const { contact, named } = await whose(call);
    refuseLeftAlone(contact, null, 'draft');
    const first = await draftOf(call, contact, named);
    const { prompts } = call.world;
    if (prompts !== null && isAsking(call)) return atTerminal(call, prompts, first);
    const left = isOn(call, 'edit') ? edited(call, first) : first;
    return left === null ? { told: `${call.locale.drafts.nothing}\n` } : delivered(call, left);
  },
};

export default draft;

/** Whether the person is asked what to do: where the line does not say it, and somebody sees the draft. */
const isAsking = ({ flags, world, face }: Call): boolean =>
  world.stdout.isTerminal &&
  face.format !== 'json' &&
  ['print', 'open', 'eml', 'log'].every((name) => flags[name] === undefined);

/** Does with the draft what the flags say; whatever would forbid one of it is found before any. */
async function delivered(call: Call, message: Draft): Promise<Answer> {
  const { face, locale } = call;
  const eml = textOf(call, 'eml');
  const [opens, logs, isJson] = [isOn(call, 'open'), isOn(call, 'log'), face.format === 'json'];
  if (opens) linkOf(message);
  if (eml !== null && message.way.channel !== 'email')
    throw new CrmError({ is: 'flags-together', flags: ['--eml', '--channel'] });
  const toStdout = eml === '-';
  if (toStdout && isJson) throw new CrmError({ is: 'flags-together', flags: ['--eml -', '--json'] });
  const mail = toStdout ? mailOf(call, message) : '';
  if (eml !== null && !toStdout) {
    mailOf(call, message);
    refuseThere(call, eml);
  }
  // What is logged says by itself what stands against it.
  const told = logs ? [] : [...remarksOn(call, message)];
  if (opens) told.push(...(await opened(call, message)));
  if (eml !== null && !toStdout) {
    saved(call, message, eml);
    told.push(locale.drafts.saved(eml));
  }
  const receipt = logs ? await loggedAsSent(call, message) : {};
  const done = { opened: opens ? message.way.channel : null, saved: toStdout ? null : eml };
  if (isJson) {
    const log = typeof receipt.out === 'string' ? (JSON.parse(receipt.out) as object) : null;
    return { out: draftJson(message, { ...done, logged: log }, call.now, face) };
  }
  const prints = isOn(call, 'print') || (!opens && eml === null);
  return {
    out: toStdout ? mail : prints ? draftText(message, face, locale) : '',
    told: [draftTold(message, locale), ...told.map((line) => `${harmless(line)}\n`), receipt.told ?? ''].join(
      '',
    ),
  };
}
