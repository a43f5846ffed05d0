import type { Channel } from '../domain/channel.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { aliasChanges, answerOnChannel, freeWord } from './channelWrite.ts';
import { isOn, listOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Adds a channel of the user's own: `crm channel add signal --alias sig` (`domain.md §2`). */
const channelAdd: Verb = {
  flags: ['--live', '--alias <word...>'],
  run(call: Call): Answer {
    const [word] = call.words;
    if (word === undefined || call.words.length > 1)
      throw new CrmError({ is: 'word-missing', what: 'channel-name' });
    const { entry, value: channel } = write(call.book, call.verb, (draft): Channel => {
      const name = freeWord(call, 'channel add', word, null);
      const aliases = listOf(call, 'alias').map((alias) => freeWord(call, '--alias', alias, null));
      const made: Channel = { name, live: isOn(call, 'live'), aliases, closed: false };
      draft.create('channel', { ...made });
      return made;
    });
    const effects = [call.locale.channels.added(channel.live), ...aliasChanges(call, null, channel)];
    return answerOnChannel(call, entry, channel, effects);
  },
};

export default channelAdd;
