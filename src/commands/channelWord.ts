import { channelNamed, type Channel } from '../domain/channel.ts';
import { near } from '../domain/near.ts';
import { CrmError } from '../errors.ts';
import { channelsOf } from '../store/logs.ts';
import type { Call } from './verb.ts';

/** The channel that a word names, by name or alias. Throws `channel-unknown` with the near one. */
export function channelNamedIn(call: Pick<Call, 'book'>, word: string): Channel {
  const channels = channelsOf(call.book);
  const channel = channelNamed(word, channels);
  if (channel) return channel;
  const names = channels.flatMap(({ name, aliases }) => [name, ...aliases]);
  throw new CrmError({ is: 'channel-unknown', word, near: near(word, names) });
}
