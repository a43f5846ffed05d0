import type { VerbHelp } from '../../manual.ts';

const PERIOD: Readonly<Record<string, string>> = {
  '--from': 'desde este día',
  '--to': 'antes de este día',
  '--since': 'los últimos días: 90d',
};

/** The reports. */
export const reportVerbs: Readonly<Record<string, VerbHelp>> = {
  'report replies': {
    usage: '[filtro…]',
    summary: 'dónde tardo en responder',
    more: '`crm slow` para abreviar. En tiempo laborable, sobre las preguntas que llegaron en el periodo; sin periodo, sobre todo el historial.',
    flags: {
      ...PERIOD,
      '--limit': 'como mucho tantas de las más lentas',
      '--exit-code': 'terminar con 9 si alguna respuesta está vencida',
    },
    examples: [
      'crm slow --since 90d',
      'crm slow tier:vip',
      'crm report replies --from 2026-01-01 --to 2027-01-01 --json',
    ],
  },
  'report quotes': {
    usage: '[filtro…]',
    summary: 'qué presupuestos se enfrían, qué hay en juego, qué se gana',
    more: '`crm stale` para abreviar.',
    flags: {
      ...PERIOD,
      '--limit': 'como mucho tantos presupuestos',
      '--exit-code': 'terminar con 9 si alguno se enfría',
    },
    examples: ['crm stale', 'crm report quotes --since 365d'],
  },
  'report retention': {
    usage: '[filtro…]',
    summary: 'quién llegó, siguió, volvió y se fue, año contra año',
    flags: PERIOD,
    examples: ['crm report retention', 'crm report retention --from 2026-01-01 --to 2026-07-01'],
  },
};
