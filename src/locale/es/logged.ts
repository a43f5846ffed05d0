import type { Catalogue } from '../catalogue.ts';
import { channelName, channelNames } from './channelNames.ts';
import { list, on } from './words.ts';

export const logged: Catalogue['logged'] = {
  exchange: {
    in: (channel, names) => `${channelName(channel)} de ${list(names)}`,
    out: (channel, names) => `${channelName(channel)} a ${list(names)}`,
    live: (channel, names) => `${channelName(channel)} con ${list(names)}`,
    note: (channel, names) => `${channelName(channel)} sobre ${list(names)}`,
  },
  missed: (channel, names, direction) =>
    direction === 'in'
      ? `${channelName(channel)} de ${list(names)}, sin contestar`
      : `intento de ${channelName(channel)} con ${list(names)}`,
  bounced: (channel, names) => `${channelName(channel)} a ${list(names)}, con rebote`,
  automatic: (what) => `${what} (automático)`,
  added: (what, ref) => `${what} (nuevo, ${ref})`,
  about: (ref) => `sobre ${ref}`,
  unarchived: (names) => `${list(names)} ya no ${names.length === 1 ? 'está archivado' : 'están archivados'}`,
  answers: (ref, working, target, who) =>
    `responde a ${ref}${who === null ? '' : ` de ${who}`} tras ${working}${target === null ? '' : ` (plazo ${target})`}`,
  waits: (target, who) =>
    `${who === null ? '' : `${who} `}espera respuesta${target === null ? '' : ` (plazo ${target})`}`,
  asked: 'a la espera de su respuesta',
  plans: {
    todo: (day, ref) => `siguiente paso ${on(day)} ${ref}`,
    promise: (day, ref) => `prometido para ${on(day)} ${ref}`,
  },
  undo: 'crm undo',
  warnings: {
    avoids: (name, channel, prefers) =>
      `${name} evita este canal: ${channelName(channel)}${prefers.length === 0 ? '' : `; prefiere ${list(channelNames(prefers))}`}.`,
    soon: (name, days, since) =>
      `${name} no quiere más de un mensaje ${days === 1 ? 'al día' : `cada ${days} días`}; el último fue ${since === 0 ? 'hoy' : since === 1 ? 'ayer' : `hace ${since} días`}.`,
  },
  strangers: (names) => `${names.length === 1 ? 'No está' : 'No están'} en la agenda: ${names.join(', ')}.`,
  known: (ref) => `este correo ya está anotado: ${ref}`,
  knownDeleted: (ref) => `este correo era ${ref}, que se borró; no se ha anotado nada`,
  dismissed: (name, ref) => `no hace falta responder a ${ref} de ${name}`,
};
