import type { VerbHelp } from '../../manual.ts';

const SAID: Readonly<Record<string, string>> = {
  '--email': 'direcciones de correo',
  '--phone': 'números de teléfono, guardados como los escribes',
  '--handle': 'sus nombres en otros sitios: linkedin=ana-perez',
  '--alias': 'otros nombres que le das',
  '--org': 'dónde trabaja; none: en ningún sitio',
  '--tier': 'vip, premium o standard: cuánta atención recibe',
  '--standing': 'friend, personal, partner o supplier; none: lo que diga el historial',
  '--prefers': 'canales que le gustan',
  '--avoids': 'canales que no le gustan',
  '--not-more-often': 'escribirle como mucho una vez cada tantos días: 7d',
  '--every': 'saludar tras tantos días de silencio: 30d',
  '--target': 'el tiempo laborable en que quiere respuesta: 4h, 1d',
  '--tag': 'etiquetas',
  '--source': 'cómo te encontró',
  '--referred-by': 'quién le envió',
  '--birthday': 'su cumpleaños',
  '--date': 'otros días que recordar: renewal=2027-01-15',
  '--speaks': 'el idioma en que escribirle',
  '--fact': 'qué recordar: meta="abrir otra tienda"; meta= lo olvida',
  '--key': 'una clave propia, para que una importación le reconozca',
};

const LIST: Readonly<Record<string, string>> = {
  '--sort': 'por esta columna',
  '--limit': 'como mucho tantas filas',
};

