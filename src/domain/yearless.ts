/** The year that a birthday has of which only the day is known: long past, and with a 29 February, as phones have it. */
export const NO_YEAR = '1604';

/** Whether of a day only month and day are known. */
export const isYearless = (day: string): boolean => day.startsWith(`${NO_YEAR}-`);
