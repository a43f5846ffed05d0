import type { kinds as english } from '../en/kinds.ts';

/** What references name. */
export const kinds: typeof english = {
  contact: 'un contacto (c7)',
  org: 'una organización (o3)',
  touchpoint: 'una interacción (t88)',
  quote: 'un presupuesto (q14)',
  'follow-up': 'un seguimiento (f12)',
  entry: 'un apunte (e5)',
};
