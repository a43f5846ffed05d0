import type { Catalogue } from '../catalogue.ts';

export const dates: Catalogue['dates'] = {
  columns: {
    day: 'fecha',
    weekday: 'día',
    time: 'hora',
    working: 'minutos laborables',
    calendar: 'minutos naturales',
  },
  meant: (said, day, distance) => `${said} · ${day} · ${distance}`,
  between: (working, calendar) => `${working} de tiempo laborable, ${calendar} de reloj`,
};
