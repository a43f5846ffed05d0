import type { Catalogue } from '../catalogue.ts';
import { channelName } from './channelNames.ts';

export const undo: Catalogue['undo'] = {
  columns: { ref: 'apunte', when: 'cuándo', command: 'orden', what: 'qué', state: '' },
  things: {
    contact: (name) => name,
    org: (name) => name,
    touchpoint: (name) => name.replace(/^\S+/, channelName),
    quote: (name) => name,
    followup: (name) => name,
    dismissal: (name) => `sin respuesta necesaria: ${name}`,
    snooze: (name) => (name === '' ? 'posponer' : `posponer: ${name}`),
    skip: (name) => `saltar: ${name}`,
    channel: (name) => `canal ${channelName(name)}`,
    segment: (name) => `segmento ${name}`,
    template: (name) => `plantilla ${name}`,
    distinction: (name) => `son personas distintas: ${name}`,
    erasure: () => 'alguien fue borrado',
  },
  more: (count) => `y ${count} más`,
  what: (ref, command, when, things) => `${ref} ${command}, ${when}: ${things}`,
  away: {
    done: (what, entry) => `deshecho: ${what} · para recuperarlo: crm undo ${entry}`,
    would: (what) => `se desharía ${what}`,
  },
  back: {
    done: (what, entry) => `recuperado: ${what} · para deshacerlo otra vez: crm undo ${entry}`,
    would: (what) => `se recuperaría ${what}`,
  },
  undone: 'deshecho',
  takesBack: (ref) => `deshace ${ref}`,
};
