import { marksOf, wordsForDates } from './dateWords.ts';
import { fold } from './folding.ts';
import { near } from './near.ts';
import { readWhen, type HowToRead } from './when.ts';

/** What it is about words for a day that keeps them from being read, where that can be told. */
export type Unclear =
  /** An hour from 1 to 12 without its half of the day: `tomorrow 9`. */
  | { readonly is: 'hour'; readonly hour: number }
  /** `9h30`, which may be a length of time. */
  | { readonly is: 'length'; readonly clock: string }
  /** Words that look the other way: `last friday` for what is planned. */
  | { readonly is: 'direction' }
  /** Several days: `this week`, `mediados de enero`, `Q1`. */
  | { readonly is: 'stretch' }
  /** A mistyped word; the words as they are read. */
  | { readonly is: 'near'; readonly words: string };

/** Why words that `readWhen` refuses are refused, or null where there is no more to say than that. */
export function unclearIn(words: string, how: HowToRead): Unclear | null {
  const isRead = (text: string, mode = how.mode): boolean => readWhen(text, { ...how, mode }).is !== 'unread';
  const said = words.trim();
  if (isRead(said, how.mode === 'planned' ? 'logged' : 'planned')) return { is: 'direction' };
  const hour = /(?<![\d:./-])(\d{1,2})\s*h?$/i.exec(said);
  if (hour && isRead(`${said.slice(0, hour.index)}${hour[1]}:00`))
    return { is: 'hour', hour: Number(hour[1]) };
  if (isRead(`at ${said}`)) return { is: 'length', clock: said };
  if (STRETCH.test(fold(said)) || STRETCH_MARKS.test(marksOf(said).join(' '))) return { is: 'stretch' };
  const meant = corrected(said);
  return meant !== null && isRead(meant) ? { is: 'near', words: meant } : null;
}

const STRETCH =
  /\b(?:weekend|finde|fin de semana|principios?|comienzos?|mediados|early|mid|middle|beginning|start|late)\b/;
const STRETCH_MARKS = /^(?:(?:this )?U(?:week|month|quarter|year)|M\d+(?: \d{4})?|q[1-4](?: \d{4})?)$/;

/** Shorter words are near too many others. */
const SHORTEST = 4;

/** The words with each one that is in no date replaced by the nearest that is, or null where none was. */
function corrected(said: string): string | null {
  const known = wordsForDates().filter((word) => word.length >= SHORTEST);
  const all = new Set(wordsForDates());
  const words = said.split(/\s+/).slice(0, MOST_WORDS);
  const meant = words.map((word) => {
    const folded = fold(word);
    if (folded.length < SHORTEST || all.has(folded) || /\d/.test(folded)) return word;
    const found = near(folded, known);
    return found === null ? word : (ACCENTED.get(found) ?? found);
  });
  return meant.some((word, at) => word !== words[at]) ? meant.join(' ') : null;
}

const MOST_WORDS = 8;

/** As they are written, for the words of dates are kept folded. */
const ACCENTED: ReadonlyMap<string, string> = new Map(
  ['mañana', 'miércoles', 'sábado', 'próximo', 'próxima', 'último', 'días', 'años', 'mediodía'].map(
    (word) => [fold(word), word],
  ),
);
