import type { WorkingCalendar } from '../../domain/calendar.ts';
import { addDays, dayOf, instantAt, type Day } from '../../domain/day.ts';
import { instant, type Instant } from '../../domain/instant.ts';

/** Times of the sample book, all counted from now, so that it is lively on whatever day it is looked at. */
export interface SampleClock {
  /** A local clock time on the n-th working day before today. */
  readonly worked: (n: number, clock: string) => Instant;
  /** A local clock time that many calendar days ago. */
  readonly past: (days: number, clock: string) => Instant;
  /** That many minutes before now. */
  readonly ago: (minutes: number) => Instant;
  /** The day that many calendar days from today. */
  readonly day: (days: number) => Day;
  /** The birthday of somebody who turns that age on such a day. */
  readonly bornOn: (day: Day, age: number) => Day;
}

/** The clock of a sample book looked at now. */
export function sampleClock(now: Instant, calendar: Pick<WorkingCalendar, 'isWorkingDay'>): SampleClock {
  const today = dayOf(now);
  const back = [today];
  let looked = today;
  return {
    worked: (n, clock) => {
      // A calendar in which hardly anything is open must not make this walk for ever.
      for (let left = 7 * n; back.length <= n && left > 0; left -= 1) {
        looked = addDays(looked, -1);
        if (calendar.isWorkingDay(looked)) back.push(looked);
      }
      return at(back[n] ?? addDays(today, -2 * n), clock);
    },
    past: (days, clock) => at(addDays(today, -days), clock),
    ago: (minutes) => instant(now - minutes * 60),
    day: (days) => addDays(today, days),
    bornOn: (day, age) => `${String(Number(day.slice(0, 4)) - age).padStart(4, '0')}${day.slice(4)}` as Day,
  };
}

function at(day: Day, clock: string): Instant {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return instantAt(day, Number(hours) * 3600 + Number(minutes) * 60);
}
