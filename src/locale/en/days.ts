import { partsOf, weekdayOf, type Day } from '../../domain/day.ts';

const WEEKDAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const WEEKDAYS_LONG: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
const MONTHS: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** `Fri 6 Mar`, with the year where it is not that of `today`. */
function short(day: Day, today: Day): string {
  const { year, month, day: dom } = partsOf(day);
  const name = `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dom} ${MONTHS[month - 1] ?? ''}`;
  return year === partsOf(today).year ? name : `${name} ${year}`;
}

/** `in 3 days`, `2 weeks ago`: days up to three weeks, weeks up to two months, months up to two years. */
function distance(days: number): string {
  const far = Math.abs(days);
  const [count, unit] =
    far <= 20
      ? [far, 'day']
      : far <= 60
        ? [Math.round(far / 7), 'week']
        : far <= 730
          ? [Math.round(far / 30.44), 'month']
          : [Math.floor(far / 365.25), 'year'];
  const span = count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
  return days < 0 ? `${span} ago` : `in ${span}`;
}

export const days = {
  short,
  distance,
  /** `Mar 2026` of `2026-03`. */
  month: (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
  weekday: (day: Day): string => WEEKDAYS_LONG[weekdayOf(day)] ?? '',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  ago: (count: number): string => (count === 1 ? '1 day ago' : `${count} days ago`),
  ahead: (count: number): string => (count === 1 ? 'in 1 day' : `in ${count} days`),
  /** Units of spans: `2d 3h 20m`. */
  units: { d: 'd', h: 'h', m: 'm' },
  count: (count: number): string => (count === 1 ? '1 day' : `${count} days`),
  workingCount: (count: number): string => (count === 1 ? '1 working day' : `${count} working days`),
};
