import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { dayNumber, partsOf, type Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';

/** Something that a calendar shows on a whole day. */
export interface CalendarDay {
  /** The same for the same thing in every file. */
  readonly uid: string;
  readonly on: Day;
  readonly yearly: boolean;
  readonly summary: string;
  readonly description: string;
}

/** Days as an iCalendar file; `stamp` is when it was made. */
export function icsOf(days: readonly CalendarDay[], stamp: Instant, language: 'en' | 'es'): string {
  const calendar = ical({
    name: 'crm',
    prodId: { company: 'crm', product: 'crm', language: language.toUpperCase() },
  });
  for (const { uid, on, yearly, summary, description } of days) {
    const event = calendar.createEvent({
      id: uid,
      start: dateOf(on),
      allDay: true,
      stamp: new Date(stamp * 1000),
      summary,
      description,
    });
    if (yearly) event.repeating({ freq: ICalEventRepeatingFreq.YEARLY, ...leapDay(on) });
  }
  return `${calendar.toString()}\r\n`;
}

/** 29 February is kept on the 28th in common years (`domain.md §8`): on the last day of the month. */
const leapDay = (on: Day): { readonly byMonth?: number[]; readonly byMonthDay?: number[] } =>
  partsOf(on).month === 2 && partsOf(on).day === 29 ? { byMonth: [2], byMonthDay: [-1] } : {};

/** A day as the package takes it: it reads the date in UTC, whatever the zone. */
const dateOf = (day: Day): Date => new Date(dayNumber(day) * 86_400_000);
