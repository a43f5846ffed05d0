import type { CadenceStart } from '../../domain/reason.ts';
import type { Catalogue } from '../catalogue.ts';
import { channelName } from './channelNames.ts';
import { capital, count, named, of as ofDay, on } from './words.ts';

const DATES: Readonly<Record<string, string>> = {
  birthday: 'cumpleaños',
  anniversary: 'aniversario',
  renewal: 'renovación',
};

/** What a date of a contact is called: those of ours in Spanish, the user's own as written. */
export const dateName = (kind: string): string => named(DATES, kind);

const STARTS: Readonly<Record<CadenceStart, (since: string, ago: string) => string>> = {
  word: (since, ago) => `Le hablaste por última vez ${since}, hace ${ago}`,
  skip: (since, ago) => `Lo dejaste pasar ${since}, hace ${ago}`,
  added: (since, ago) => `Sin noticias tuyas desde que está en la agenda, ${since}, hace ${ago}`,
};

/** How long nothing was said to somebody. */
export const silence = (days: number, start: CadenceStart): string => {
  const span = count(days, 'día');
  return start === 'skip'
    ? `${span} desde que lo dejaste pasar`
    : start === 'added'
      ? `${span} en la agenda, sin una palabra`
      : `${span} desde tu última palabra`;
};

const of = (waited: string, target: string | null): string =>
  target === null ? waited : `${waited} de ${target}`;

export const due: Catalogue['due'] = {
  kinds: {
    reply: 'responder',
    promise: 'promesa',
    'quote-unsent': 'enviar ppto.',
    'follow-up': 'seguimiento',
    'quote-expiring': 'caduca ppto.',
    'quote-expired': 'ppto. caducado',
    'quote-chase': 'recordar ppto.',
    waiting: 'a la espera',
    date: 'fecha',
    cadence: 'saludar',
  },
  columns: { ref: 'ref', who: 'quién', why: 'motivo', what: 'qué', due: 'vence', reach: 'vía' },
  nobody: '(nadie)',
  overdue: 'vencido',
  todayMark: 'hoy',
  heading: (day, rows, overdue) =>
    `${day}: ${count(rows, 'pendiente')}${overdue === 0 ? '' : `, ${count(overdue, 'vencido')}`}`,
  summary: (rows, overdue) =>
    `${count(rows, 'pendiente')}${overdue === 0 ? '' : `, ${count(overdue, 'vencido')}`}`,
  empty: (day) => `Nadie te necesita el ${day}.`,
  noneLeft: (day) => `Nadie de los que deja el filtro te necesita el ${day}.`,
  emptyBook:
    'La agenda está vacía. Empieza así: crm add "Ana Pérez" --email ana@taller.example\nPara echar antes un vistazo: crm demo',
  also: (text) => `además, ${text}`,
  short: {
    reply: (channel, waited, target) => `${channelName(channel)}, espera ${of(waited, target)}`,
    unsent: (title, waited, target) =>
      `${title}: pedido hace ${waited}${target === null ? '' : `, plazo ${target}`}`,
    expiring: (title, amount, until) => `${title}, ${amount}: válido hasta ${on(until)}`,
    expired: (title, amount, until) => `${title}, ${amount}: valía hasta ${on(until)}`,
    chase: (title, amount, rung, rungs) =>
      rung === rungs
        ? `${title}, ${amount}: decide, ¿mantener o cerrar?`
        : `${title}, ${amount}: recordatorio ${rung} de ${rungs - 1}`,
    waiting: (asked) => `pregunta ${ofDay(asked)}, sin respuesta`,
    date: (what, age, inDays) =>
      `${dateName(what)}${age === null ? '' : ` (${age})`}${inDays === 0 ? '' : inDays === 1 ? ' mañana' : ` dentro de ${inDays} días`}`,
    cadence: (days, start, winBack) => `${winBack ? 'recuperar: ' : ''}${silence(days, start)}`,
  },
  why: {
    reply: (channel, waited, target, since) =>
      `Espera respuesta a su ${channelName(channel)} ${ofDay(since)}: ${waited} de tiempo laborable${target === null ? '' : `, plazo ${target}`}.`,
    promise: (day) => `Prometido para ${on(day)}.`,
    followUp: (day) => `Anotado para ${on(day)}.`,
    unsent: (since, waited, target) =>
      `Pedido ${on(since)} y sin enviar: ${waited} de tiempo laborable${target === null ? '' : `, plazo ${target}`}.`,
    expiring: (until, sent) =>
      `Enviado ${on(sent)}, válido hasta ${on(until)} incluido; se avisa desde 3 días antes.`,
    expired: (until, sent) => `Enviado ${on(sent)}, válido hasta ${on(until)} incluido, sin decidir.`,
    chase: (rung, rungs, start, days, nudges) =>
      `Paso ${rung} de ${rungs}: ${count(days, 'día laborable', 'días laborables')} desde ${on(start)}, cuando se envió o te habló por última vez; ${nudges === 0 ? 'ningún recordatorio' : count(nudges, 'recordatorio')} hasta ahora.`,
    patience: (asked, passed, patience) =>
      `Le preguntaste ${on(asked)}: ${count(passed, 'día laborable', 'días laborables')} sin respuesta, paciencia ${patience}.`,
    rhythm: (asked, waited, p90) =>
      `Le preguntaste ${on(asked)}: ${waited} de tiempo laborable sin respuesta; nueve de cada diez veces responde en menos de ${p90}.`,
    date: (what, first) => `${capital(dateName(what))}: ${first}.`,
    cadence: (since, days, interval, start, own, winBack) =>
      `${STARTS[start](on(since), count(days, 'día'))}; ${own ? 'su intervalo propio' : winBack ? 'el intervalo para recuperar' : 'el intervalo de su nivel'} es de ${interval} días.`,
  },
};
