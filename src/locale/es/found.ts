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
  near: (words) => `Parecido: ${words.join(', ')}.`,
  leftOut: (contacts) =>
    contacts === 1
      ? 'Falta 1 contacto archivado: --archived'
      : `Faltan ${contacts} contactos archivados: --archived`,
};