/** The verbs about people, organisations and channels. */
export const peopleVerbs: Readonly<Record<string, VerbHelp>> = {
  'contact add': {
    usage: '<nombre>',
    summary: 'añadir a una persona',
    flags: { ...SAID, '--anyway': 'aunque ya haya alguien con ese nombre o dirección' },
    examples: [
      'crm add "Ana Pérez" --email ana@taller.example --org "Taller Norte"',
      'crm add "Luis Vidal <luis@vidal.example>" --referred-by ana',
    ],
  },
  'contact edit': {
    usage: '<contacto>',
    summary: 'cambiar lo que se sabe de una persona',
    more: 'Lo que es una lista crece con lo que se dice; --remove-… quita.',
    flags: {
      ...SAID,
      '--name': 'el nombre',
      '--remove-email': 'direcciones que se quitan',
      '--remove-phone': 'números que se quitan',
      '--remove-handle': 'nombres en otros sitios que se quitan',
      '--remove-alias': 'otros nombres que se quitan',
      '--remove-prefers': 'canales que ya no le gustan',
      '--remove-avoids': 'canales que ya no evita',
      '--remove-tag': 'etiquetas que se quitan',
      '--remove-date': 'clases de días que se olvidan',
    },
    examples: ['crm contact edit ana --tier vip --fact meta="abrir otra tienda"'],
  },
  'contact list': {
    usage: '[filtro…]',
    summary: 'personas, con su relación y la última palabra',
    more: '`crm help filters` dice por qué se pueden filtrar.',
    flags: { ...LIST, '--archived': 'también las archivadas' },
    examples: [
      'crm contact list',
      'crm contact list tag:web -tier:standard',
      'crm contact list --format csv',
    ],
  },
  'contact show': {
    usage: '<contacto>',
    summary: 'lo mismo que `crm show`',
    flags: {
      '--all': 'todo el historial, no solo las diez últimas interacciones',
      '--script': 'debajo, qué preguntar y qué decir cuando llama',
    },
    examples: ['crm contact show ana'],
  },
  'contact archive': {
    usage: '<contacto…>',
    summary: 'archivar personas; una interacción nueva las trae de vuelta',
    flags: { '--undo': 'traerlas de vuelta' },
    examples: ['crm contact archive luis'],
  },
  'contact consent': {
    usage: '<contacto> <propósito> yes|no',
    summary: 'qué dijo alguien sobre news, offers u otro propósito',
    more: 'Vale la última palabra; `crm undo --list` conserva las anteriores. Retirar el consentimiento es no.',
    flags: {
      '--source': 'dónde lo dijo: formulario, correo, llamada',
      '--on': 'qué día, si no fue hoy',
      '--new': 'para un propósito sobre el que aún no se preguntó a nadie',
    },
    examples: ['crm contact consent ana news yes --source formulario', 'crm contact consent ana news no'],
  },
  'contact dupes': {
    usage: '[filtro…]',
    summary: 'quién está probablemente dos veces, y por qué',
    more: 'Primero lo más seguro, cada uno con la orden que los hace uno. La misma dirección, número o usuario; el mismo nombre; nombres parecidos, o uno dentro del otro, si trabajan en el mismo sitio.',
    flags: {
      '--not': 'son personas distintas: no volver a juntarlas',
      '--country': 'de qué país son los teléfonos sin prefijo: ES',
    },
    examples: ['crm contact dupes', 'crm contact dupes tag:web', 'crm contact dupes --not c7 c12'],
  },
  'contact merge': {
    usage: '<contacto> <otro…>',
    summary: 'hacer uno de quienes están dos veces; el primero se queda',
    more:
      'Los dos historiales, todas las direcciones, nombres, etiquetas y datos, presupuestos y tareas pasan al primero; el nombre de los otros queda como alias. ' +
      'Donde difieren vale el primero, y el otro valor se guarda como dato. Vale la marca más estricta y, de los consentimientos, la última palabra. ' +
      '`crm undo` devuelve exactamente lo que había.',
    flags: { '--dry-run': 'decir qué pasaría, sin cambiar nada' },
    examples: ['crm contact merge c7 c12', 'crm contact merge "ana perez" "ana p" --dry-run'],
  },
  'contact mark': {
    usage: '<contacto>',
    summary: 'anotar que alguien pidió que no le contactes, o ha fallecido',
    more: 'Desde entonces no sale en ninguna lista ni recordatorio, y anotar algo que se le haya enviado se rechaza.',
    flags: {
      '--do-not-contact': 'pidió que no le contactes',
      '--deceased': 'ha fallecido; lo que tenía abierto se anula, y se dice',
      '--channel': 'solo por estos canales',
      '--reason': 'por qué',
      '--on': 'desde qué día, si no es hoy',
    },
    examples: [
      'crm contact mark nuria --do-not-contact --reason "lo pidió por correo"',
      'crm contact mark luis --do-not-contact --channel llamada',
    ],
  },
  'contact unmark': {
    usage: '<contacto>',
    summary: 'quitar esas anotaciones',
    flags: {
      '--do-not-contact': 'solo la de que pidió que no le contactes',
      '--channel': 'volver a abrir estos canales',
      '--deceased': 'solo la de que ha fallecido',
    },
    examples: ['crm contact unmark luis'],
  },
  'contact tag': {
    usage: '<contacto> <etiqueta…>',
    summary: 'poner etiquetas a alguien',
    flags: { '--remove': 'etiquetas que se quitan' },
    examples: ['crm contact tag ana web tienda', 'crm contact tag ana --remove web'],
  },
  'contact alias': {
    usage: '<contacto> <alias…>',
    summary: 'añadir otros nombres con que llamar a alguien',
    flags: { '--remove': 'nombres que se quitan' },
    examples: ['crm contact alias ana anita'],
  },
  'org list': {
    usage: '[filtro…]',
    summary: 'organizaciones y cuántas personas tienen',
    flags: LIST,
    examples: ['crm org list', 'crm org list standing:client'],
  },
  'org show': {
    usage: '<organización>',
    summary: 'una organización y su gente',
    flags: { '--archived': 'también la archivada' },
    examples: ['crm org show "Taller Norte"'],
  },
  'org edit': {
    usage: '<organización>',
    summary: 'cambiar lo que se sabe de una organización',
    flags: { '--name': 'el nombre', '--fact': 'qué recordar: nif=B00000000; nif= lo olvida' },
    examples: ['crm org edit "Taller Norte" --fact nif=B00000000'],
  },
  'channel list': {
    usage: '',
    summary: 'los canales, sus otros nombres y sus plazos',
    flags: LIST,
    examples: ['crm channel list'],
  },
  'channel add': {
    usage: '<nombre>',
    summary: 'añadir un canal propio',
    flags: { '--live': 'se habla a la vez, como en una reunión', '--alias': 'otras palabras para él' },
    examples: ['crm channel add signal', 'crm channel add coworking --live --alias cowork'],
  },
  'channel edit': {
    usage: '<nombre>',
    summary: 'cambiar un canal',
    flags: {
      '--live': 'se habla a la vez',
      '--no-live': 'uno escribe y el otro responde',
      '--alias': 'otras palabras para él',
      '--remove-alias': 'palabras que se quitan',
    },
    examples: ['crm channel edit signal --alias sig'],
  },
  'channel close': {
    usage: '<nombre>',
    summary: 'no proponer más un canal; aún se puede anotar en él',
    flags: {},
    examples: ['crm channel close carta'],
  },
  'channel open': {
    usage: '<nombre>',
    summary: 'volver a proponer un canal cerrado',
    flags: {},
    examples: ['crm channel open carta'],
  },
};
