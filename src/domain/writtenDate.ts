import { dayFrom, instantAt, type Day } from './day.ts';
import { fold } from './folding.ts';
import { instant, parseInstant, type Instant } from './instant.ts';

/** Which of two numbers is the day where programs write dates in numbers. */
export type DateOrder = 'day-first' | 'month-first';

/** A date as another program wrote it. */
export type WrittenDate =
  | { readonly is: 'day'; readonly day: Day }
  /** A birthday whose year nobody told. */
  | { readonly is: 'yearless'; readonly month: number; readonly day: number }
  /** A day with its clock time, seconds after midnight, local unless it says where. */
  | { readonly is: 'instant'; readonly day: Day; readonly at: Instant };

/** How dates of a file are read: `order` null where the file does not tell; `latest` is the last year that two digits may mean. */
export interface DateReading {
  readonly order: DateOrder | null;
  readonly latest: number;
}

const EPOCH = /^\d{10}(?:\d{3})?$/;
const ZONED = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T, ]+(.+))?$/;
const PACKED = /^(\d{4})(\d\d)(\d\d)$/;
const YEARLESS = /^--(\d\d)-?(\d\d)$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?:[T, ]+(.+))?$/;
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:de )?(\p{L}+)\.?(?: de |[ -]|, )(\d{4}|\d\d)(?:,? (.+))?$/u;
const NAMED_MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (.+))?$/u;
const WEEKDAY = /^\p{L}{2,12}\.?, */u;
const CLOCK =
  /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:\.\d+)?)?\s*(a|p)?\.?\s*m?\.?(?:\s+(?:gmt|utc)?\s*([+-]\d{1,2}(?::?\d\d)?|z)?)?$/i;

