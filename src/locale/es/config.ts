import type { Catalogue } from '../catalogue.ts';

export const config: Catalogue['config'] = {
  columns: { key: 'ajuste', value: 'valor', from: 'origen' },
  sources: {
    flag: 'opción',
    environment: 'entorno',
    file: 'archivo',
    default: 'por defecto',
    system: 'sistema',
  },
  closed: 'cerrado',
  nothing: '–',
  noFile: (path) => `Todavía no existe ${path}: valen los ajustes por defecto.`,
};
