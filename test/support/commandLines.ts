import { SHORT, VERBS } from '../../src/commands/verbs.ts';
import { CHANNELS } from '../../src/domain/channel.ts';

/** Whether a text is a command line to be typed: a verb, then values, flags, channels and dots, no words. */
export function isCommandLine(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const rest = words[0] === 'crm' ? words.slice(1) : words;
  if (rest[0]?.startsWith('-')) return rest.every(isTyped);
  const verb = [2, 1].find((length) => isVerb(rest.slice(0, length).join(' ')));
  if (verb === undefined) return words[0] === 'crm' && words.slice(1).every(isTyped);
  return rest.slice(verb).every(isTyped);
}

const isVerb = (words: string): boolean => Object.hasOwn(VERBS, words) || Object.hasOwn(SHORT, words);

const isTyped = (word: string): boolean =>
  /^\0:?$|^"?…"?$|^--?[a-z-]+$/.test(word) ||
  ['fri', 'ana'].includes(word) ||
  CHANNELS.some(({ name }) => name === word);
