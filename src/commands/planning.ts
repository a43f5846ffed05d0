import { marksOf } from '../domain/dateWords.ts';
import type { Day } from '../domain/day.ts';
import type { Fields } from '../domain/journal.ts';
import { readWhen, type When } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { clockText } from '../render/dayText.ts';
import type { Call } from './verb.ts';
import { dateUnread } from './when.ts';

type Reader = Pick<Call, 'now' | 'settings' | 'locale'>;

/** What is to be done and on which day. */
export interface Plan {
  readonly due: Day;
  readonly text: string;
}

/** A plan as fields of a follow-up for the journal; the contact by uid. */
export type PlannedFields = Fields & Plan & { readonly kind: 'todo' | 'promise' };

/**
 * The follow-up that `--next <when>[: text]` names (`cli.md §1`); without a text it is a plain "follow up". Throws
 * `date-unread`, `date-ambiguous`.
 */
export function followUpFrom(
  call: Reader,
  contact: { readonly uid: string } | null,
  words: string,
): PlannedFields {
  const { due, text } = nextFrom(call, words.trim());
  return { contact: contact?.uid ?? null, due, text, kind: 'todo' };
}

/**
 * The promise that `<text> by <when>` names, in Spanish `<text> para <when>` or `antes de`; the last such word before a date counts
 * (`cli.md §1`). Throws `word-missing`, `date-unread`, `date-ambiguous`.
 */
export function promiseFrom(call: Reader, words: string): PlannedFields {
  const places = [...words.matchAll(/\s(?:by|para|antes\s+del?)\s+/gi)].toReversed();
  const split = places.map((found) => ({
    text: words.slice(0, found.index).trim(),
    when: words.slice(found.index + found[0].length).trim(),
  }));
  const said = split.find(({ when }) => read(call, when).is !== 'unread') ?? split[0];
  if (said === undefined) throw new CrmError({ is: 'word-missing', what: 'when' });
  if (said.text === '') throw new CrmError({ is: 'word-missing', what: 'text' });
  return { ...planOf(call, said.when, said.text), kind: 'promise' };
}

/**
 * A day and then a text, in as many arguments as they come: the longest beginning that is a day (`cli.md §1`, `todo`).
 * A clock time stays in the text, for a follow-up has a day. Throws `word-missing`, `date-unread`, `date-ambiguous`.
 */
export function planFrom(call: Reader, words: readonly string[]): Plan {
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'when' });
  const when = beginningOf(call, words);
  const text = words.slice(when).join(' ').trim();
  if (text === '') throw new CrmError({ is: 'word-missing', what: 'text' });
  return planOf(call, words.slice(0, when).join(' '), text);
}

/** No date takes more words. */
const MOST_WORDS = 8;

/** How many of the words are the date, at least one: a day goes before a moment, and the last word belongs to it. */
export function beginningOf(call: Reader, words: readonly string[]): number {
  const beginnings = words.slice(0, MOST_WORDS).map((_, at) => words.slice(0, at + 1).join(' '));
  const adds = (at: number): boolean =>
    at === 0 || marksOf(beginnings[at] ?? '').join(' ') !== marksOf(beginnings[at - 1] ?? '').join(' ');
  const kinds = beginnings.map((beginning, at) => (adds(at) ? read(call, beginning).is : 'unread'));
  const day = kinds.findLastIndex((kind) => kind === 'day' || kind === 'ambiguous');
  return 1 + Math.max(0, day >= 0 ? day : kinds.lastIndexOf('moment'));
}

/** `fri`, `fri: send the deck`, `fri 16:40: call`: the first colon after which the beginning is a date parts the two. */
function nextFrom(call: Reader, words: string): Plan {
  const { followUp } = call.locale.todos;
  const places = [...words.matchAll(/:(?:\s+|$)/g)];
  for (const found of places) {
    const when = words.slice(0, found.index).trim();
    if (read(call, when).is === 'unread') continue;
    return planOf(call, when, words.slice(found.index + found[0].length).trim() || followUp);
  }
  return planOf(call, places.length === 0 ? words : words.slice(0, places[0]?.index), followUp);
}

/** The plan of words for its day, with the clock time that they may say put before the text. */
function planOf(call: Reader, words: string, text: string): Plan {
  const when = read(call, words);
  if (when.is === 'unread') throw dateUnread(call, words, 'planned');
  if (when.is === 'ambiguous') throw new CrmError({ is: 'date-ambiguous', words, readings: when.readings });
  return { due: when.day, text: when.is === 'moment' ? `${clockText(when.at)} ${text}`.trim() : text };
}

const read = (call: Reader, words: string): When =>
  readWhen(words, { mode: 'planned', now: call.now, order: call.settings.dates });
