import type { Day } from '../../domain/day.ts';

/** What `crm date` says. */
export const dates = {
  columns: {
    day: 'day',
    weekday: 'weekday',
    time: 'time',
    working: 'working minutes',
    calendar: 'calendar minutes',
  },
  meant: (said: string, day: Day, distance: string): string => `${said} · ${day} · ${distance}`,
  between: (working: string, calendar: string): string =>
    `${working} of working time, ${calendar} by the clock`,
};
