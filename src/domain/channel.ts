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
  channel('call', true, 'phone', 'llamada', 'tel', 'telefono', 'telephone', 'phone-call'),
  channel('email', false, 'mail', 'correo', 'e-mail', 'correo-electronico'),
  channel('meeting', true, 'meet', 'reunion', 'cita', 'appointment'),
  channel('video', true, 'zoom', 'videollamada', 'videocall', 'video-call', 'videoconferencia'),
  channel('chat', false),
  channel('sms', false, 'text', 'mensaje', 'text-message'),
  channel('whatsapp', false, 'wa', 'wasap', 'guasap'),
  channel('dm', false, 'directo', 'md', 'mensaje-directo', 'direct-message'),
  channel('form', false, 'web', 'formulario', 'web-form', 'formulario-web'),
  channel('letter', false, 'carta', 'post', 'burofax', 'correo-postal'),
  channel('visit', true, 'visita'),
  channel('event', true, 'evento'),
  channel('note', false, 'nota'),
];

/** Words of `crm log` that a channel may not be called by. */
const DIRECTIONS: readonly string[] = ['in', 'out', 'live'];

/**
 * The channels of a book: those every book begins with, each as the user has changed it, then the user's own. A word that
 * the user gave to a channel is its alone, also where it names another one from the start.
 */
export function channelsWith(own: readonly Channel[]): readonly Channel[] {
  if (own.length === 0) return CHANNELS;
  const taken = new Set(own.flatMap(({ name, aliases }) => [name, ...aliases.map(fold)]));
  const known = CHANNELS.map(
    (first) =>
      own.find(({ name }) => name === first.name) ?? {
        ...first,
        aliases: first.aliases.filter((alias) => !taken.has(alias)),
      },
  );
  return [...known, ...own.filter(({ name }) => !CHANNELS.some((first) => first.name === name))];
}

/** What a channel is called where that word is given it as a name, folded; null where it cannot be a name. */
export function channelWord(word: string): string | null {
  const folded = fold(word.trim());
  return /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(folded) && !DIRECTIONS.includes(folded) ? folded : null;
}

/**
 * The channel a word names, by name or alias, case and accents ignored; null where it names none. Names of several words
 * are joined by hyphens or spaces.
 */
export function channelNamed(word: string, channels: readonly Channel[]): Channel | null {
  const folded = fold(word).trim().replace(/\s+/g, '-');
  return channels.find((c) => c.name === folded || c.aliases.some((alias) => fold(alias) === folded)) ?? null;
}
