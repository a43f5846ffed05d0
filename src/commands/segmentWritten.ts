import type { Leaf } from '../domain/filterTests.ts';
import { leavesOf, parseFilterText, type Filter } from '../domain/filterTree.ts';
import { near } from '../domain/near.ts';
import { CrmError } from '../errors.ts';
import { showWritten } from '../render/written.ts';
import { everybody } from '../store/people.ts';
import { allSegments, findSegment, type Segment } from '../store/segments.ts';
import { peopleLeft, unarchived } from './filtered.ts';
import type { Answer, Call } from './verb.ts';

/** The segment that the words name. Throws `word-missing`, `segment-unknown`. */
export function segmentNamed(call: Call): Segment {
  const name = call.words.join(' ').trim();
  if (name === '') throw new CrmError({ is: 'word-missing', what: 'segment' });
  const segment = findSegment(call.book, name);
  if (segment !== null) return segment;
  const names = allSegments(call.book).map((each) => each.name);
  throw new CrmError({ is: 'segment-unknown', word: name, near: near(name, names) });
}

/** The acknowledgement of what was written about a segment; `tests` null: it is gone. */
export function answerOnSegment(
  call: Call,
  entry: number | null,
  { name, filter }: Pick<Segment, 'name' | 'filter'>,
  tests: Filter<Leaf> | null,
): Answer {
  const { segments, undo } = call.locale;
  const people = tests === null ? null : peopleIn(call, tests);
  const effects = [filter, people === null ? segments.dropped : segments.people(people)];
  return showWritten(
    {
      what: call.verb.replace(' ', '.'),
      entry,
      now: call.now,
      lines: [{ subject: undo.things.segment(name), effects }],
      object: { segment: { name, filter, people } },
    },
    call.face,
    call.locale,
  );
}

/** How many people a filter leaves: as many as the list shows. */
const peopleIn = (call: Call, tests: Filter<Leaf>): number =>
  unarchived(tests, peopleLeft(call, tests, everybody(call.book, call.now))).length;

/** The names of the segments that a segment uses. */
export function usedBy(segment: Segment): readonly string[] {
  const parsed = parseFilterText(segment.filter);
  return parsed.is === 'bad'
    ? []
    : leavesOf(parsed.filter).flatMap(({ field, value }) => (field === 'segment' ? [value] : []));
}
