import type { VerbHelp } from '../../manual.ts';

const DECIDED: Readonly<Record<string, string>> = {
  '--at': 'cuándo, si no es ahora',
  '--via': 'por qué canal lo dijeron (email)',
  '--reason': 'por qué: precio, plazos…; el informe los cuenta',
};

const KEY = 'una clave propia, para que una importación lo reconozca';

/** The verbs about quotes and follow-ups. */
export const quoteVerbs: Readonly<Record<string, VerbHelp>> = {
  'quote new': {
    usage: '<contacto> <importe> <título…>',
    summary: 'alguien ha pedido un presupuesto',
    more: 'El reloj corre desde que se pide hasta que se envía.',
    flags: {
      '--requested': 'cuándo lo pidieron, si no es ahora',
      '--not-requested': 'no lo pidió nadie',
      '--valid': 'su último día',
      '--sent': 'ya está enviado: ahora, o en ese momento',
      '--via': 'por qué canal se envió (email)',
      '--key': KEY,
      '--currency': 'la moneda, si el importe no la dice',
      '--anyway': 'aunque haya que dejarles en paz',
    },
    examples: [
      'crm quote new ana 4800 "Rediseño web"',
      'crm quote new luis "1200 USD" "Auditoría" --requested ayer --valid +30d',
    ],
  },
  'quote send': {
    usage: '<ref>',
    summary: 'el presupuesto salió; se anota como el mensaje que es',
    flags: {
      '--at': 'cuándo, si no es ahora',
      '--via': 'por qué canal (email)',
      '--valid': 'su último día',
      '--message': 'lo que se escribió con él',
      '--anyway': 'aunque haya que dejarles en paz',
    },
    examples: ['crm quote send q14', 'crm quote send q14 --via whatsapp --valid +30d'],
  },
  'quote accept': {
    usage: '<ref>',
    summary: 'dijeron que sí',
    flags: { ...DECIDED, '--message': 'lo que dijeron' },
    examples: ['crm quote accept q14'],
  },
  'quote decline': {
    usage: '<ref>',
    summary: 'dijeron que no',
    flags: { ...DECIDED, '--message': 'lo que dijeron' },
    examples: ['crm quote decline q14 --reason precio'],
  },
  'quote withdraw': {
    usage: '<ref>',
    summary: 'lo retiramos nosotros',
    flags: {
      '--at': 'cuándo, si no es ahora',
      '--reason': 'por qué',
    },
    examples: ['crm quote withdraw q14'],
  },
  'quote revise': {
    usage: '<ref> [importe]',
    summary: 'una versión nueva, que sustituye a una sin decidir',
    flags: {
      '--title': 'el título nuevo',
      '--requested': 'cuándo pidieron la versión nueva',
      '--valid': 'su último día',
      '--currency': 'la moneda, si el importe no la dice',
      '--key': KEY,
    },
    examples: ['crm quote revise q14 4200 --title "Rediseño web, sin la tienda"'],
  },
  'quote edit': {
    usage: '<ref>',
    summary: 'corregir un presupuesto',
    flags: {
      '--title': 'el título',
      '--amount': 'el importe',
      '--currency': 'la moneda',
      '--valid': 'su último día; none: no caduca',
      '--requested': 'cuándo lo pidieron; none: nadie lo pidió',
      '--sent': 'cuándo salió',
      '--decided': 'cuándo se decidió',
      '--reason': 'por qué se decidió así',
    },
    examples: ['crm quote edit q14 --valid 2026-12-31'],
  },
  'quote list': {
    usage: '[filtro…]',
    summary: 'presupuestos abiertos',
    flags: {
      '--all': 'también los decididos',
      '--sort': 'por esta columna',
      '--limit': 'como mucho tantos',
    },
    examples: [
      'crm quote list',
      'crm quote list tier:vip "amount:>2000"',
      'crm quote list --all --sort amount',
    ],
  },
  'quote show': {
    usage: '<ref>',
    summary: 'un presupuesto, sus versiones, sus recordatorios y lo hablado',
    flags: {},
    examples: ['crm quote show q14'],
  },
  'todo list': {
    usage: '[filtro…]',
    summary: 'seguimientos y promesas abiertos',
    flags: {
      '--all': 'también los hechos y los anulados',
      '--sort': 'por esta columna',
      '--limit': 'como mucho tantos',
    },
    examples: ['crm todo list'],
  },
  'todo edit': {
    usage: '<ref>',
    summary: 'corregir un seguimiento',
    flags: {
      '--due': 'el día',
      '--text': 'qué hay que hacer',
      '--message': 'lo mismo',
      '--promise': 'se lo dijimos',
      '--todo': 'no se lo dijimos',
      '--quote': 'el presupuesto del que se trata; none: ninguno',
    },
    examples: ['crm todo edit f12 --due viernes'],
  },
  'todo drop': {
    usage: '<ref…>',
    summary: 'anular un seguimiento que ya no hace falta',
    flags: {},
    examples: ['crm todo drop f12'],
  },
};
