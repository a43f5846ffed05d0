import type { Catalogue } from '../catalogue.ts';
import { channelName } from './channelNames.ts';
import { count, of, on, to } from './words.ts';

export const periods: Catalogue['periods'] = {
  until: (last) => `hasta ${on(last)}`,
  since: (first) => `desde ${on(first)}`,
  between: (first, last) => `${of(first)} ${to(last)}`,
};

const part = (one: string, whole: string | null): string => (whole === null ? one : `${one} de ${whole}`);
const shown = (title: string, listed: number, all: number): string =>
  listed === all ? title : `${title} (${listed} de ${all}; --limit ${all} muestra todos)`;

export const replies: Catalogue['replies'] = {
  none: 'No hay turnos en este periodo: nadie esperaba respuesta.',
  columns: {
    ref: 'ref',
    who: 'quién',
    over: 'canal',
    since: 'desde',
    answered: 'respondido',
    took: 'tardó',
    target: 'plazo',
    slow: 'lento',
    waiting: 'espera',
    answerWith: 'al responder',
    group: '',
    turns: 'turnos',
    openTurns: 'abiertos',
    within: 'en plazo',
    median: 'mediana',
    p90: 'p90',
    worst: 'peor',
  },
  titles: {
    groups: 'Por tipo',
    open: (listed, all) => shown('Aún te esperan, primero los más antiguos', listed, all),
    slow: (listed, all) => shown('Los más lentos, primero los que más se pasaron del plazo', listed, all),
  },
  answered: (answered, turns, open, dismissed, period) =>
    [
      `${count(answered, 'respondido')} de ${turns}`,
      ...(open === 0 ? [] : [open === 1 ? '1 sigue abierto' : `${open} siguen abiertos`]),
      ...(dismissed === 0 ? [] : [count(dismissed, 'descartado')]),
      period ?? 'todo el historial',
    ].join(' · '),
  within: (share, within, judged) => `En plazo ${share} (${within} de ${judged})`,
  spread: (median, p90, worst) =>
    `Tiempo laborable: mediana ${median}${p90 === null ? '' : ` · nueve de cada diez en ${p90}`} · peor ${worst}`,
  calendar: (median, worst) => `De reloj: mediana ${median} · peor ${worst}`,
  first: 'primera respuesta',
  next: 'respuestas siguientes',
  channel: channelName,
  tier: (name) => `nivel ${name}`,
  percent: (share) => `${share}\u00A0%`,
  monthTitle: 'Mediana por mes  ',
  months: (first, last, worst, month) => `de ${first} a ${last}, la más alta ${worst} en ${month}`,
  of: part,
  stillOpen: 'aún no',
  dismiss: (ref) => `Si no hay nada que responder: crm dismiss ${ref}`,
};

export const quoteReport: Catalogue['quoteReport'] = {
  noneLeft: 'Nadie de los que deja el filtro tiene presupuestos.',
  none: 'Todavía no hay presupuestos. El primero: crm quote new ana 4800 "Rediseño web"',
  columns: {
    ref: 'ref',
    who: 'quién',
    what: 'qué',
    amount: 'importe',
    why: 'motivo',
    age: 'edad',
    lastWord: 'última palabra',
  },
  stale: (quotes, listed, atStake) =>
    quotes === 0
      ? 'Ningún presupuesto se está enfriando.'
      : [
          quotes === 1 ? '1 presupuesto se está enfriando' : `${quotes} presupuestos se están enfriando`,
          `en juego ${atStake}`,
          ...(listed === quotes ? [] : [`se ${listed === 1 ? 'muestra' : 'muestran'} ${listed}`]),
        ].join(' · '),
  next: (command) => `El más antiguo: ${command}`,
  noWord: 'ninguna',
  age: (workingDays) => `${workingDays}d`,
  unsent: (waited, target) => `${part(waited, target)} sin enviar`,
  expiring: (last) => `válido hasta ${on(last)}`,
  expired: (last) => `caducó ${on(last)}`,
  chase: (rung, rungs, nudges) =>
    rung === rungs
      ? `¿mantener o cerrar? ${count(nudges, 'recordatorio')}`
      : `recordatorio ${rung} de ${rungs - 1}, ${nudges === 0 ? 'ninguno hecho' : count(nudges, 'hecho')}`,
  period: (period) => `Pedidos y decididos ${period}:`,
  turnaround: ({ sent, asked, within, target, median, worst }) =>
    [
      `${count(sent, 'enviado')} de ${count(asked, 'pedido')}`,
      ...(within === null ? [] : [`${within.share} en ${target} (${within.count} de ${within.of})`]),
      ...(median === null ? [] : [`mediana ${median}`]),
      ...(worst === null ? [] : [`peor ${worst}`]),
    ].join(' · '),
  won: (share, accepted, decided, amounts, days) =>
    [
      `Ganados ${share} (${accepted} de ${decided})`,
      ...amounts,
      ...(days === null ? [] : [`decididos tras ${count(days, 'día').replace('.', ',')} (mediana)`]),
    ].join(' · '),
  wonAmount: (won, decided) => `${won} de ${decided}`,
  lost: (reasons) => `Perdidos por: ${reasons}`,
  forecast: (expected, open) => `Previsión: cabe esperar ${expected} de ${open} abiertos`,
  tooFew: (open, decided, needed) =>
    `Previsión: muy pocos datos (${count(decided, 'decidido')}, hacen falta ${needed}) · ${open} en abiertos`,
};

export const retention: Catalogue['retention'] = {
  none: 'Nadie aceptó un presupuesto en este periodo ni en el anterior.',
  columns: { group: '', ref: 'ref', who: 'quién', tier: 'nivel' },
  groups: { lost: 'perdidos', won_back: 'recuperados', new: 'nuevos', kept: 'conservados' },
  kept: (kept, before, rate) =>
    rate === null
      ? 'No había clientes en el periodo anterior, así que nadie a quien conservar'
      : `${count(kept, 'conservado')} de ${count(before, 'cliente')} (${rate})`,
  counts: (added, wonBack, lost) =>
    [count(added, 'nuevo'), count(wonBack, 'recuperado'), count(lost, 'perdido')].join(' · '),
  periods: (period, before) => `${period}, comparado con el periodo ${before}`,
  revenue: (all, repeat) =>
    repeat === ''
      ? `Aceptado ${all}, todo de clientes nuevos`
      : `Aceptado ${all}, de ello ${repeat} de clientes que repiten`,
};
