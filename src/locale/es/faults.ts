import type { Catalogue } from '../catalogue.ts';

export const faults: Catalogue['faults'] = {
  lines: (error, hint) => `Error: ${error}\n${hint === null ? '' : `Sugerencia: ${hint}\n`}`,
  bug: (message) =>
    `Error: crm tiene un fallo: ${message}\nSugerencia: no ha quedado nada a medias. Repite la orden con CRM_DEBUG=1 e informa de lo que salga.\n`,
};
