import type { ReasonKind } from '../../domain/reason.ts';
import type { Catalogue } from '../catalogue.ts';
import { on } from './words.ts';

const REASONS: Readonly<Record<ReasonKind, string>> = {
  reply: 'respuesta',
  promise: 'promesa',
  'quote-unsent': 'presupuesto por enviar',
  'follow-up': 'seguimiento',
  'quote-expiring': 'presupuesto por caducar',
  'quote-expired': 'presupuesto caducado',
  'quote-chase': 'recordatorio',
  waiting: 'espera',
  date: 'fecha',
  cadence: 'saludo',
};

const of = (name: string | null): string => (name === null ? '' : ` (${name})`);

export const todos: Catalogue['todos'] = {
  followUp: 'hacer seguimiento',
  kinds: { todo: 'tarea', promise: 'promesa' },
  statuses: { open: 'abierto', done: 'hecho', dropped: 'anulado' },
  columns: {
    ref: 'ref',
    due: 'vence',
    who: 'quién',
    what: 'qué',
    kind: 'tipo',
    quote: 'ppto.',
    status: 'estado',
  },
  none: 'No hay nada por hacer. Para anotar algo: crm todo ana vie "enviar la presentación"',
  nobody: '(nadie)',
  said: {
    made: (ref, kind, day, text, name) =>
      `${ref} ${kind === 'promise' ? 'prometido' : 'por hacer'} para ${on(day)}: ${text}${of(name)}`,
    about: (ref) => `sobre ${ref}`,
    late: 'ya vencido',
    done: (ref, text, name) => `hecho ${ref} ${text}${of(name)}`,
    dropped: (ref, text, name) => `anulado ${ref} ${text}${of(name)}`,
    hidden: (reason, ref, name) => `${REASONS[reason]} ${ref}${of(name)}`,
    until: (day, what) => `pospuesto hasta ${on(day)}: ${what.join(', ')}`,
    rung: (ref, rung, next) =>
      `recordatorio ${rung} de ${ref} saltado${next === null ? '' : `, el siguiente ${on(next)}`}`,
    cadence: (name, ref, next) => `${name} (${ref}), sin saludar hasta ${on(next)}`,
  },
  leftAlone: (name) => `A ${name} se le deja en paz: no saldrá en crm due.`,
};
