import type { Listed } from '../domain/filterFields.ts';
import { readTests, testsOf, type HowToFilter, type Leaf, type Unread } from '../domain/filterTests.ts';
import { parseFilter, printFilter, printSaid, type Filter } from '../domain/filterTree.ts';
import { fold } from '../domain/folding.ts';
import { CrmError, type FilterFault } from '../errors.ts';
import { width } from '../render/width.ts';
import { channelsOf } from '../store/logs.ts';
import { allSegments } from '../store/segments.ts';
import type { Call } from './verb.ts';

type FilterCall = Pick<Call, 'book' | 'now' | 'settings'>;

/** A filter as it was said and as it is checked. */
export interface ReadFilter {
  readonly said: Filter;
  readonly tests: Filter<Leaf>;
}

/** The filter that words are, over the rows of a list; null for no words. Throws `filter`. */
export function filterOf(call: FilterCall, listed: Listed, words: readonly string[]): ReadFilter | null {
  return words.length === 0 ? null : readFilter(words, howToFilter(call, listed), []);
}

/** What the words of filters are read by. */
export const howToFilter = (call: FilterCall, listed: Listed): HowToFilter => ({
  listed,
  now: call.now,
  order: call.settings.dates,
  channels: channelsOf(call.book),
  segments: new Map(allSegments(call.book).map((segment) => [fold(segment.name), segment])),
});

/** Reads the words of a filter; `within` are the segments it is to be. Throws `filter`. */
export function readFilter(
  words: readonly string[],
  how: HowToFilter,
  within: readonly string[],
): ReadFilter {
  const parsed = parseFilter(words);
  if (parsed.is === 'bad') throw problem(words.join(' '), parsed.word, null, { is: parsed.why });
  const read = readTests(parsed.filter, how, within);
  if (read.is === 'tests') return { said: parsed.filter, tests: read.filter };
  const { unread, said, segment } = read;
  const filter = printFilter(segment?.filter ?? parsed.filter);
  throw problem(filter, printSaid(said), segment?.name ?? null, faultOf(unread));
}

function problem(filter: string, word: string, segment: string | null, fault: FilterFault): CrmError {
  const at = placeOf(word, filter);
  const wide = Math.max(1, width(at < 0 ? filter : word));
  return new CrmError({
    is: 'filter',
    filter,
    word,
    at: at < 0 ? 0 : width(filter.slice(0, at)),
    wide,
    segment,
    fault,
  });
}

/** Where the word stands by itself, else anywhere. */
function placeOf(word: string, filter: string): number {
  for (let at = filter.indexOf(word); at >= 0; at = filter.indexOf(word, at + 1)) {
    const [before = ' ', after = ' '] = [filter[at - 1], filter[at + word.length]];
    if (/[\s(-]/.test(before) && /[\s)]/.test(after)) return at;
  }
  return filter.indexOf(word);
}

function faultOf(unread: Unread): FilterFault {
  switch (unread.why) {
    case 'field':
      return { is: 'field', field: unread.field, near: unread.near, fields: unread.fields };
    case 'value':
    case 'empty': {
      const { takes, words = [], optional = false } = unread.takes;
      const [field, value, near] =
        unread.why === 'value'
          ? [unread.field, unread.value, unread.near]
          : [unread.word.slice(0, -1), '', null];
      return { is: 'value', field, value, near, takes, words, optional };
    }
    case 'segment':
      return { is: 'segment', name: unread.value, near: unread.near };
    case 'circle':
      return { is: 'circle', name: unread.value };
  }
}

/** Whether a filter asks for a field of the row itself, or for one of its contacts. */
export const asksFor = (filter: Filter<Leaf>, field: string, own: boolean): boolean =>
  testsOf(filter).some((test) => test.field === field && test.own === own);

/** Whether a word is meant for a filter, mistyped or not, and is no name and no file. */
export const isFilterWord = (word: string): boolean =>
  /^(?:-.|\()/.test(word) || /^[a-z][a-z-]+:(?![/\\])/i.test(word);
