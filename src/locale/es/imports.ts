import type { FieldShape } from '../../domain/interchange.ts';
import type { Catalogue } from '../catalogue.ts';

const SHAPES: Readonly<Record<FieldShape, string>> = {
  text: 'un texto',
  texts: 'una lista de textos',
  'texts-by-name': 'un objeto de textos',
  'channel-name': 'una palabra de letras, cifras y guiones, que no sea in, out ni live',
  'channel-names': 'una lista de palabras de letras, cifras y guiones, que no sean in, out ni live',
  flag: 'true o false',
  count: 'un número entero, no negativo',
  instant: 'un instante como 2026-11-20T09:12:00Z',
  day: 'un día como 2026-11-25',
  interval: 'un número de días como 30d',
  target: 'un plazo como 4h o 1d',
  tier: 'vip, premium o standard',
  standing: 'friend, personal, partner o supplier',
  direction: 'in, out o live',
  status: 'requested, sent, accepted, declined, withdrawn o superseded',
  'follow-up-kind': 'todo o promise',
  'follow-up-status': 'open, done o dropped',
  'reason-kind': 'un motivo como reply, quote-chase o cadence',
  'skip-kind': 'quote-chase o cadence',
  'template-purpose': 'draft o script',
  dates: 'una lista de fechas, cada una con kind y on',
  mark: 'un objeto con on, y quizá reason y channels',
  consent: 'un objeto de permisos, cada uno con given',
};

const meant = (near: string | null): string => (near === null ? '' : `; ¿querías decir ${near}?`);

/** Why a line was refused. */
const refusal: Catalogue['imports']['refusal'] = (why) => {
  switch (why.is) {
    case 'not-utf8':
      return 'no es UTF-8';
    case 'not-json':
      return 'no es JSON';
    case 'not-an-object':
      return 'no es un objeto JSON';
    case 'type-unknown':
      return `type «${why.type}» desconocido${meant(why.near)}`;
    case 'type-twice':
      return 'type aparece dos veces';
    case 'key-missing':
      return 'falta key';
    case 'field-missing':
      return `falta ${why.field}`;
    case 'field-wrong':
      return `${why.field} tiene que ser ${SHAPES[why.expects]}`;
    case 'instant-without-zone':
      return `${why.field} es un instante sin zona horaria`;
    case 'amount-not-integer':
      return 'amount_minor tiene que ser un número entero de la unidad mínima de la moneda, no negativo';
    case 'currency-unknown':
      return `moneda «${why.currency}» desconocida`;
    case 'undecided-at':
      return 'un presupuesto decidido necesita decided_at';
    case 'reference-unknown':
      return `${why.field} nombra «${why.key}», que no está en ninguna parte`;
    case 'channel-unknown':
      return `canal «${why.channel}» desconocido${meant(why.near)}`;
  }
};

export const imports: Catalogue['imports'] = {
  refusal,
  undo: (ref) => `${ref}: crm undo`,
  reading: (lines) => `${lines} líneas leídas`,
};
