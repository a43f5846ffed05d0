import { editChannel } from './channelWrite.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Opens a closed channel again (`domain.md §2`). */
const channelOpen: Verb = {
  flags: [],
  run: (call: Call): Answer =>
    editChannel(
      call,
      () => ({ closed: false }),
      () => [call.locale.channels.nowOpen],
    ),
};

export default channelOpen;
