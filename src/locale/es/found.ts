import type { Catalogue } from '../catalogue.ts';
import { count } from './words.ts';

export const found: Catalogue['found'] = {
  kinds: {
    contact: 'contacto',
    touchpoint: 'interacción',
    quote: 'presupuesto',
    'follow-up': 'seguimiento',
    org: 'organización',
  },
  columns: { ref: 'ref', who: 'quién', when: 'cuándo', what: 'qué', text: 'texto' },
  nobody: '',
  archived: (text) => (text === '' ? '(archivado)' : `${text} (archivado)`),
  count: (results, more) =>
    more ? `Los ${results} mejores resultados; --limit muestra más.` : count(results, 'resultado'),
  nothing: (words) => `No hay nada con «${words}».`,
  apart: 'Cada palabra está, pero en ningún sitio todas juntas. Con menos palabras se encuentra más.',
  nowhere: (words) => `En ninguna parte: ${words.join(', ')}.`,
  near: (words) => `Parecido: ${words.join(', ')}.`,
  tryWords: (command) => `Quizá: ${command}`,
  leftOut: (contacts) =>
    contacts === 1
      ? 'Falta 1 contacto archivado: --archived'
      : `Faltan ${contacts} contactos archivados: --archived`,
};
