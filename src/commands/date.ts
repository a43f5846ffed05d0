import { startOfDay } from '../domain/day.ts';
import { parseInstant, type Instant } from '../domain/instant.ts';
import { CrmError } from '../errors.ts';
import { showBetween, showDate } from '../render/date.ts';
import { isOn } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { readDate } from './when.ts';

/** What words for a day or a time mean, and the working time between two (`domain.md §3`). */
const date: Verb = {
  flags: ['--planned', '--logged', '--between'],
  run(call: Call): Answer {
    const asked = ['between', 'logged', 'planned'].filter((name) => isOn(call, name));
    if (asked.length > 1)
      throw new CrmError({ is: 'flags-together', flags: asked.map((name) => `--${name}`) });
    if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'when' });
    return {
      out:
        asked[0] === 'between' ? between(call) : reading(call, asked[0] === 'logged' ? 'logged' : 'planned'),
    };
  },
};

export default date;

function reading(call: Call, mode: 'logged' | 'planned'): string {
  const when = readDate(call, call.words.join(' '), mode);
  return showDate({ day: when.day, at: when.is === 'moment' ? when.at : null }, call, call.face, call.locale);
}

function between(call: Call): string {
  const [from, to, more] = call.words;
  if (from === undefined || to === undefined || more !== undefined) throw new CrmError({ is: 'two-times' });
  const [start, end] = [instantIn(call, from), instantIn(call, to)];
  const spans = { working: call.calendar.between(start, end), calendar: Math.max(0, end - start) };
  return showBetween(spans, call, call.face, call.locale);
}

/** An instant, a local date-time, or a day for its beginning. */
function instantIn(call: Call, words: string): Instant {
  const exact = parseInstant(words);
  if (exact !== null) return exact;
  const when = readDate(call, words, 'logged');
  return when.is === 'moment' ? when.at : startOfDay(when.day);
}