const MONTHS: readonly string[] = [
  'january enero jan ene',
  'february febrero feb',
  'march marzo mar',
  'april abril apr abr',
  'may mayo',
  'june junio jun',
  'july julio jul',
  'august agosto aug ago',
  'september septiembre setiembre sep sept set',
  'october octubre oct',
  'november noviembre nov',
  'december diciembre dec dic',
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** What a date of a foreign file says; null where it says none, or has two readings and nothing decides. */
export function writtenDate(written: string, how: DateReading): WrittenDate | null {
  const text = written.replace(/[\u202f\u00a0]/g, ' ').trim();
  if (text === '' || text.length > 60) return null;
  if (EPOCH.test(text)) return atInstant(instant(Number(text) / (text.length === 13 ? 1000 : 1)));
  if (ZONED.test(text)) {
    const at = parseInstant(text.replace(' ', 'T'));
    return at === null ? null : atInstant(at);
  }
  const yearless = YEARLESS.exec(text);
  if (yearless) {
    const [month, day] = [Number(yearless[1]), Number(yearless[2])];
    return dayFrom(2000, month, day) === null ? null : { is: 'yearless', month, day };
  }
  const [, year = '', , month = '', day = '', clock] = YEAR_FIRST.exec(text) ?? [];
  if (year !== '') return dated(Number(year), Number(month), Number(day), clock);
  const packed = PACKED.exec(text);
  if (packed) return dated(Number(packed[1]), Number(packed[2]), Number(packed[3]), undefined);
  return inNumbers(text, how) ?? inWords(text, how);
}

/** The day and the month of a date in numbers, in the order in which they stand; null: it is none. */
export function twoNumbers(written: string): readonly [number, number] | null {
  const found = NUMBERS.exec(written.replace(/[\u202f\u00a0]/g, ' ').trim());
  return found ? [Number(found[1]), Number(found[3])] : null;
}

/** Seconds after midnight of a clock time, `9:41`, `9:41:07 p. m.`; null: it is none. */
export function clockSeconds(written: string): number | null {
  const found = CLOCK.exec(fold(written.trim()));
  return found ? secondsOf(found) : null;
}

function inNumbers(text: string, { order, latest }: DateReading): WrittenDate | null {
  const [, one = '', , two = '', year = '', clock] = NUMBERS.exec(text) ?? [];
  if (year === '') return null;
  const [a, b] = [Number(one), Number(two)];
  const first = order ?? (a > 12 ? 'day-first' : b > 12 ? 'month-first' : a === b ? 'day-first' : null);
  if (first === null) return null;
  const [day, month] = first === 'day-first' ? [a, b] : [b, a];
  return dated(fullYear(year, latest), month, day, clock);
}

function inWords(text: string, { latest }: DateReading): WrittenDate | null {
  const plain = fold(text).replace(WEEKDAY, '');
  const [, dayWord = '', monthWord = '', yearWord = '', clock] = NAMED_DAY_FIRST.exec(plain) ?? [];
  if (dayWord !== '') return named(dayWord, monthWord, fullYear(yearWord, latest), clock);
  const [, month = '', day = '', year = '', time] = NAMED_MONTH_FIRST.exec(plain) ?? [];
  return day === '' ? null : named(day, month, Number(year), time);
}

const named = (day: string, month: string, year: number, clock: string | undefined): WrittenDate | null =>
  dated(year, MONTH_OF.get(month) ?? 0, Number(day), clock);

const fullYear = (written: string, latest: number): number => {
  const year = Number(written);
  return written.length > 2 ? year : 2000 + year > latest ? 1900 + year : 2000 + year;
};

function dated(
  year: number,
  month: number,
  dayOfMonth: number,
  clock: string | undefined,
): WrittenDate | null {
  const day = dayFrom(year, month, dayOfMonth);
  if (day === null) return null;
  if (clock === undefined || clock.trim() === '') return { is: 'day', day };
  const found = CLOCK.exec(fold(clock.trim()));
  const seconds = found ? secondsOf(found) : null;
  if (!found || seconds === null) return null;
  const offset = offsetOf(found[5]);
  if (offset === null) return { is: 'instant', day, at: instantAt(day, seconds) };
  return atInstant(instant(Date.UTC(year, month - 1, dayOfMonth) / 1000 + seconds - offset));
}

function secondsOf([, hour, minute, second = '0', half]: RegExpExecArray): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (m > 59 || s > 59 || (half === undefined ? h > 23 : h < 1 || h > 12)) return null;
  const hours = half === undefined ? h : (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hours * 3600 + m * 60 + s;
}

/** Seconds ahead of UTC that a clock time says; null: it says none, and is local. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  return (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
}

const atInstant = (at: Instant): WrittenDate | null => {
  const date = new Date(at * 1000);
  const day = dayFrom(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return day === null ? null : { is: 'instant', day, at };
};

/** What a file's dates in numbers tell of their order. */
export type OrderSeen =
  | { readonly is: 'none' }
  | { readonly is: 'told'; readonly order: DateOrder }
  /** Every one has two readings. */
  | { readonly is: 'open'; readonly example: string }
  /** Some are the one way round, some the other. */
  | { readonly is: 'mixed'; readonly example: string; readonly line: number };

/** Decides for a file as a whole which of two numbers is the day: one date past the twelfth decides for all. */
export class OrderOfDates {
  private dayFirst = 0;
  private monthFirst = 0;
  private open: string | null = null;
  private against: { readonly example: string; readonly line: number } | null = null;

  see(written: string, line: number): void {
    const numbers = twoNumbers(written);
    if (numbers === null) return;
    const [a, b] = numbers;
    const first = a > 12 && b <= 12;
    const second = b > 12 && a <= 12;
    if (first) this.dayFirst += 1;
    if (second) this.monthFirst += 1;
    if ((first && this.monthFirst > 0) || (second && this.dayFirst > 0))
      this.against ??= { example: written.trim(), line };
    if (a <= 12 && b <= 12 && a !== b && b > 0 && a > 0) this.open ??= written.trim();
  }

  seen(): OrderSeen {
    if (this.against && this.open !== null) return { is: 'mixed', ...this.against };
    if (this.dayFirst > 0 && this.monthFirst === 0) return { is: 'told', order: 'day-first' };
    if (this.monthFirst > 0 && this.dayFirst === 0) return { is: 'told', order: 'month-first' };
    return this.open === null ? { is: 'none' } : { is: 'open', example: this.open };
  }
}
