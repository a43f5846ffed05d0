import { showChannels, type UsedChannel } from '../render/channels.ts';
import { channelUses } from '../store/channels.ts';
import { channelsOf } from '../store/logs.ts';
import { isNamed } from './contactList.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The channels, closed ones too, with how often each was used (`domain.md §2`). */
const channelList: Verb = {
  flags: LIST_FLAGS,
  run(call: Call): Answer {
    const uses = channelUses(call.book, call.now);
    const channels = channelsOf(call.book)
      .filter(({ name, aliases }) => isNamed(call.words, [name, ...aliases]))
      .map((channel): UsedChannel => {
        const use = uses.get(channel.name);
        return { channel, count: use?.count ?? 0, lastAt: use?.lastAt ?? null };
      });
    const { now, today, face, locale } = call;
    return { out: showChannels(listed(call, channels, COLUMNS), { now, today }, face, locale) };
  },
};

export default channelList;

const COLUMNS: Readonly<Record<string, (used: UsedChannel) => string | number | null>> = {
  name: ({ channel }) => channel.name,
  used: ({ count }) => -count,
  last: ({ lastAt }) => (lastAt === null ? null : -Number(lastAt)),
};
