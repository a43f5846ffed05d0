import type { Catalogue } from '../catalogue.ts';

export const segments: Catalogue['segments'] = {
  columns: { name: 'segmento', people: 'personas', filter: 'filtro' },
  none: 'No hay segmentos. Para guardar un filtro: crm segment add habituales tier:vip standing:client',
  people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  dropped: 'quitado',
};
