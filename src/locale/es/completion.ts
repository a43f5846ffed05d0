import type { Catalogue } from '../catalogue.ts';

/** What `crm completion` says. */
export const completion: Catalogue['completion'] = {
  unknown: (word) => (word === '' ? '¿Qué intérprete de órdenes?' : `crm no completa en «${word}».`),
  known: (shells) => `crm completion ${shells.join(' | ')}`,
  written: (file) => `Escrito ${file}.`,
  there: (file) => `${file} ya estaba.`,
  mayAdd: (file, line) => `¿Añadir esta línea a ${file}?\n  ${line}\n`,
  added: (file) => `Añadida una línea a ${file}, marcada «# crm completion».`,
  addYourself: (file, line) => `Añade esta línea a ${file}, o di --yes y se añade sola:\n  ${line}`,
  restart: (shell) => `Abre otro ${shell}, o: exec ${shell}`,
  removed: (file) => `Quitado ${file}.`,
  lineRemoved: (file) => `Quitada la línea de ${file}.`,
  nothing: 'No había nada que quitar.',
};
