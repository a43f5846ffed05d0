import type { Catalogue } from '../catalogue.ts';

export const hooks: Catalogue['hooks'] = {
  said: (hook, line) => `hook ${hook}: ${line}`,
  leftOut: (count, of) =>
    count === of
      ? `El hook due ha omitido ${of === 1 ? 'la única línea' : `las ${of} líneas`}; crm due --no-hooks ${of === 1 ? 'la' : 'las'} muestra.`
      : `El hook due ha omitido ${count} de ${of} líneas; crm due --no-hooks las muestra todas.`,
};
