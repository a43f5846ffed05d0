import type { VerbHelp } from '../../manual.ts';

/** What every import of another program's file takes. */
export const IMPORTS: Readonly<Record<string, string>> = {
  '--dry-run': 'decir qué se haría, sin escribir nada',
  '--strict': 'todo o nada: si se rechaza algo, no entra nada',
  '--tag': 'etiquetas para todas las personas del archivo',
  '--country': 'de qué país son los teléfonos sin prefijo: ES',
};

/** The verbs around the book itself. */
export const fileVerbs: Readonly<Record<string, VerbHelp>> = {
  import: {
    usage: '<archivo>',
    summary: 'importar un archivo según lo que parece, y decir qué importación era',
    flags: IMPORTS,
    examples: ['crm import gente.vcf --dry-run'],
  },
  'import jsonl': {
    usage: '<archivo|->',
    summary: 'importar líneas JSON; repetirlo no cambia nada',
    more: 'De una línea que no se puede importar se dice el número y el motivo; las demás entran.',
    flags: {
      '--dry-run': 'decir qué se haría, sin escribir nada',
      '--strict': 'todo o nada: si se rechaza una línea, no entra ninguna',
    },
    examples: ['crm import jsonl agenda.jsonl', 'crm import jsonl - < agenda.jsonl'],
  },
  'import csv': {
    usage: '<archivo|->',
    summary: 'importar lo que otro programa exportó como tabla',
    more: 'Contactos de Google, Outlook, LinkedIn, HubSpot, Pipedrive y ClickUp se reconocen por sus cabeceras. En cualquier otro archivo, --map dice qué es cada columna, o se te pregunta en la terminal, y se guarda para el próximo. Lo que no tiene campo se guarda como dato. Más en docs/import.md.',
    flags: {
      ...IMPORTS,
      '--map': 'qué es cada columna: "Empresa=org,Correo=email,Meta=fact:meta"',
      '--dates': 'cómo se lee 3/4/1985 si el archivo no lo aclara: day-first, month-first',
    },
    examples: [
      'crm import csv contactos.csv --dry-run',
      'crm import csv clientes.csv --map "Cliente=name,Correo=email"',
    ],
  },
  'import whatsapp': {
    usage: '<archivo|-> [contacto]',
    summary: 'importar un chat que el teléfono exportó como texto',
    more: 'Exporta el chat sin archivos; cada mensaje pasa a ser una interacción con esa persona. Una exportación posterior y más larga del mismo chat solo añade lo nuevo. Más en docs/import.md.',
    flags: {
      ...IMPORTS,
      '--me': 'cómo te llama el teléfono en el chat; si no, `me.name` de los ajustes',
      '--dates': 'cómo se lee 3/4/24 si el chat no lo aclara: day-first, month-first',
    },
    examples: [
      'crm import whatsapp _chat.txt ana --dry-run',
      'crm import whatsapp chat.txt --me "Luis Vidal"',
    ],
  },
  'import vcard': {
    usage: '<archivo|->',
    summary: 'importar personas de tarjetas (.vcf), como las exportan teléfonos y agendas',
    more: 'Antes se busca a cada una por correo, teléfono y nombre con organización. A quien ya está se le añade lo que falta; lo que difiere se queda como está y se dice. Más en docs/import.md.',
    flags: IMPORTS,
    examples: ['crm import vcard gente.vcf --dry-run', 'crm import vcard gente.vcf --tag móvil'],
  },
  'export jsonl': {
    usage: '[archivo] [filtro…]',
    summary: 'la agenda entera en líneas JSON, que import vuelve a admitir',
    more: 'Con un filtro: los contactos que deja y lo que es suyo; nada de ello nombra a quien queda fuera.',
    flags: { '--out': 'escribir en este archivo en vez de por la salida estándar' },
    examples: ['crm export jsonl > agenda.jsonl', 'crm export jsonl web.jsonl tag:web'],
  },
  'export csv': {
    usage: '[archivo] [filtro…]',
    summary: 'las personas en una tabla para hojas de cálculo, o las que pueden recibir un envío',
    more: 'Una celda que una hoja de cálculo tomaría por fórmula empieza con un apóstrofo. Con --for solo están quienes dijeron que sí a ese propósito, tienen correo y no hay que dejar en paz; a las demás se las nombra con el motivo.',
    flags: {
      '--out': 'escribir en este archivo en vez de por la salida estándar',
      '--for': 'solo a quienes se puede escribir con este propósito: news, offers',
    },
    examples: ['crm export csv gente.csv', 'crm export csv carta.csv tag:web --for news'],
  },
  'export ics': {
    usage: '[archivo] [filtro…]',
    summary: 'un calendario de lo que vence y de los cumpleaños, para el programa que lleva el tuyo',
    more: 'Lo atrasado está en el día de hoy. Cada cosa conserva su identificador: un calendario que vuelve a leer el archivo la cambia en vez de duplicarla.',
    flags: {
      '--out': 'escribir en este archivo en vez de por la salida estándar',
      '--ahead': 'con cuántos días de antelación se ve lo que vence; 90 si no se dice nada',
    },
    examples: ['crm export ics ~/calendarios/crm.ics', 'crm export ics --ahead 14 tier:vip'],
  },
  'export vcard': {
    usage: '[archivo] [filtro…]',
    summary: 'las personas en tarjetas (.vcf), para teléfonos y agendas',
    more: 'Lo que una importación de tarjetas guardó se devuelve como estaba.',
    flags: {
      '--out': 'escribir en este archivo en vez de por la salida estándar',
      '--four': 'tarjetas de la versión 4.0; si no, de la 3.0, que leen más programas',
    },
    examples: ['crm export vcard > gente.vcf', 'crm export vcard web.vcf tag:web'],
  },
  doctor: {
    usage: '',
    summary: 'comprobar la agenda con su diario y su historial',
    more: 'Reconstruye la agenda a partir del diario y compara; no cambia nada. Termina con 1 si algo está mal.',
    flags: {},
    examples: ['crm doctor'],
  },
  date: {
    usage: '<palabras…>',
    summary: 'qué día u hora dicen unas palabras',
    flags: {
      '--planned': 'como para lo que hay que hacer: mira adelante',
      '--logged': 'como para lo que ha pasado: mira atrás',
      '--between': 'el tiempo laborable entre dos momentos',
    },
    examples: [
      'crm date el viernes que viene',
      'crm date --logged "lun 16:40"',
      'crm date --between 2026-11-20T09:00 2026-11-23T12:00',
    ],
  },
  completion: {
    usage: '<shell>',
    summary: 'el script con que bash, zsh o fish completan lo que escribes',
    more: 'El tabulador completa órdenes, opciones, nombres, referencias, etiquetas y temas. `crm completion install` pone el script en su sitio.',
    flags: {},
    examples: ['crm completion bash'],
  },
  'completion install': {
    usage: '[shell]',
    summary: 'poner el script donde lo busca el shell',
    more: 'Si no dices cuál, es para el tuyo. Un archivo de inicio como ~/.zshrc solo se cambia si hace falta, y solo si estás de acuerdo.',
    flags: {},
    examples: ['crm completion install', 'crm completion install zsh --yes'],
  },
  'completion uninstall': {
    usage: '[shell]',
    summary: 'quitar lo que puso install',
    flags: {},
    examples: ['crm completion uninstall'],
  },
  config: {
    usage: '',
    summary: 'todos los ajustes, su valor y de dónde viene',
    flags: {},
    examples: ['crm config', 'crm config --json'],
  },
  'config path': {
    usage: '',
    summary: 'dónde está el archivo de ajustes',
    flags: {},
    examples: ['crm config path'],
  },
  demo: {
    usage: '',
    summary: 'una agenda inventada para echar un vistazo',
    flags: { '--keep': 'guardar la agenda de muestra en este archivo nuevo' },
    examples: ['crm demo', 'crm demo --keep muestra.db'],
  },
  help: {
    usage: '[orden|tema]',
    summary: 'qué hay y cómo funciona',
    flags: {
      '--all': 'todo lo que hay que decir, en un solo texto',
      '--man': 'lo mismo como página de manual: crm help man',
    },
    examples: ['crm help log', 'crm help metrics', 'crm help --all'],
  },
};
