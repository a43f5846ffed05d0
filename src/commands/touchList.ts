import { startOfDay } from '../domain/day.ts';
import { touchValues } from '../domain/filterValues.ts';
import type { Instant } from '../domain/instant.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { showTouches } from '../render/touches.ts';
import { listTouches } from '../store/touchpoints.ts';
import { castOf } from './cast.ts';
import { filtered } from './filtered.ts';
import { isFilterWord } from './filtering.ts';
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
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const { book, now, today, face, locale } = call;
    const { name, words } = apart(call.words);
    const contact = name.length === 0 ? null : await contactNamed(call, name.join(' '));
    const filter = filtered(call, 'touchpoint', words);
    const channel = textOf(call, 'channel');
    const { from, to } = periodOf(call);
    const limit = countOf(call, 'limit', 'number') ?? LIMIT;
    const afterNow = (now + 1) as Instant;
    const end = to === null ? afterNow : startOfDay(to);
    // Another order than the newest first, and a filter, have to see them all.
    const whole = textOf(call, 'sort') !== null || filter !== null;
    const all = listTouches(book, {
      contact: contact?.id ?? null,
      channel: channel === null ? null : channelNamedIn(call, channel).name,
      from: from === null ? null : startOfDay(from),
      to: end < afterNow ? end : afterNow,
      limit: whole ? null : limit + 1,
    });
    const cast = castOf(book, filter === null ? [] : all);
    const namesOf = (touch: Touchpoint): readonly string[] =>
      touch.contacts.flatMap((id) => cast.names.get(id)?.name ?? []);
    const read = all.filter(
      (touch) => filter?.leaves(touchValues(touch, namesOf(touch)), touch.contacts) ?? true,
    );
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

/** What stands before the first word of a filter names a contact; with `or` or brackets all of it is a filter. */
function apart(words: readonly string[]): {
  readonly name: readonly string[];
  readonly words: readonly string[];
} {
  if (words.some((word) => /^(?:and|or)$/i.test(word) || /^-?\(/.test(word))) return { name: [], words };
  const first = words.findIndex(isFilterWord);
  return first < 0 ? { name: words, words: [] } : { name: words.slice(0, first), words: words.slice(first) };
}

const toldOf = (count: number, more: boolean, { locale: { touches } }: Call): string =>
  count === 0 ? touches.none : touches.heading(count, more);
