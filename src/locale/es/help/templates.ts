import type { VerbHelp } from '../../manual.ts';

const SPEAKS = 'el idioma para el que es: es, pt-br…; any: todos; si no, el de --lang';
const SCRIPT = 'un guion, para tenerlo a mano en una conversación';

/** The verbs about what to say: drafts, scripts, templates. */
export const templateVerbs: Readonly<Record<string, VerbHelp>> = {
  draft: {
    usage: '<contacto> [plantilla]',
    summary: 'escribirle un mensaje a partir de una plantilla',
    more: 'Sin plantilla, la que pide su motivo más urgente en `crm due`. Va en su idioma (contact edit --speaks) y para el canal que prefiere. En una terminal se abre en $EDITOR, se imprime y se te pregunta qué hacer con él; en una tubería se imprime. crm no envía nada por su cuenta.',
    flags: {
      '--quote': 'el presupuesto del que se trata; si no, el pendiente, o el último abierto',
      '--channel': 'para este canal: correo, whatsapp, sms…',
      '--subject': 'otro asunto',
      '--edit': 'abrirlo antes en $EDITOR',
      '--print': 'imprimirlo y no preguntar nada',
      '--open': 'abrirlo en su programa: correo, mensajes, WhatsApp',
      '--eml': 'guardarlo como correo que se abre como borrador; - lo imprime',
      '--log': 'anotarlo como enviado',
    },
    examples: [
      'crm draft ana',
      'crm draft ana nudge-1 --quote q14 --open',
      'crm draft ana thanks --print',
      'crm draft ana quote --eml presupuesto.eml --log',
    ],
  },
  script: {
    usage: '[plantilla] [contacto]',
    summary: 'qué preguntar y qué decir cuando llama alguien',
    more: 'Sin nombre, todos los guiones. Con un contacto, llevan puestos sus valores. `crm show <contacto> --script` pone el que toca debajo de la ficha.',
    flags: {},
    examples: ['crm script help-call', 'crm script first-call ana'],
  },
  'template list': {
    usage: '',
    summary: 'las plantillas: las que vinieron con crm y las tuyas',
    flags: {
      '--sort': 'por esta columna: name, for, whose',
      '--limit': 'como mucho tantas',
      '--script': 'solo guiones',
    },
    examples: ['crm template list', 'crm template list --script'],
  },
  'template show': {
    usage: '<plantilla>',
    summary: 'una plantilla tal como está escrita',
    flags: { '--speaks': SPEAKS, '--script': SCRIPT },
    examples: ['crm template show nudge-1', 'crm template show nudge-1 --speaks es'],
  },
  'template add': {
    usage: '<nombre> [texto…]',
    summary: 'escribir una plantilla propia',
    more: 'En $EDITOR o en la misma línea. Lo que tenga mal se dice, con línea y columna, antes de guardarla.',
    flags: {
      '--subject': 'el asunto, con sitios para valores',
      '--message': 'el texto, si sus palabras se tomarían por otra cosa',
      '--speaks': SPEAKS,
      '--script': SCRIPT,
    },
    examples: [
      'crm template add recomendación',
      'crm template add recomendación --subject "Un favor" "Hola, {{ contact.first }}: …"',
    ],
  },
  'template edit': {
    usage: '<plantilla>',
    summary: 'cambiar una plantilla; de una que vino con crm haces copia',
    flags: {
      '--subject': 'el asunto nuevo',
      '--message': 'el texto nuevo',
      '--speaks': SPEAKS,
      '--script': SCRIPT,
    },
    examples: ['crm template edit nudge-1', 'crm template edit nudge-1 --subject "Tu presupuesto"'],
  },
  'template rename': {
    usage: '<plantilla> <nombre>',
    summary: 'dar otro nombre a una plantilla tuya',
    flags: { '--speaks': 'solo la de este idioma', '--script': SCRIPT },
    examples: ['crm template rename recomendación favor'],
  },
  'template delete': {
    usage: '<plantilla>',
    summary: 'borrar una plantilla tuya',
    more: 'Si era una copia de una que vino con crm, vuelve a valer esa.',
    flags: { '--speaks': 'solo la de este idioma', '--script': SCRIPT },
    examples: ['crm template delete recomendación', 'crm template delete nudge-1 --speaks es'],
  },
};
