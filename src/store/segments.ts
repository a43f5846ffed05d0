import { fold } from '../domain/folding.ts';
import type { Book } from './book.ts';

/** A saved filter over contacts (`domain.md §2`). */
export interface Segment {
  readonly id: number;
  readonly name: string;
  /** As `printFilter` writes it. */
  readonly filter: string;
}

const ALL = `
select id, name, filter
  from segment
 where deleted = 0
 order by id`;

/** Every segment, by name. */
export const allSegments = (book: Book): readonly Segment[] =>
  book
    .prepare<[], Segment>(ALL)
    .all()
    .toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));

/** The segment of that name, case and accents ignored, or null. */
export const findSegment = (book: Book, name: string): Segment | null =>
  allSegments(book).find((segment) => fold(segment.name) === fold(name)) ?? null;
