import { channelNamed, type Channel } from './channel.ts';
import { fold } from './folding.ts';
import type { Direction } from './touchpoint.ts';

/** What the words of `crm log` say (`cli.md §1`); what is null was not said. */
export interface LogDraft {
  readonly channel: Channel | null;
  readonly direction: Direction | null;
  readonly contacts: readonly string[];
  readonly text: string;
}

/**
 * Reads the words of `crm log`: the leading ones are taken as long as they are the one channel, the one direction or,
 * failing both, the contacts (joined by commas); the rest is the text. A channel may be called by two words: `mensaje
 * directo`. With `contactSaid` no word is a contact.
 */
export function readLogWords(
  words: readonly string[],
  channels: readonly Channel[],
  contactSaid: boolean,
): LogDraft {
  let channel: Channel | null = null;
  let direction: Direction | null = null;
  let contacts: readonly string[] | null = contactSaid ? [] : null;
  let taken = 0;
  while (taken < words.length) {
    const word = words[taken] ?? '';
    const pair: Channel | null =
      channel === null && taken + 1 < words.length
        ? channelNamed(`${word} ${words[taken + 1] ?? ''}`, channels)
        : null;
    const named: Channel | null = channel === null ? (pair ?? channelNamed(word, channels)) : null;
    const way: Direction | null = direction === null ? directionNamed(word) : null;
    if (named) channel = named;
    else if (way) direction = way;
    else if (contacts === null)
      contacts = word
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    else break;
    taken += pair === null ? 1 : 2;
  }
  return { channel, direction, contacts: contacts ?? [], text: words.slice(taken).join(' ').trim() };
}

const directionNamed = (word: string): Direction | null => {
  const folded = fold(word);
  return folded === 'in' || folded === 'out' ? folded : null;
};

/** The direction where none was said: a form is in, live channels are live, the others out (`cli.md §1`). */
export const defaultDirection = (channel: Channel): Direction =>
  channel.name === 'form' ? 'in' : channel.live ? 'live' : 'out';
