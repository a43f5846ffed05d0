import { readTests, type Leaf } from '../domain/filterTests.ts';
import type { Filter } from '../domain/filterTree.ts';
import { aboutOne, leaves } from '../domain/filterValues.ts';
import { fold } from '../domain/folding.ts';
import { showSegments, type CountedSegment } from '../render/segments.ts';
import { everybody } from '../store/people.ts';
import { allSegments, type Segment } from '../store/segments.ts';
import { contactsValues, unarchived } from './filtered.ts';
import { howToFilter } from './filtering.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import { noMore } from './noMore.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The segments, by name, with how many people are in each (`cli.md §2`). */
const segmentList: Verb = {
  flags: LIST_FLAGS,
  run(call: Call): Answer {
    noMore(call, call.words);
    const { face, locale, now } = call;
    const segments = counted(call, allSegments(call.book));
    const out = showSegments(listed(call, segments, COLUMNS), now, face, locale);
    const told = segments.length === 0 && face.format === 'table' ? `${locale.segments.none}\n` : '';
    return { out, told };
  },
};

export default segmentList;

const COLUMNS: Readonly<Record<string, (segment: CountedSegment) => string | number | null>> = {
  name: ({ name }) => fold(name),
  people: ({ people }) => (people === null ? null : -people),
};

/** Counts the people of all segments in one reading; one that cannot be read has no number. */
function counted(call: Call, segments: readonly Segment[]): readonly CountedSegment[] {
  if (segments.length === 0) return [];
  const how = howToFilter(call, 'contact');
  const read = segments.map(({ name, filter }) => ({ name, filter, tests: testsIn(name, how) }));
  const valuesOf = contactsValues(
    call,
    read.flatMap(({ tests }) => tests ?? []),
  );
  const people = everybody(call.book, call.now).map((facts) => ({
    contact: facts.contact,
    row: aboutOne(valuesOf(facts)),
  }));
  return read.map(({ name, filter, tests }) => ({
    name,
    filter,
    people:
      tests === null
        ? null
        : unarchived(
            tests,
            people.filter(({ row }) => leaves(tests, row)),
          ).length,
  }));
}

function testsIn(name: string, how: ReturnType<typeof howToFilter>): Filter<Leaf> | null {
  const read = readTests({ is: 'leaf', leaf: { field: 'segment', value: name } }, how);
  return read.is === 'tests' ? read.filter : null;
}
