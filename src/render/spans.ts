/** The short words for days, hours and minutes: `d`, `h`, `m`. */
export interface SpanWords {
  readonly d: string;
  readonly h: string;
  readonly m: string;
}

const UNITS: SpanWords = { d: 'd', h: 'h', m: 'm' };

/** A span of calendar seconds in its two greatest units, cut down to whole minutes: `2d 4h`, `3h 20m`, `45m`. */
export function shortSpan(seconds: number, words: SpanWords = UNITS): string {
  const minutes = wholeMinutes(seconds);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  const parts = days > 0 ? [some(days, words.d), some(hours, words.h)] : hoursAndMinutes(minutes, words);
  return signed(seconds, said(parts, words));
}

/** A span of working seconds in hours and minutes; hours are never counted as days, whose length is the calendar's: `31h 20m`. */
export const workingSpan = (seconds: number, words: SpanWords = UNITS): string =>
  signed(seconds, said(hoursAndMinutes(wholeMinutes(seconds), words), words));

const wholeMinutes = (seconds: number): number => Math.floor(Math.abs(seconds) / 60);

const hoursAndMinutes = (minutes: number, words: SpanWords): readonly string[] => [
  some(Math.floor(minutes / 60), words.h),
  some(minutes % 60, words.m),
];

const some = (count: number, word: string): string => (count > 0 ? `${count}${word}` : '');

const said = (parts: readonly string[], words: SpanWords): string =>
  parts.filter((part) => part !== '').join(' ') || `0${words.m}`;

const signed = (seconds: number, text: string): string => (seconds <= -60 ? `-${text}` : text);
