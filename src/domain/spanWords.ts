import { marksOf } from './dateWords.ts';

/** A length of time as it is said: days and months lead to a day, minutes to an instant. */
export interface Span {
  readonly unit: 'day' | 'month' | 'minute';
  readonly count: number;
}

/** A span from now: ahead (1), back (-1), or without a word for either (0). */
export interface Distance {
  readonly span: Span;
  readonly sign: 1 | -1 | 0;
}

/** The distance that marks such as `in 3 Uday`, `hace 1 Uweek`, `20 Umin ago` or `+1h30` name, or null. */
export function readDistance(marks: string): Distance | null {
  for (const [before, after, sign] of FRAMES) {
    if (!marks.startsWith(before) || !marks.endsWith(after)) continue;
    const span = readSpan(marks.slice(before.length, marks.length - after.length));
    if (span) return { span, sign };
  }
  return null;
}

/** Minutes of a duration: `45m`, `1h30`, `1h30m`, `90`, `2 hours`, `hora y media`; null where there are none. */
export function readDuration(words: string): number | null {
  const text = marksOf(words).join(' ');
  const [, hours, minutes = '0'] = HOURS.exec(text) ?? MINUTES.exec(text) ?? [];
  const total = (hours?.startsWith('a') ? 1 : Number(hours ?? 0)) * 60 + Number(minutes);
  return total > 0 ? total : null;
}

const FRAMES: readonly (readonly [before: string, after: string, sign: Distance['sign']])[] = [
  ['in ', '', 1],
  ['+', '', 1],
  ['', ' from now', 1],
  ['', ' from D0', 1],
  ['hace ', '', -1],
  ['-', '', -1],
  ['', ' ago', -1],
  ['', '', 0],
];

function readSpan(marks: string): Span | null {
  const [, said, name = '', hours, minutes] = SPAN.exec(marks) ?? [];
  if (hours !== undefined) return { unit: 'minute', count: Number(hours) * 60 + Number(minutes) };
  const one = UNITS.get(name);
  if (said === undefined || !one) return null;
  return { unit: one.unit, count: one.count * (said.startsWith('a') ? 1 : Number(said)) };
}

const SPAN = /^(?:(\d{1,4}|an?) U([a-z]+)|(\d{1,3})h([0-5]\d)m?)$/;
const HOURS = /^(\d{1,3}|an?)(?: Uhour|(?<=\d)h)(?:(?: | and | y )?([0-5]?\d)(?:m| Umin)?)?$/;
const MINUTES = /^()(\d{1,5})(?:m| Umin)?$/;

const UNITS: ReadonlyMap<string, Span> = new Map<string, Span>([
  ['min', { unit: 'minute', count: 1 }],
  ['hour', { unit: 'minute', count: 60 }],
  ['day', { unit: 'day', count: 1 }],
  ['week', { unit: 'day', count: 7 }],
  ['fortnight', { unit: 'day', count: 14 }],
  ['month', { unit: 'month', count: 1 }],
  ['year', { unit: 'month', count: 12 }],
]);
