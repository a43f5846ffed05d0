/** Seconds since 1970-01-01T00:00:00Z (`domain.md §3`: instants are stored in UTC with the second). */
export type Instant = number & { readonly __brand: 'Instant' };

/** A number of seconds taken as an instant; for rows and arithmetic whose result is one. */
export const instant = (seconds: number): Instant => Math.floor(seconds) as Instant;

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:(Z)|([+-])(\d\d):?(\d\d))$/i;

const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The instant an ISO 8601 date-time with offset names, or null where it names none. */
export function parseInstant(text: string): Instant | null {
  // Most come as `formatInstant` writes them, and imports read millions.
  if (text.length === 20 && PLAIN.test(text)) {
    const at = Date.parse(text);
    if (!Number.isNaN(at) && text.slice(8, 10) <= '28' && text.slice(11, 13) < '24')
      return (at / 1000) as Instant;
  }
  const found = ISO.exec(text);
  if (!found) return null;
  const [, y, mo, d, h, mi, s = '00', zulu, sign, oh = '00', om = '00'] = found;
  const [year, month, day, hour, minute, second] = [y, mo, d, h, mi, s].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59 || Number(oh) > 23 || Number(om) > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  const offset = zulu ? 0 : (Number(oh) * 60 + Number(om)) * 60 * (sign === '-' ? -1 : 1);
  return (wall - offset) as Instant;
}

/** The instant in UTC with the second: `2026-11-20T09:12:00Z`. */
export const formatInstant = (at: Instant): string => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;

/** How many days the month (1-12) of that year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
