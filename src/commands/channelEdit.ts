import { fold } from '../domain/folding.ts';
import { CrmError } from '../errors.ts';
import { aliasChanges, editChannel, freeWord } from './channelWrite.ts';
import { listOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Changes what else a channel is called, and whether it is live; every exchange over it is counted anew (`domain.md §2`). */
const channelEdit: Verb = {
  flags: ['--live', '--no-live', '--alias <word...>', '--remove-alias <word...>'],
  run(call: Call): Answer {
    const { live } = call.flags;
    const come = listOf(call, 'alias');
    const gone = listOf(call, 'removeAlias').map(fold);
    if (typeof live !== 'boolean' && come.length + gone.length === 0)
      throw new CrmError({ is: 'word-missing', what: 'change' });
    return editChannel(
      call,
      (channel) => {
        const added = come.map((alias) => freeWord(call, '--alias', alias, channel));
        const kept = channel.aliases.filter((alias) => !gone.includes(fold(alias)));
        const aliases = [...new Set([...kept, ...added.filter((alias) => alias !== channel.name)])];
        return { aliases, ...(typeof live === 'boolean' ? { live } : {}) };
      },
      (before, after) => {
        const { becameLive, becameMessage } = call.locale.channels;
        const kind = before.live === after.live ? [] : [after.live ? becameLive : becameMessage];
        return [...kind, ...aliasChanges(call, before, after)];
      },
    );
  },
};

export default channelEdit;
