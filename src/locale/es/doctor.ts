import type { Catalogue } from '../catalogue.ts';

export const doctor: Catalogue['doctor'] = {
  file: (sound) => `archivo: ${sound ? 'en buen estado' : 'DAÑADO'}`,
  journal: (sound) => `diario: ${sound ? 'en buen estado' : 'DAÑADO'}`,
  tables: (sound) => `tablas, rehechas a partir del diario: ${sound ? 'iguales' : 'DISTINTAS'}`,
  journalUnread: 'diario: NO SE PUEDE LEER hasta el final',
  tablesUnread: 'tablas: NO SE PUEDEN REHACER a partir del diario',
  hint: 'Sugerencia: Guarda una copia del archivo y restaura una copia de seguridad; `crm export jsonl` quizá salve lo que aún se puede leer.',
  faults: {
    gap: (entry) => `${entry}: falta un apunte anterior`,
    unlinked: (entry) => `${entry}: no enlaza con el apunte anterior`,
    altered: (entry) => `${entry}: no es lo que se escribió`,
  },
  differs: (table, row, left, right) =>
    `${table}, fila ${row}: la agenda tiene ${left ?? 'nada'}, el diario dice ${right ?? 'nada'}`,
};
