import { clockOf, daysBetween, type Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { days as english } from '../locale/en/days.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet } from './sheet.ts';
import { shortSpan, workingSpan } from './spans.ts';

interface DateFrame {
  readonly now: Instant;
  readonly today: Day;
}

/** What words for a day or a time came to, with its weekday (`cli.md §8`). */
export function showDate(
  { day, at }: { readonly day: Day; readonly at: Instant | null },
  { now, today }: DateFrame,
  face: Face,
  locale: Catalogue,
): string {
  const raw = { day, at: at === null ? null : formatInstant(at), weekday: english.weekday(day) };
  if (face.format === 'json') return json({ schema: 'crm.date/1', now: formatInstant(now), ...raw }, face);
  const { dates } = locale;
  const clock = at === null ? '' : clockText(at);
  if (face.format === 'table') {
    const said = locale.days.short(day, today);
    return `${dates.meant(clock === '' ? said : `${said} ${clock}`, day, distanceText(daysBetween(today, day), locale))}\n`;
  }
  const { columns } = dates;
  const cells = [day, locale.days.weekday(day), clock].map((text) => ({ text }));
  return showSheet(
    {
      columns: [columns.day, columns.weekday, columns.time].map((title) => ({ title })),
      rows: [{ ref: day, raw, cells }],
    },
    face,
  );
}

/** Working and calendar time between two instants, given in seconds (`cli.md §8`). */
export function showBetween(
  { working, calendar }: { readonly working: number; readonly calendar: number },
  { now }: DateFrame,
  face: Face,
  locale: Catalogue,
): string {
  const raw = { working_minutes: minutesOf(working), calendar_minutes: minutesOf(calendar) };
  if (face.format === 'json') return json({ schema: 'crm.date/1', now: formatInstant(now), ...raw }, face);
  const { dates } = locale;
  if (face.format === 'table') return `${dates.between(workingSpan(working), shortSpan(calendar))}\n`;
  const { columns } = dates;
  return showSheet(
    {
      columns: [columns.working, columns.calendar].map((title) => ({ title })),
      rows: [
        {
          ref: `${raw.working_minutes}`,
          raw,
          cells: [{ text: `${raw.working_minutes}` }, { text: `${raw.calendar_minutes}` }],
        },
      ],
    },
    face,
  );
}

function distanceText(inDays: number, { days }: Catalogue): string {
  if (inDays === 0) return days.today;
  if (inDays === 1) return days.tomorrow;
  if (inDays === -1) return days.yesterday;
  return inDays > 0 ? days.ahead(inDays) : days.ago(-inDays);
}

const two = (n: number): string => `${n}`.padStart(2, '0');

function clockText(at: Instant): string {
  const { hour, minute, second } = clockOf(at);
  return `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}
