import { startOfDay } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { showTouches } from '../render/touches.ts';
import { listTouches } from '../store/touchpoints.ts';
import { castOf } from './cast.ts';
import { channelNamedIn } from './channelWord.ts';
import { countOf, textOf } from './flags.ts';
import { listed, LIST_FLAGS } from './listing.ts';
import { PERIOD_FLAGS, periodOf } from './period.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';

const LIMIT = 20;

/** Touchpoints, newest first: of everybody or of one contact, over a channel, in a period. */
const touchList: Verb = {
  flags: [...LIST_FLAGS, '--channel <channel>', ...PERIOD_FLAGS],
  async run(call: Call): Promise<Answer> {
    const { book, now, today, face, locale } = call;
    const contact = call.words.length === 0 ? null : await contactNamed(call, call.words.join(' '));
    const channel = textOf(call, 'channel');
    const { from, to } = periodOf(call);
    const limit = countOf(call, 'limit', 'number') ?? LIMIT;
    const afterNow = (now + 1) as Instant;
    const end = to === null ? afterNow : startOfDay(to);
    // Another order than the newest first has to see them all.
    const sorted = textOf(call, 'sort') !== null;
    const read = listTouches(book, {
      contact: contact?.id ?? null,
      channel: channel === null ? null : channelNamedIn(call, channel).name,
      from: from === null ? null : startOfDay(from),
      to: end < afterNow ? end : afterNow,
      limit: sorted ? null : limit + 1,
    });
    const inOrder = listed({ flags: { ...call.flags, limit: undefined } }, read, {
      ref: ({ id }) => id,
      when: ({ at }) => at,
      at: ({ at }) => at,
      channel: (touch) => touch.channel,
      direction: ({ direction }) => direction,
      minutes: ({ minutes }) => minutes,
    });
    const touches = inOrder.slice(0, limit);
    const out = showTouches(touches, castOf(book, touches), now, { today, locale, iso: false }, face);
    return {
      out,
      told: face.format === 'table' ? `${toldOf(touches.length, read.length > limit, call)}\n` : '',
    };
  },
};

export default touchList;

const toldOf = (count: number, more: boolean, { locale: { touches } }: Call): string =>
  count === 0 ? touches.none : touches.heading(count, more);
