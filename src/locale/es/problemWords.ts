import type { FlagShape, Lacking, MissingWord, Named, QuoteWanted, SettingShape } from '../../errors.ts';
import type { Said } from '../en/problemWords.ts';
import { on } from './words.ts';

export const names = (all: readonly Named[]): string =>
  all.map(({ ref, name }) => `${name} (${ref})`).join(', ');
export const quoted = (words: string): string => `«${words}»`;

/** One of several, before a word that may begin with the sound of an o. */
export const or = (words: readonly string[]): string => {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${/^(?:h?[oó]|8|11\b)/i.test(last) ? 'u' : 'o'} ${last}`;
};

export const meant = (near: string): string => `¿Querías decir ${near}?`;

const STATUSES: Readonly<Record<string, string>> = {
  requested: 'sin enviar',
  sent: 'enviado',
  accepted: 'aceptado',
  declined: 'rechazado',
  withdrawn: 'retirado',
  superseded: 'sustituido',
  open: 'abierto',
  done: 'hecho',
  dropped: 'anulado',
};

/** What a quote or a follow-up is. */
export const status = (word: string): string => STATUSES[word] ?? word;

export const MISSING: Readonly<Record<MissingWord, Said>> = {
  contact: {
    error: '¿Sobre quién? Falta el contacto.',
    hint: 'Di un nombre, una dirección o una referencia, como ana, ana@taller.example, c7.',
  },
  whom: {
    error: '¿Qué contacto? No has dicho ninguno.',
    hint: 'Di un nombre, una dirección o una referencia: crm show ana',
  },
  channel: {
    error: '¿Por qué canal? No has dicho ninguno.',
    hint: 'Di llamada, correo, reunión, whatsapp…: crm log llamada ana "…"',
  },
  name: { error: 'Falta el nombre.', hint: 'crm add "Ana Pérez" --email ana@taller.example' },
  text: { error: 'Falta el texto.', hint: 'Ponlo entre comillas al final de la línea.' },
  when: { error: '¿Para cuándo? No has dicho ningún día.', hint: 'Di mañana, vie, +3d, 2026-03-06…' },
  amount: { error: 'Falta el importe.', hint: 'crm quote new ana 4800 "Rediseño web"' },
  title: { error: 'El presupuesto no tiene título.', hint: 'crm quote new ana 4800 "Rediseño web"' },
  ref: {
    error: '¿Cuál? Falta la referencia.',
    hint: 'Aparecen en `crm due` y en todas las listas: t88, q14, f12, c7.',
  },
  words: { error: 'No hay nada que buscar.', hint: 'Di al menos una palabra: crm find factura' },
  org: {
    error: '¿Qué organización? No has dicho ninguna.',
    hint: '`crm org list` las muestra: crm org show "Taller Norte"',
  },
  'channel-name': {
    error: '¿Qué canal? Se nombra con una palabra.',
    hint: '`crm channel list` muestra los que hay: crm channel add signal',
  },
  segment: {
    error: '¿Qué segmento? No se ha nombrado ninguno.',
    hint: '`crm segment list` muestra los que hay.',
  },
  filter: {
    error: '¿Quién ha de estar en él? No se ha dado ningún filtro.',
    hint: 'crm segment add habituales tier:vip standing:client',
  },
  mark: {
    error: '¿Qué marca? No has dado ni --deceased ni --do-not-contact.',
    hint: 'crm contact mark ana --do-not-contact --reason "lo pidió"',
  },
  template: {
    error: '¿Qué plantilla? No has dicho ninguna.',
    hint: '`crm template list` las muestra: crm template show nudge-1',
  },
  file: {
    error: 'Falta el archivo.',
    hint: 'crm import jsonl agenda.jsonl, o - para la entrada estándar',
  },
  consent: {
    error: '¿Consentimiento para qué, sí o no?',
    hint: 'Di el propósito y la respuesta: crm contact consent ana news yes --source formulario',
  },
  others: {
    error: 'Hay que nombrar al menos a dos contactos.',
    hint: 'Al fusionar se queda el primero: crm contact merge c7 c12',
  },
  change: {
    error: 'No has dicho qué cambiar.',
    hint: 'Di qué debe quedar de otra manera; --help muestra todo lo que se puede decir.',
  },
};

export const LACKING: Readonly<Record<Lacking, Said>> = {
  contact: {
    error: 'Todavía no hay nadie en la agenda.',
    hint: 'Para añadir a alguien: crm add "Ana Pérez"',
  },
  org: {
    error: 'Todavía no hay organizaciones.',
    hint: 'Vienen con un contacto: crm add "Ana Pérez" --org "Taller Norte"',
  },
  touchpoint: { error: 'Todavía no hay nada anotado.', hint: 'Para anotar algo: crm log' },
  'follow-up': { error: 'No hay nada por hacer.', hint: 'Para anotar algo: crm todo' },
  quote: { error: 'No hay presupuestos abiertos.', hint: '`crm quote list --all` muestra los demás.' },
  'quote-unsent': {
    error: 'No hay presupuestos por enviar.',
    hint: '`crm quote list` muestra los abiertos.',
  },
  owed: { error: 'Nadie espera respuesta.', hint: null },
  due: { error: 'Hoy nadie te necesita.', hint: null },
  skip: {
    error: 'No hay nada que saltar: hoy no toca ningún recordatorio, y nadie tiene una cadencia.',
    hint: '`crm due` muestra lo que hay.',
  },
};

export const SHAPES: Readonly<Record<FlagShape, string>> = {
  way: 'smtp, sendmail, command o stdout',
  rank: 'un rango del 1 (respuestas debidas) al 8 (saludar); `crm help due` los enumera',
  days: 'un número de días, como 7',
  direction: 'in, out o live',
  'found-kind': 'contact, touchpoint, quote, follow-up u org',
  duration: 'un tiempo como 45m o 1h30',
  interval: 'un número de días o de semanas, como 30d o 2w',
  number: 'un número entero',
  channel: 'un canal; `crm channel list` los muestra',
  tier: 'vip, premium o standard',
  standing: 'friend, personal, partner o supplier; con `none` se vuelve a deducir',
  reason:
    'reply, promise, quote-unsent, follow-up, quote-expiring, quote-expired, quote-chase, waiting, date o cadence',
  format: 'table, tsv, csv, json, jsonl, md o ids',
  day: 'un día como 2026-03-06',
  language: 'en o es',
  email: 'una dirección de correo, como ana@taller.example',
  phone: 'un número de teléfono, entre comillas si lleva espacios',
  'language-code': 'el código de un idioma, como es o pt-br',
  'channel-name': 'una palabra de letras, cifras y guiones que no sea una dirección (in, out, live)',
  target: 'un plazo como 30m, 4h o 2d',
  column: 'el nombre de una columna',
  color: 'auto, always o never',
  pair: 'nombre=valor',
  'date-order': 'day-first (día primero) o month-first (mes primero)',
  country: 'las dos letras de un país, como ES',
  address: 'una dirección',
};

export const SETTINGS: Readonly<Record<SettingShape, string>> = {
  'one-address': 'una dirección de correo, sola o así: "Eva Ruiz <eva@studio.example>"',
  way: '"smtp", "sendmail", "command" o "stdout"',
  host: 'el nombre de un servidor como "smtp.example.org"',
  port: 'un puerto del 1 al 65535',
  security: '"tls", "starttls" o "none"',
  table: 'una tabla como [targets]',
  zone: 'un nombre IANA como "Europe/Madrid"',
  language: '"en" o "es"',
  pager: 'una orden como "less", o false para ninguna',
  currency: 'un código ISO 4217 como "EUR"',
  'date-order': '"day-first" o "month-first"',
  'working-days': 'días laborables como "3d"',
  holiday: 'una lista de "12-25" (todos los años) o "2026-04-03" (una sola vez)',
  away: 'una lista de "2026-08-03..2026-08-21" o "2026-11-12T16:00..2026-11-12T19:00"',
  target: '"30m", "4h" o "2d"',
  rungs: 'números enteros crecientes como [3, 7, 14, 21]',
  interval: '"30d" o "2w"',
  limit: 'un tiempo como "5s", "500ms" o "1m", diez minutos como mucho',
  months: 'un número entero mayor que 0',
  address: 'una lista de direcciones de correo',
  text: 'un texto entre comillas',
  hours: '"09:00-14:00 16:00-19:00", o "" para un día cerrado',
  'hours-twice': 'cada día en un solo intervalo',
  'hours-overlap': 'horas que no se solapen, tampoco pasada la medianoche',
  'hours-none': 'al menos un día con horas abiertas',
};

export const WANTED: Readonly<Record<QuoteWanted, string>> = {
  unsent: 'solo se envía un presupuesto que aún no se ha enviado',
  sent: 'solo se insiste con un presupuesto enviado',
  latest: 'solo se envía, decide o revisa la última versión',
};

export const EVENTS = { sending: 'El envío', decision: 'La decisión' };
export const EVENTS_OF = { request: 'la petición', sending: 'el envío' };

export const IDLE: Readonly<Record<'--ask' | '--owe', Said>> = {
  '--ask': {
    error: '--ask es para lo que envías tú, o para una conversación que tuvo lugar.',
    hint: 'Lo que te envían ya espera respuesta; las notas, los intentos y los mensajes automáticos no esperan nada.',
  },
  '--owe': {
    error: '--owe es para lo que te envían, o para una conversación que tuvo lugar.',
    hint: 'Para lo que has dicho que harías: --promise "el borrador antes del viernes"',
  },
};

export const ANYWAY = 'No se ha anotado nada. Si ocurrió de todos modos: --anyway';
export const NOTHING_DRAFTED = 'No se ha redactado nada.';
export const LEFT_ALONE = {
  deceased: (name: string, day: string): string => `${name} ha fallecido (anotado ${on(day)}).`,
  'do-not-contact': (name: string, day: string): string =>
    `${name} pidió que no se le contacte (anotado ${on(day)}).`,
};
