import type { Catalogue } from '../catalogue.ts';

export const templates: Catalogue['templates'] = {
  columns: { name: 'plantilla', purpose: 'para', langs: 'en', whose: 'de quién', about: 'cuándo' },
  purposes: { draft: 'borrador', script: 'guion' },
  whose: { shipped: 'crm', changed: 'tuya, en vez de la de crm', own: 'tuya' },
  everyLanguage: 'todos los idiomas',
  in: (lang) => `en ${lang}`,
  copied: 'desde ahora, una copia tuya',
  renamed: (name) => `ahora ${name}`,
  deleted: 'quitada',
  shippedAgain: 'vuelve a valer la que vino con crm',
  givenUp: 'No se ha guardado nada.',
  page: (name, lang) => [
    `${name}, ${lang}. Las líneas de arriba que empiezan por # no forman parte de ella.`,
    'Valores: {{ contact.first }}, {{ quote.amount }}… Todos: crm help templates',
    'Para dejarla como estaba, guarda la página vacía.',
  ],
  which: '¿Qué plantilla?',
  newName: '¿Cómo se va a llamar?',
};
