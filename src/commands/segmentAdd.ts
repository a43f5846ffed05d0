import { printFilter } from '../domain/filterTree.ts';
import { fold } from '../domain/folding.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { findSegment } from '../store/segments.ts';
import { howToFilter, isFilterWord, readFilter } from './filtering.ts';
import { answerOnSegment } from './segmentWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Saves a filter over contacts under a name: `crm segment add regulars tier:vip` (`cli.md §2`). */
const segmentAdd: Verb = {
  flags: [],
  dashed: true,
  run(call: Call): Answer {
    const [said, ...words] = call.words;
    const name = said?.trim() ?? '';
    if (name === '') throw new CrmError({ is: 'word-missing', what: 'segment' });
    if (isFilterWord(name) || name.includes('"')) throw new CrmError({ is: 'segment-name', word: name });
    if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'filter' });
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const how = howToFilter(call, 'contact');
      // What it is to be called stands for itself in it: that would be a circle.
      const own = how.segments.get(fold(name)) ?? { name, filter: '' };
      const segments = new Map([...how.segments, [fold(name), own]]);
      const filter = readFilter(words, { ...how, segments }, [fold(name)]);
      const text = printFilter(filter.said);
      const existing = findSegment(call.book, name);
      if (existing !== null)
        throw new CrmError({ is: 'segment-taken', name: existing.name, filter: existing.filter });
      draft.create('segment', { name, filter: text });
      return { name, filter: text, tests: filter.tests };
    });
    return answerOnSegment(call, entry, value, value.tests);
  },
};

export default segmentAdd;
