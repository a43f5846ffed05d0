import { fold } from '../domain/folding.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { allSegments } from '../store/segments.ts';
import { answerOnSegment, segmentNamed, usedBy } from './segmentWritten.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** Drops a segment that no other one uses (`cli.md §2`). */
const segmentDrop: Verb = {
  flags: [],
  run(call: Call): Answer {
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const segment = segmentNamed(call);
      const by = allSegments(call.book).filter(
        (each) => each.id !== segment.id && usedBy(each).some((name) => fold(name) === fold(segment.name)),
      );
      if (by.length > 0)
        throw new CrmError({ is: 'segment-used', name: segment.name, by: by.map(({ name }) => name) });
      draft.remove('segment', segment.id);
      return segment;
    });
    return answerOnSegment(call, entry, value, null);
  },
};

export default segmentDrop;
