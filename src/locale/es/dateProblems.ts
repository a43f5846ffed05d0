import type { Unclear } from '../../domain/unclear.ts';
import type { Said } from '../en/problemWords.ts';
import { quoted } from './problemWords.ts';

/** Palabras que no son fecha, y un ejemplo de cómo decirlo. */
export function dateUnread(words: string, planned: boolean, unclear: Unclear | null): Said {
  return {
    error: `${quoted(words)} no es un día ni una hora que se entienda aquí.`,
    hint: unclear ? why(unclear, planned) : planned ? PLANNED : LOGGED,
  };
}

const PLANNED = 'Dilo así: mañana, vie, "el lunes que viene", +3d, "en 2 semanas", 2026-03-06.';
const LOGGED = 'Dilo así: ayer, "lun 16:40", "hace 2 horas", 2026-03-02, "2026-03-02 16:40".';

function why(unclear: Unclear, planned: boolean): string {
  switch (unclear.is) {
    case 'hour':
      return `Esa hora puede ser de la mañana o de la tarde: di ${unclear.hour}:00 o ${(unclear.hour + 12) % 24}:00.`;
    case 'length':
      return `Eso puede ser una duración: di "a las ${unclear.clock}".`;
    case 'direction':
      return planned
        ? 'Eso mira atrás, y lo previsto mira adelante: mañana, vie, "el lunes que viene", "5 de marzo".'
        : 'Eso mira adelante, y lo anotado mira atrás: ayer, vie, "el lunes pasado", "5 de marzo".';
    case 'stretch':
      return 'Eso es más de un día. Di uno: vie, "a finales de semana", "fin de mes", "5 de marzo".';
    case 'near':
      return `¿Querías decir ${quoted(unclear.words)}?`;
  }
}
