import type { VerbHelp } from '../../manual.ts';

const LIST: Readonly<Record<string, string>> = {
  '--sort': 'por esta columna',
  '--limit': 'como mucho tantas filas',
};

/** The verbs about segments. */
export const segmentVerbs: Readonly<Record<string, VerbHelp>> = {
  'segment add': {
    usage: '<nombre> <filtro…>',
    summary: 'guardar con un nombre un filtro de contactos',
    more: 'Donde se admite un filtro, `segment:<nombre>` vale desde entonces por él, también en otros segmentos. `crm help filters` dice cómo se escriben.',
    flags: {},
    examples: [
      'crm segment add habituales tier:vip standing:client',
      'crm segment add callados "last:>90d -is:archived"',
    ],
  },
  'segment list': {
    usage: '',
    summary: 'los segmentos y cuántas personas hay en cada uno',
    flags: LIST,
    examples: ['crm segment list', 'crm segment list --sort people'],
  },
  'segment show': {
    usage: '<nombre>',
    summary: 'las personas de un segmento',
    flags: { ...LIST, '--archived': 'también las archivadas' },
    examples: ['crm segment show habituales'],
  },
  'segment drop': {
    usage: '<nombre>',
    summary: 'olvidar un segmento; las personas se quedan',
    flags: {},
    examples: ['crm segment drop habituales'],
  },
};
