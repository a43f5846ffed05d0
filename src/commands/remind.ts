import type { Step } from '../domain/reminder.ts';
import { CrmError } from '../errors.ts';
import { reminderWords } from '../locale/reminders.ts';
import type { Letter } from '../render/letter.ts';
import { isOn } from './flags.ts';
import { mailOf } from './reminding/mail.ts';
import { matterOf, selectionOf, type Matter } from './reminding/matter.ts';
import { nothingToSay, stepNow, take, whichOf, type Which } from './reminding/once.ts';
import { answered, letterShown, type Outcome, type Reminding } from './reminding/answer.ts';
import { trial } from './reminding/trial.ts';
import { outboxOf } from './sending/hand.ts';
import { messageIdOf } from './sending/messageId.ts';
import { routeHome, unsent } from './sending/route.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** One digest of what is due and overdue, sent once (`docs/reminders.md`). */
const remind: Verb = {
  flags: [
    '--to <address>',
    '--via <way>',
    '--only <reason...>',
    '--min-rank <n>',
    '--ahead <days>',
    '--weekly',
    '--new',
    '--again',
    '--dry-run',
    '--test',
  ],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const words = await reminderWords(call.locale.code);
    const tongue = { locale: call.locale, words };
    const route = routeHome(call, words);
    const reminding: Reminding = { call, tongue, route };
    if (isOn(call, 'test')) return trial(reminding);
    if (isOn(call, 'new') && isOn(call, 'again'))
      throw new CrmError({ is: 'flags-together', flags: ['--new', '--again'] });
    const kind = isOn(call, 'weekly') ? 'weekly' : 'daily';
    const more = isOn(call, 'new') || isOn(call, 'again');
    const which = whichOf(call, kind, selectionOf(call), { way: route.way, to: route.to.email }, more);
    const step = stepNow(call, which);
    // Somebody who reads it at the terminal has not been sent anything.
    const isLooked = isOn(call, 'dryRun') || (route.way === 'stdout' && call.world.stdout.isTerminal);
    if (isLooked)
      return letterShown(reminding, await matterOf(call, which, tongue), step, isOn(call, 'dryRun'));
    if (step.is !== 'begin' && step.is !== 'resume') return notNow(reminding, step);
    const matter = await matterOf(call, which, tongue);
    if (matter.letter === null) {
      nothingToSay(call, which, route.way);
      return answered(reminding, { is: 'nothing', said: matter.said });
    }
    return answered(reminding, await sent(reminding, which, matter, matter.letter));
  },
};

export default remind;

/** Sends it, and records that: first that it is about to be sent, then what became of it. Throws `later`, `undone`. */
async function sent(reminding: Reminding, which: Which, matter: Matter, letter: Letter): Promise<Outcome> {
  const { call, tongue, route } = reminding;
  const { words } = tongue;
  // What is wrong with the settings is found before anything is recorded.
  const outbox = await outboxOf(call, words, route);
  const taken = take(call, which, {
    messageId: messageIdOf(call, route.from, 'remind'),
    via: route.way,
    told: matter.told,
  });
  if ('is' in taken) return { is: 'not-now', step: taken };
  const { messageId } = taken;
  const { mail, text } = await mailOf(reminding, letter, messageId);
  const handed = await outbox.hand(mail);
  taken.ended(handed);
  if (handed.is === 'taken') {
    const { rows, said } = matter;
    return { is: 'sent', messageId, twice: taken.twice, rows, letter, text, said };
  }
  throw unsent(handed.fault, words);
}

/** What is said where nothing is sent. Throws `undone` where nobody knows whether it was. */
const notNow = (reminding: Reminding, step: Step): Answer => answered(reminding, { is: 'not-now', step });
