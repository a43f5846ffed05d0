import { named } from './words.ts';

/** What the channels that every book begins with are called in Spanish; `crm log` takes these words too. */
const NAMES: Readonly<Record<string, string>> = {
  call: 'llamada',
  email: 'correo',
  meeting: 'reunión',
  video: 'vídeo',
  chat: 'chat',
  sms: 'sms',
  whatsapp: 'whatsapp',
  dm: 'mensaje directo',
  form: 'formulario',
  letter: 'carta',
  visit: 'visita',
  event: 'evento',
  note: 'nota',
};

/** A channel by its Spanish name; one of the user's own as it is. */
export const channelName = (name: string): string => named(NAMES, name);

/** Channels by their Spanish names. */
export const channelNames = (names: readonly string[]): readonly string[] => names.map(channelName);
