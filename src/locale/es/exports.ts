import type { Catalogue } from '../catalogue.ts';
import { count } from './words.ts';

export const exports: Catalogue['exports'] = {
  written: (lines, path) => `${count(lines, 'línea')} ${lines === 1 ? 'guardada' : 'guardadas'} en ${path}`,
};
