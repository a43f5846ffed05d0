import { channelNamed, channelWord, type Channel } from '../domain/channel.ts';
import type { Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import { changes } from '../render/changes.ts';
import { channelObject } from '../render/channels.ts';
import { showWritten } from '../render/written.ts';
import { changeChannel } from '../store/channels.ts';
import { write } from '../store/entry.ts';
import { channelsOf } from '../store/logs.ts';
import { channelNamedIn } from './channelWord.ts';
import type { Answer, Call } from './verb.ts';

/** A word that a channel can be called by, folded. Throws `flag-value`, `channel-taken` where another channel has it. */
export function freeWord(call: Call, flag: string, word: string, own: Channel | null): string {
  const folded = channelWord(word);
  if (folded === null) throw new CrmError({ is: 'flag-value', flag, value: word, expects: 'channel-name' });
  const owner = channelNamed(folded, channelsOf(call.book));
  if (owner !== null && owner.name !== own?.name)
    throw new CrmError({ is: 'channel-taken', word, channel: owner.name });
  return folded;
}

/** Changes the channel that the first word names, and says how it is now. Throws `word-missing`, `channel-unknown`. */
export function editChannel(
  call: Call,
  fieldsOf: (channel: Channel) => Fields,
  effectsOf: (before: Channel, after: Channel) => readonly string[],
): Answer {
  const [word] = call.words;
  if (word === undefined) throw new CrmError({ is: 'word-missing', what: 'channel-name' });
  const { entry, value: before } = write(call.book, call.verb, (draft) => {
    const channel = channelNamedIn(call, word);
    changeChannel(call.book, draft, channel, fieldsOf(channel));
    return channel;
  });
  const after = channelNamedIn(call, before.name);
  return answerOnChannel(call, entry, after, effectsOf(before, after));
}

/** The acknowledgement of what was written about a channel. */
export function answerOnChannel(
  call: Call,
  entry: number | null,
  channel: Channel,
  effects: readonly string[],
): Answer {
  const what = call.verb.replace(' ', '.');
  const lines = [{ subject: call.locale.channels.name(channel.name), effects }];
  const object = { channel: channelObject(channel) };
  return showWritten({ what, entry, now: call.now, lines, object }, call.face, call.locale);
}

/** Which of a channel's other names came and went. */
export const aliasChanges = (call: Call, before: Channel | null, after: Channel): readonly string[] =>
  changes(
    before === null ? null : { aliases: before.aliases },
    { aliases: after.aliases },
    call.today,
    call.locale,
  );
