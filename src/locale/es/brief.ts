import type { Catalogue } from '../catalogue.ts';
import { channelName, channelNames } from './channelNames.ts';
import { dateName, silence } from './due.ts';
import { count, list, named, of, on } from './words.ts';

const DECISIONS = { accepted: 'aceptado', declined: 'rechazado', withdrawn: 'retirado' } as const;

const LANGUAGES: Readonly<Record<string, string>> = {
  ca: 'catalán',
  de: 'alemán',
  en: 'inglés',
  es: 'español',
  eu: 'euskera',
  fr: 'francés',
  gl: 'gallego',
  it: 'italiano',
  pt: 'portugués',
};

const spent = (waited: string, target: string | null, late: boolean): string =>
  `${waited}${target === null ? '' : ` de ${target}`}${late ? ', fuera de plazo' : ''}`;

export const brief: Catalogue['brief'] = {
  labels: {
    reach: 'vía',
    owed: 'le debes',
    asked: 'te debe',
    rhythm: 'ritmo',
    promises: 'prometido',
    todos: 'por hacer',
    quotes: 'presupuestos',
    cadence: 'saludar',
    dates: 'fechas',
    facts: 'datos',
    about: 'sobre',
    consent: 'permisos',
  },
  warning: {
    deceased: (name, day) => `${name} ha fallecido (anotado ${on(day)}). No hay que contactarle.`,
    doNotContact: (name, day, reason, channels) =>
      `${name} pidió que no se le contacte${channels === null ? '' : ` por ${list(channelNames(channels))}`} (anotado ${on(day)})${reason === null ? '.' : `: ${reason}`}`,
    avoids: (channels) => `Prefiere evitar: ${list(channelNames(channels))}.`,
    tooSoon: (last, every, from) =>
      `Demasiado pronto: le hablaste por última vez ${on(last)} y no quiere saber de ti más de una vez cada ${count(every, 'día')}; espera hasta ${on(from)}.`,
    notForSale: (standing) =>
      standing === 'friend' ? 'Es una amistad: nada que vender.' : 'Es personal: nada que vender.',
    archived: 'Archivado.',
  },
  since: (day) => `desde ${on(day)}`,
  way: (kind, to, preferred, unwanted) => {
    const said = [
      ...(preferred.length === 0
        ? []
        : [kind === preferred[0] ? 'preferido' : `prefiere ${list(channelNames(preferred))}`]),
      ...(unwanted.length === 0
        ? []
        : [kind === unwanted[0] ? 'no lo quiere' : `evita ${list(channelNames(unwanted))}`]),
    ];
    return `${kind === 'phone' ? 'teléfono' : channelName(kind)} ${to}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
  },
  noWay: 'sin dirección ni teléfono',
  owed: (ref, channel, since, waited, target, late) =>
    `respuesta a su ${channelName(channel)} ${of(since)} (${ref}): espera ${spent(waited, target, late)}`,
  asked: (ref, since, days) =>
    `una respuesta desde ${on(since)} (${ref}): ${count(days, 'día laborable', 'días laborables')}`,
  rhythm: (median, p90, answers) =>
    `responde en ${median} la mitad de las veces y en ${p90} nueve de cada diez (${count(answers, 'respuesta')})`,
  followUp: (ref, day, text, late) => `${day}: ${text} (${ref}${late ? ', vencido' : ''})`,
  cadence: (days, interval, start, winBack) =>
    `${silence(days, start)}; cada ${count(interval, 'día')}${winBack ? ', para recuperarlo' : ''}`,
  quote: {
    line: (ref, title, amount, state) => `${title}, ${amount}: ${state} (${ref})`,
    requested: (when, waited, target, late) =>
      `pedido ${on(when)}, sin enviar, ${spent(waited, target, late)}`,
    unsent: 'sin enviar',
    sent: (when, until, nudges) =>
      `enviado ${on(when)}${until === null ? '' : `, válido hasta ${on(until)}`}${nudges === 0 ? '' : `, ${count(nudges, 'recordatorio')}`}`,
    expiring: (when, until) => `enviado ${on(when)}, válido solo hasta ${on(until)}`,
    expired: (when, until) => `enviado ${on(when)}, caducado: valía hasta ${on(until)}`,
    chase: (when, rung, rungs, due) =>
      rung === rungs
        ? `enviado ${on(when)}, por decidir: mantener o cerrar`
        : `enviado ${on(when)}, recordatorio ${rung} de ${rungs - 1} para ${on(due)}`,
    decided: (status, when, reason) =>
      `${DECISIONS[status]} ${on(when)}${reason === null ? '' : `, ${reason}`}`,
  },
  silence: (days) =>
    days < 60
      ? `${Math.round(days / 7)} semanas de silencio`
      : `${Math.round(days / 30.44)} meses de silencio`,
  moreDecided: (more) => `y ${more} más ya ${more === 1 ? 'decidido' : 'decididos'}`,
  date: (kind, day, age, inDays) =>
    `${dateName(kind)} ${day}${age > 0 ? ` (${age})` : ''}${inDays < 2 ? '' : `, dentro de ${inDays} días`}`,
  fact: (name, value) => `${name}: ${value}`,
  aliases: (names) => `también ${list(names)}`,
  tags: (tags) => `etiquetas ${tags.join(', ')}`,
  source: (source) => `viene de ${source}`,
  referredBy: (name, ref) => `por recomendación de ${name} (${ref})`,
  lang: (lang) => `escribe en ${named(LANGUAGES, lang)}`,
  every: (days) => `una palabra cada ${count(days, 'día')}`,
  target: (target) => `se le responde en ${target}`,
  consent: (purpose, given, day, source) =>
    `${purpose}: ${given ? 'sí' : 'no'}${day === null ? '' : `, ${day}`}${source === null ? '' : `, ${source}`}`,
  touchpoints: (shown, more) =>
    shown === 0
      ? 'Ni una palabra todavía.'
      : more
        ? `últimas ${shown} interacciones (--all muestra el resto)`
        : 'interacciones',
};
