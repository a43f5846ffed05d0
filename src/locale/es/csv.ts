import type { DateOrder } from '../../domain/writtenDate.ts';
import type { csv as english } from '../en/csv.ts';

const ORDERS: Readonly<Record<DateOrder, string>> = {
  'day-first': 'el día primero',
  'month-first': 'el mes primero',
};

/** Lo que dice `crm import csv` además de lo que dice toda importación. */
export const csv: typeof english = {
  recognised: (program) => `Es un archivo de ${program}.`,
  programs: {
    crm: 'crm',
    google: 'Contactos de Google',
    outlook: 'Outlook',
    linkedin: 'LinkedIn',
    hubspot: 'HubSpot',
    pipedrive: 'Pipedrive',
    clickup: 'ClickUp',
  },
  order: (order, why) =>
    `Las fechas en números se leen con ${ORDERS[order]}, como ${{ file: 'muestra el archivo', said: 'dice --dates', setting: 'dicen los ajustes' }[why]}.`,
  again: (map) => `Las columnas se leen como la última vez: ${map}`,
  kept: (path) => `Guardado para el próximo archivo con estas columnas: ${path}`,
  chat: (me, other) => (me === null ? `Un chat con ${other}.` : `Un chat de ${me} (tú) con ${other}.`),
  whichAreYou: '¿Quién eres?',
  empty: 'El archivo está vacío.',
  asking: {
    question: '¿Qué es cada columna?',
    goOn: 'Seguir así',
    column: (column, field, example) => `${column} → ${field}${example === '' ? '' : `   ${example}`}`,
    field: (column) => `¿Qué es «${column}»?`,
    nobody: 'Di al menos qué columna es un nombre, una organización, un correo o un teléfono.',
    handle: '¿De qué servicio? (linkedin, instagram…)',
    date: '¿Qué fecha de cada año? (aniversario, renovación…)',
  },
  fields: {
    name: 'el nombre completo',
    first_name: 'nombre de pila',
    middle_name: 'segundo nombre',
    last_name: 'apellidos',
    suffix: 'lo que sigue al nombre',
    alias: 'otro nombre',
    org: 'organización',
    email: 'correo',
    phone: 'teléfono',
    tag: 'etiquetas',
    birthday: 'cumpleaños',
    created: 'cuándo se añadió allí',
    lang: 'idioma',
    source: 'procedencia',
    tier: 'nivel',
    key: 'su número en el otro programa',
    fact: 'se guarda como dato',
    handle: 'un usuario en otro servicio',
    date: 'una fecha de cada año',
    at: 'día de un contacto',
    time: 'hora de un contacto',
    channel: 'canal de un contacto',
    direction: 'entrante o saliente',
    text: 'lo que se dijo',
    minutes: 'cuántos minutos',
    ignore: 'se omite',
  },
};
