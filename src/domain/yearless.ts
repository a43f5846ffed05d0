import { partsOf, type Day } from './day.ts';

/** The year that a birthday has of which only the day is known: long past, and with a 29 February, as phones have it. */
export const NO_YEAR = '1604';

/** Whether of a day only month and day are known. */
export const isYearless = (day: string): boolean => day.startsWith(`${NO_YEAR}-`);

/** How many years a yearly date has come to on a day; 0 where its year is not known. */
export const yearsBetween = (first: Day, on: Day): number =>
  isYearless(first) ? 0 : partsOf(on).year - partsOf(first).year;
