import { fold } from './folding.ts';

/** How an exchange travels. The user adds their own and closes those they no longer serve (`domain.md §2`). */
export interface Channel {
  readonly name: string;
  /** Live channels (call, meeting, video, visit, event) make both sides speak at once. */
  readonly live: boolean;
  readonly aliases: readonly string[];
  readonly closed: boolean;
}

const channel = (name: string, live: boolean, ...aliases: readonly string[]): Channel => ({
  name,
  live,
  aliases,
  closed: false,
});

/** The channels every book begins with, and the words for them in both languages. */
export const CHANNELS: readonly Channel[] = [
  channel('call', true, 'phone', 'llamada', 'telefono', 'tel'),
  channel('email', false, 'mail', 'e-mail', 'correo'),
  channel('meeting', true, 'reunion', 'meet'),
  channel('video', true, 'videocall', 'videollamada', 'zoom'),
  channel('chat', false),
  channel('sms', false, 'mensaje'),
  channel('whatsapp', false, 'wa', 'wasap'),
  channel('dm', false, 'directo'),
  channel('form', false, 'web', 'formulario'),
  channel('letter', false, 'carta', 'post'),
  channel('visit', true, 'visita'),
  channel('event', true, 'evento'),
  channel('note', false, 'nota'),
];

/** Words of `crm log` that a channel may not be called by. */
const DIRECTIONS: readonly string[] = ['in', 'out', 'live'];

/** What a channel is called where that word is given it as a name, folded; null where it cannot be a name. */
export function channelWord(word: string): string | null {
  const folded = fold(word.trim());
  return /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(folded) && !DIRECTIONS.includes(folded) ? folded : null;
}

/** The channel a word names, by name or alias, case and accents ignored; null where it names none. */
export function channelNamed(word: string, channels: readonly Channel[]): Channel | null {
  const folded = fold(word);
  return channels.find((c) => c.name === folded || c.aliases.some((alias) => fold(alias) === folded)) ?? null;
}
