import type { ContactRecord } from '../domain/contact.ts';
import type { Instant } from '../domain/instant.ts';
import type { Fields } from '../domain/journal.ts';
import type { Direction } from '../domain/touchpoint.ts';
import { readDuration } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { uidOf } from '../store/entity.ts';
import { channelNamedIn } from './channelWord.ts';
import { isOn, listOf, textOf } from './flags.ts';
import { quoteNamed } from './quoteNamed.ts';
import type { Call } from './verb.ts';
import { loggedAt } from './when.ts';
import { contactNamed } from './whom.ts';

/** The flags of `touch edit`. */
export const EDIT_FLAGS: readonly string[] = [
  '--at <when>',
  '--channel <channel>',
  '--direction <direction>',
  '-m, --text <text>',
  '--contact <contact...>',
  '--add-contact <contact...>',
  '--for <duration>',
  '--tag <tag...>',
  '--remove-tag <tag...>',
  '--quote <ref>',
  '--missed',
  '--not-missed',
  '--auto',
  '--not-auto',
  '--reply',
  '--no-reply',
  '--ask',
  '--no-ask',
  '--anyway',
];

/** The flags that change something, as commander names them. */
export const CHANGING: readonly string[] = [
  'at',
  'channel',
  'direction',
  'text',
  'contact',
  'addContact',
  'for',
  'tag',
  'removeTag',
  'quote',
  'missed',
  'notMissed',
  'auto',
  'notAuto',
  'reply',
  'ask',
];

/** What the flags say, before the touchpoint is looked at. */
export interface Changes {
  readonly at: Instant | null;
  readonly channel: string | null;
  readonly direction: Direction | null;
  readonly missed: boolean | null;
  readonly auto: boolean | null;
  readonly people: readonly ContactRecord[];
  readonly replaces: boolean;
  /** Fields as they are to be. */
  readonly plain: Fields;
}

/** What the flags of `touch edit` say; asks who is meant where names are not clear. Throws what each flag may be wrong about. */
export async function changesIn(call: Call): Promise<Changes> {
  const [at, channel, text] = [textOf(call, 'at'), textOf(call, 'channel'), textOf(call, 'text')];
  const replacing = listOf(call, 'contact');
  const people: ContactRecord[] = [];
  for (const words of [...replacing, ...listOf(call, 'addContact')])
    people.push(await contactNamed(call, words));
  return {
    at: at === null ? null : loggedAt(call, at),
    channel: channel === null ? null : channelNamedIn(call, channel).name,
    direction: directionIn(call),
    missed: eitherOf(call, 'missed', 'notMissed'),
    auto: eitherOf(call, 'auto', 'notAuto'),
    people,
    replaces: replacing.length > 0,
    plain: { ...(text === null ? {} : { text }), ...minutesIn(call), ...quoteIn(call) },
  };
}

const DIRECTIONS: readonly Direction[] = ['in', 'out', 'live'];

function directionIn(call: Call): Direction | null {
  const word = textOf(call, 'direction');
  const direction = DIRECTIONS.find((name) => name === word) ?? null;
  if (word !== null && direction === null) {
    throw new CrmError({ is: 'flag-value', flag: '--direction', value: word, expects: 'direction' });
  }
  return direction;
}

function eitherOf(call: Call, yes: 'missed' | 'auto', no: 'notMissed' | 'notAuto'): boolean | null {
  if (isOn(call, yes) && isOn(call, no)) {
    throw new CrmError({ is: 'flags-together', flags: [`--${yes}`, `--not-${yes}`] });
  }
  return isOn(call, yes) ? true : isOn(call, no) ? false : null;
}

/** `none` takes a duration, or a quote, away. */
const NONE = 'none';

function minutesIn(call: Call): Fields {
  const words = textOf(call, 'for');
  if (words === null) return {};
  const minutes = words === NONE ? null : readDuration(words);
  if (minutes === null && words !== NONE) {
    throw new CrmError({ is: 'flag-value', flag: '--for', value: words, expects: 'duration' });
  }
  return { minutes };
}

function quoteIn(call: Call): Fields {
  const word = textOf(call, 'quote');
  if (word === null) return {};
  return { quote: word === NONE ? null : uidOf(call.book, 'quote', quoteNamed(call, [word]).quote.id) };
}
