import { targetOf } from '../domain/replies.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { showTouch, type AnsweredTurn } from '../render/touches.ts';
import { readContact } from '../store/contacts.ts';
import { turnEndedBy } from '../store/settled.ts';
import { castOf } from './cast.ts';
import { touchNamed } from './touchNamed.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** One touchpoint, whole, with what it answered. */
const touchShow: Verb = {
  flags: [],
  run(call: Call): Answer {
    const { book, now, today, face, locale } = call;
    const touch = touchNamed(call);
    const telling = { today, locale, iso: face.format !== 'table' };
    return { out: showTouch(touch, answeredIn(call, touch), castOf(book, [touch]), now, telling, face) };
  },
};

export default touchShow;

function answeredIn({ book, settings, calendar }: Call, touch: Touchpoint): readonly AnsweredTurn[] {
  return touch.contacts.flatMap((id): readonly AnsweredTurn[] => {
    const turn = turnEndedBy(book, id, touch.id);
    const contact = turn && readContact(book, id);
    if (!turn || !contact) return [];
    return [
      {
        contact: id,
        touchpoint: turn.touchpoint,
        working: calendar.between(turn.since, turn.endedAt),
        target: calendar.targetSeconds(targetOf(contact, turn.channel, settings), turn.since),
      },
    ];
  });
}
