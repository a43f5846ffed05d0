/** A part of the day, the hours it may name, first and last. */
export type DayPart = readonly [from: number, to: number];

/** The part of the day of a mark (`Ptarde`), or null. Noon is `mañana` in Spain; midnight has two days and is in none. */
export const dayPartOf = (mark: string): DayPart | null => PARTS.get(mark) ?? null;

/**
 * Seconds after midnight of a clock time in marks (`a 3 Ptarde`, `16:40`, `3 pm`), or null. Hours with minutes are of
 * 24, but where a part of the day is said they are what fits it; an hour alone from 1 to 12 needs one. `9h30` may be a
 * length of time, so that it is a clock time only after `at` or beside a day.
 */
export function readClock(marks: string, within: DayPart | null, besideDay: boolean): number | null {
  const start = /^at? /.exec(marks)?.[0].length ?? 0;
  const time = marks.slice(start);
  if (time === 'noon') return within && !fits(12, within) ? null : 12 * HOUR;
  const [, said, mark, minute = '0', second = '0', quarters = '', part] = TIME.exec(time) ?? [];
  const own = part === undefined ? null : dayPartOf(part);
  const alone = mark === undefined;
  if (said === undefined || (start === 0 && ((mark === 'h' && !besideDay) || (alone && !own)))) return null;
  const hour = hourOf(Number(said), own ?? within, alone);
  if (hour === null || Number(minute) > 59 || Number(second) > 59 || (within && !fits(hour, within)))
    return null;
  return hour * HOUR + Number(minute) * 60 + Number(second) + (QUARTERS.get(quarters) ?? 0);
}

const HOUR = 3600;

const PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['am', [0, 11]],
  ['pm', [12, 23]],
  ['Pmorning', [1, 11]],
  ['Pfirst', [5, 11]],
  ['Plast', [12, 23]],
  ['Pafternoon', [12, 18]],
  ['Pevening', [17, 23]],
  ['Pnight', [19, 23]],
  ['Pmadrugada', [1, 6]],
  ['Pmanana', [1, 12]],
  ['Ptarde', [12, 20]],
  ['Pnoche', [19, 23]],
]);

const TIME =
  /^(\d{1,2})(?:([:h])(\d\d)(?::(\d\d))?)?(?: (y media|y cuarto|menos cuarto))?(?: Uhour)?(?: (am|pm|P[a-z]+))?$/;

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['y media', 1800],
  ['y cuarto', 900],
  ['menos cuarto', -900],
]);

const fits = (hour: number, part: DayPart): boolean => hour >= part[0] && hour <= part[1];

function hourOf(said: number, part: DayPart | null, alone: boolean): number | null {
  if (said > 23) return null;
  if (!part) return alone && said >= 1 && said <= 12 ? null : said;
  const other = said === 12 ? 0 : said + 12;
  const fitting = (said === 0 ? [0] : [said, other]).filter((hour) => fits(hour, part));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
