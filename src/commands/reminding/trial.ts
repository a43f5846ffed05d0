import type { Letter } from '../../render/letter.ts';
import { outboxOf } from '../sending/hand.ts';
import { messageIdOf } from '../sending/messageId.ts';
import { routeText, unsent } from '../sending/route.ts';
import type { Answer } from '../verb.ts';
import { reminderJson, type Reminding } from './answer.ts';
import { mailOf } from './mail.ts';

/** Sends a mail that says that it arrived; nothing is recorded. Throws what sending may be wrong about. */
export async function trial(reminding: Reminding): Promise<Answer> {
  const { call, tongue, route } = reminding;
  const { words, locale } = tongue;
  const way = routeText(route, words);
  const letter: Letter = {
    lang: locale.code,
    subject: words.trial.subject,
    heading: words.trial.heading,
    remarks: [words.trial.remark(way)],
    sections: [],
    foot: words.foot,
  };
  const messageId = messageIdOf(call, route.from, 'remind');
  const outbox = await outboxOf(call, words, route);
  const { mail, text } = await mailOf(reminding, letter, messageId);
  const handed = await outbox.hand(mail);
  if (handed.is === 'not-taken') throw unsent(handed.fault, words);
  if (call.face.format === 'json')
    return { out: reminderJson(reminding, { outcome: 'tried', messageId, letter }) };
  return {
    out: route.way === 'stdout' ? text : '',
    told: `${words.tried(route.to.email, way)}\n`,
  };
}
