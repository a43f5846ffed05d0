import { addressOn, type ContactRecord } from '../../domain/contact.ts';
import { isWritten, wayToWrite, type Way } from '../../domain/draft.ts';
import { CrmError } from '../../errors.ts';
import { channelsOf, unservedChannels } from '../../store/logs.ts';
import { channelNamedIn } from '../channelWord.ts';
import { textOf } from '../flags.ts';
import type { Call } from '../verb.ts';
import { refuseLeftAlone } from '../whom.ts';

/**
 * Over which channel to write to somebody: the one of `--channel`, e-mail for an `.eml`, else as `wayToWrite` has it;
 * where they avoid every way, e-mail all the same. Throws `channel-unknown`, `channel-spoken`, `left-alone`.
 */
export function wayFor(call: Call, contact: ContactRecord, last: string | null): Way {
  const said = textOf(call, 'channel') ?? (textOf(call, 'eml') === null ? null : 'email');
  const channels = channelsOf(call.book);
  const live = new Set(channels.flatMap((channel) => (channel.live ? [channel.name] : [])));
  if (said === null) {
    const way = wayToWrite(contact, last, { live, unserved: unservedChannels(call.book) });
    if (way !== null) return way;
    const closed = contact.doNotContact?.channels?.find((channel) => isWritten(channel, live));
    if (closed !== undefined) refuseLeftAlone(contact, closed, 'draft');
  }
  const { name } = channelNamedIn(call, said ?? 'email');
  if (!isWritten(name, live)) throw new CrmError({ is: 'channel-spoken', channel: name });
  refuseLeftAlone(contact, name, 'draft');
  return { channel: name, to: addressOn(contact, name) };
}
