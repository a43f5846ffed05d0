import { editChannel } from './channelWrite.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Closes a channel that is not served any more: it can still be logged, and is no longer proposed (`domain.md §2`). */
const channelClose: Verb = {
  flags: [],
  run: (call: Call): Answer =>
    editChannel(
      call,
      () => ({ closed: true }),
      () => [call.locale.channels.nowClosed],
    ),
};

export default channelClose;
