import type { Day } from '../domain/day.ts';
import type { Book } from './book.ts';

const HIDING = `
select id
  from snooze
 where contact is @contact
   and kind = @kind
   and ref = @ref
   and until > @today
   and deleted = 0`;

interface Hiding {
  readonly contact: number | null;
  readonly kind: string;
  readonly ref: string;
  readonly today: Day;
}

/** The snoozes that hide that one reason still; the subject by uid. */
export const snoozesHiding = (
  book: Book,
  contact: number | null,
  kind: string,
  ref: string,
  today: Day,
): readonly number[] =>
  book
    .prepare<Hiding, { id: number }>(HIDING)
    .all({ contact, kind, ref, today })
    .map(({ id }) => id);
