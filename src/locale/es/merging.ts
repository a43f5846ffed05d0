import type { Besides } from '../besides.ts';
import { count } from './words.ts';

const counted = (n: number, one: string, many: string): readonly string[] =>
  n === 0 ? [] : [count(n, one, many)];

export const merging: Besides['merging'] = {
  columns: { refs: 'referencias', who: 'quién', why: 'por qué', command: 'orden' },
  evidence: {
    email: (value) => `misma dirección ${value}`,
    phone: (value) => `mismo número ${value}`,
    handle: (value) => `mismo usuario ${value}`,
    name: 'mismo nombre',
    alias: 'uno es alias del otro',
    'near-name': 'nombres parecidos',
    'part-of-name': 'un nombre dentro del otro',
    org: (value) => `ambos en ${value}`,
    domain: (value) => `ambos escriben desde ${value}`,
  },
  found: (n) =>
    n === 0
      ? 'Nadie parece estar dos veces en la agenda.'
      : `${count(n, 'posible duplicado', 'posibles duplicados')}. ¿Son personas distintas? crm contact dupes --not c7 c12`,
  different: (who) => `no es la misma persona que ${who}`,
  takesIn: (who) => `incorpora a ${who}`,
  moved: ({ touchpoints, quotes, followUps }) =>
    [
      ...counted(touchpoints, 'contacto apuntado', 'contactos apuntados'),
      ...counted(quotes, 'presupuesto', 'presupuestos'),
      ...counted(followUps, 'tarea', 'tareas'),
    ].join(', '),
  stays: (label, kept, other, fact) =>
    fact === null
      ? `${label} sigue siendo ${kept}, no ${other}`
      : `${label} sigue siendo ${kept}; ${other} queda como dato ${fact}`,
  fact: (name) => `dato ${name}`,
  would: (line) => `se fusionaría: ${line}`,
  question: (others, keep) => `¿Fusionar ${others} con ${keep}?`,
  left: 'No se ha fusionado nada.',
};
