import type { Catalogue } from '../catalogue.ts';
import { channelName } from './channelNames.ts';

export const channels: Catalogue['channels'] = {
  columns: { name: 'canal', kind: 'tipo', aliases: 'otros nombres', used: 'usos', last: 'último' },
  name: channelName,
  live: 'en vivo',
  message: 'mensaje',
  note: 'nota',
  closed: 'cerrado',
  never: 'nunca',
  added: (live) => (live ? 'añadido, en vivo' : 'añadido'),
  nowClosed: 'cerrado: ya no se propone, aunque se puede seguir anotando',
  nowOpen: 'abierto de nuevo',
  becameLive: 'ahora es en vivo: las dos partes hablan a la vez',
  becameMessage: 'ya no es en vivo: cada mensaje espera respuesta',
};
