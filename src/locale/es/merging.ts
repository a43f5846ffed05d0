import type { Besides } from '../besides.ts';
import { count } from './words.ts';

const counted = (n: number, one: string, many: string): readonly string[] =>
  n === 0 ? [] : [count(n, one, many)];

export const merging: Besides['merging'] = {
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
