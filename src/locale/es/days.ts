import { partsOf, weekdayOf, type Day } from '../../domain/day.ts';
import type { Catalogue } from '../catalogue.ts';
import { count } from './words.ts';

const WEEKDAYS: readonly string[] = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];
const WEEKDAYS_LONG: readonly string[] = [
  'domingo',
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
];
const MONTHS: readonly string[] = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'sep',
  'oct',
  'nov',
  'dic',
];

/** `vie 6 mar`, with the year where it is not that of `today`. */
function short(day: Day, today: Day): string {
  const { year, month, day: dom } = partsOf(day);
  const name = `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dom} ${MONTHS[month - 1] ?? ''}`;
  return year === partsOf(today).year ? name : `${name} ${year}`;
}

function distance(days: number): string {
  const far = Math.abs(days);
  const span =
    far <= 20
      ? count(far, 'día')
      : far <= 60
        ? count(Math.round(far / 7), 'semana')
        : far <= 730
          ? count(Math.round(far / 30.44), 'mes', 'meses')
          : count(Math.floor(far / 365.25), 'año');
  return days < 0 ? `hace ${span}` : `dentro de ${span}`;
}

export const days: Catalogue['days'] = {
  short,
  distance,
  month: (month) => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
  weekday: (day) => WEEKDAYS_LONG[weekdayOf(day)] ?? '',
  today: 'hoy',
  yesterday: 'ayer',
  tomorrow: 'mañana',
  ago: (n) => `hace ${count(n, 'día')}`,
  ahead: (n) => `dentro de ${count(n, 'día')}`,
  units: { d: 'd', h: 'h', m: 'm' },
  count: (n) => count(n, 'día'),
  workingCount: (n) => count(n, 'día laborable', 'días laborables'),
};
