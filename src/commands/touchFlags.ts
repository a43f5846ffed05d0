import type { Channel } from '../domain/channel.ts';
import { expectationFields } from '../domain/expectation.ts';
import type { Fields } from '../domain/journal.ts';
import { parseRef } from '../domain/refs.ts';
import { sideOf, type Direction, type Side } from '../domain/touchpoint.ts';
import { readDuration } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { uidOf } from '../store/entity.ts';
import { readQuote } from '../store/quotes.ts';
import { isOn, listOf, textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** What is known of a touchpoint before its flags are read. */
interface Known {
  readonly channel: Channel;
  readonly direction: Direction;
  /** A machine sent it. */
  readonly silent?: boolean;
}

/**
 * What the flags of `log` say of the touchpoint itself; who waits for whom as `cli.md §7` has it. Throws `flag-value`,
 * `flags-together`, `flag-idle` where a flag would say nothing of such a touchpoint, `channel-not-live`, `ref-kind`,
 * `ref-unknown`.
 */
export function flagFields(call: Call, { channel, direction, silent = false }: Known): Fields {
  const missed = isOn(call, 'missed');
  if (missed && !channel.live) throw new CrmError({ is: 'channel-not-live', channel: channel.name });
  const auto = isOn(call, 'auto');
  const side = sideOf(
    { channel: channel.name, direction, missed, auto, bounce: silent && !auto },
    channel.live,
  );
  const waits = waitsIn(call, side);
  const tags = listOf(call, 'tag');
  return {
    ...minutesIn(call),
    ...(missed ? { missed } : {}),
    ...(auto ? { auto } : {}),
    ...(waits?.asks === true ? { asks: true } : {}),
    ...(waits === null || waits.expects_reply === null ? {} : { expects_reply: waits.expects_reply }),
    ...(tags.length > 0 ? { tags } : {}),
    ...quoteIn(call),
  };
}

function minutesIn(call: Call): Fields {
  const words = textOf(call, 'for');
  if (words === null) return {};
  const minutes = readDuration(words);
  if (minutes === null)
    throw new CrmError({ is: 'flag-value', flag: '--for', value: words, expects: 'duration' });
  return { minutes };
}

function waitsIn(call: Call, side: Side): ReturnType<typeof expectationFields> {
  const noReply = call.flags['reply'] === false;
  const [ask, owe] = [isOn(call, 'ask'), isOn(call, 'owe')];
  if (noReply && owe) throw new CrmError({ is: 'flags-together', flags: ['--no-reply', '--owe'] });
  // A flag that would be kept and mean nothing is refused: it was meant to mean something.
  if (ask && side !== 'out' && side !== 'live') throw new CrmError({ is: 'flag-idle', flag: '--ask' });
  if (owe && side !== 'in' && side !== 'live') throw new CrmError({ is: 'flag-idle', flag: '--owe' });
  return expectationFields({ asks: ask, owes: noReply ? false : owe || null }, side);
}

function quoteIn(call: Call): Fields {
  const word = textOf(call, 'quote');
  if (word === null) return {};
  const ref = parseRef(word);
  if (ref?.kind !== 'quote') throw new CrmError({ is: 'ref-kind', word, expects: 'quote' });
  if (!readQuote(call.book, ref.id)) throw new CrmError({ is: 'ref-unknown', ref: word });
  return { quote: uidOf(call.book, 'quote', ref.id) };
}
