import type { VerbHelp } from '../../manual.ts';

const PERIOD: Readonly<Record<string, string>> = {
  '--from': 'desde este día',
  '--to': 'antes de este día',
  '--since': 'los últimos días: 90d',
};

/** Los informes. */
export const reportVerbs: Readonly<Record<string, VerbHelp>> = {
  'report replies': {
    usage: '',
    summary: 'dónde tardo en responder',
    more: '`crm slow` para abreviar. En tiempo de trabajo, sobre las preguntas que llegaron en el periodo; sin periodo, sobre todo el diario.',
    flags: {
      ...PERIOD,
      '--limit': 'como mucho tantas de las más lentas',
      '--exit-code': 'terminar con 9 si alguna respuesta va con retraso',
    },
    examples: ['crm slow --since 90d', 'crm report replies --from 2026-01-01 --to 2027-01-01 --json'],
  },
  'report quotes': {
    usage: '',
    summary: 'qué presupuestos están parados, qué hay en juego, qué se gana',
    more: '`crm stale` para abreviar.',
    flags: {
      ...PERIOD,
      '--limit': 'como mucho tantos presupuestos',
      '--exit-code': 'terminar con 9 si alguno está parado',
    },
    examples: ['crm stale', 'crm report quotes --since 365d'],
  },
  'report retention': {
    usage: '',
    summary: 'quién llegó, siguió, volvió y se fue, año contra año',
    flags: PERIOD,
    examples: ['crm report retention', 'crm report retention --from 2026-01-01 --to 2026-07-01'],
  },
};
