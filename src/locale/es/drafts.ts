import type { Because } from '../../domain/draft.ts';
import type { Catalogue } from '../catalogue.ts';

const BECAUSE: Readonly<Record<Because, (quote: string) => string>> = {
  form: () => 'ha escrito por el formulario',
  reply: () => 'espera una respuesta',
  promise: () => 'vence una promesa tuya',
  'quote-unsent': (quote) => `falta enviar ${quote}`,
  'follow-up': () => 'vence un seguimiento',
  'quote-expiring': (quote) => `${quote} caduca pronto`,
  'quote-expired': (quote) => `${quote} ha caducado`,
  'quote-chase': (quote) => `toca recordar ${quote}`,
  waiting: () => 'tu pregunta sigue sin respuesta',
  birthday: () => 'es su cumpleaños',
  date: () => 'es una fecha suya',
  cadence: () => 'toca saludar',
  'win-back': () => 'fue cliente',
  meeting: () => 'habéis hablado hace poco',
  nothing: () => 'no hay nada pendiente en particular',
};

export const drafts: Catalogue['drafts'] = {
  because: (because, quote) => BECAUSE[because](quote),
  of: (template, lang, name, way) => `${template} (${lang}) para ${name}, ${way}`,
  chosen: (because) => `elegida porque ${because}`,
  to: 'Para',
  subject: 'Asunto',
  noAddress: 'no se conoce ninguna dirección',
  long: (length) =>
    `El enlace tiene ${length} caracteres; algunos programas lo cortan. --eml guarda el correo entero.`,
  page: (name, way) => [
    `Para ${name}, ${way}. Las líneas de arriba que empiezan por # no forman parte del texto.`,
    'Para no redactar nada, guarda la página vacía.',
  ],
  nothing: 'No se ha redactado nada.',
  whatNow: '¿Y ahora?',
  choices: {
    leave: 'nada más: está impreso arriba',
    mail: 'abrirlo en el programa de correo',
    open: (channel) => `abrirlo en ${channel}`,
    eml: 'guardarlo como correo (.eml)',
    log: 'anotarlo como enviado',
    edit: 'editarlo otra vez',
  },
  file: '¿En qué archivo?',
  opened: (channel) => `abierto para ${channel}; enviarlo es cosa tuya`,
  saved: (path) => `guardado ${path}`,
  logIt: '¿Se ha enviado? ¿Lo anoto?',
};
