import type { Catalogue } from '../catalogue.ts';
import { count, list } from './words.ts';

export const touches: Catalogue['touches'] = {
  columns: { ref: 'ref', when: 'cuándo', who: 'quién', channel: 'canal', text: 'texto' },
  notes: {
    after: (waited) => `respuesta tras ${waited}`,
    missed: 'sin contestar',
    auto: 'automático',
    bounce: 'rebotado',
    asks: 'pregunta',
    expects: 'espera respuesta',
    expectsNone: 'no hace falta responder',
    quote: (ref) => `sobre ${ref}`,
    with: (names) => `con ${list(names)}`,
  },
  labels: { when: 'cuándo', flags: 'marcas', tags: 'etiquetas', settled: 'respondido' },
  parts: {
    at: 'hora',
    contacts: 'personas',
    channel: 'canal',
    direction: 'dirección',
    text: 'texto',
    minutes: 'duración',
    missed: 'sin contestar',
    auto: 'automático',
    asks: 'quién espera',
    expectsReply: 'quién espera',
    quote: 'presupuesto',
    tags: 'etiquetas',
  },
  answered: (ref, name, took, target) =>
    `${ref} de ${name} tras ${took}${target === null ? '' : ` (plazo ${target})`}`,
  noText: '(sin texto)',
  edited: (ref, when, what, changed) =>
    `${ref} ${when} · ${what} · cambios: ${changed.join(', ')} · crm undo`,
  same: (ref) => `${ref} ya está así; no ha cambiado nada.`,
  deleted: (items) =>
    `borrado ${items.map(({ ref, when, what }) => `${ref} ${when} ${what}`).join('; ')} · crm undo`,
  heading: (touchpoints, more) =>
    more
      ? `Las ${touchpoints} interacciones más recientes; --limit muestra más.`
      : count(touchpoints, 'interacción', 'interacciones'),
  none: 'Ninguna interacción es así.',
};
