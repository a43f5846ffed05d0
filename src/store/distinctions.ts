import type { Book } from './book.ts';

const PAIRS = `
select a.value as a, b.value as b
  from distinction d, json_each(d.contacts) as a, json_each(d.contacts) as b
 where d.deleted = 0
   and a.value < b.value`;

/** Says of two contacts whether they are known to be two people. */
export function distinctContacts(book: Book): (a: number, b: number) => boolean {
  const pairs = new Set(
    book
      .prepare<[], { a: number; b: number }>(PAIRS)
      .all()
      .map(({ a, b }) => `${a}:${b}`),
  );
  return (a, b) => pairs.size > 0 && pairs.has(a < b ? `${a}:${b}` : `${b}:${a}`);
}

const TOUCHES = `
select contact, count(*) as n
  from touchpoint_contact
 where contact in (select value from json_each(?))
 group by contact`;

/** How many touchpoints contacts have. */
export const touchCounts = (book: Book, ids: readonly number[]): ReadonlyMap<number, number> =>
  new Map(
    book
      .prepare<[string], { contact: number; n: number }>(TOUCHES)
      .all(JSON.stringify(ids))
      .map(({ contact, n }) => [contact, n]),
  );
