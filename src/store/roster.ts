import { fold } from '../domain/folding.ts';
import type { Book } from './book.ts';

/** Somebody as they are shown while their name is typed. */
export interface Known {
  readonly id: number;
  readonly name: string;
  readonly org: string | null;
}

const OTHERS = `
select id
  from contact
 where deleted = 0
   and archived = 0
   and id not in (select value from json_each(@without))
 order by folded, id
 limit @limit`;

/** In the order of the index, which holds both columns: twenty thousand take a few milliseconds. */
const BY_RECENCY = 'select contact from ledger where latest_at is not null order by latest_at desc';

const WITH_WORD = 'select contact from name_word where word >= @from and word < @to';
const WITH_ADDRESS = 'select contact from address where value >= @from and value < @to';
const WITHIN_NAME = 'select contact from known_as where instr(value, ?) > 0';
const WITHIN_ADDRESS = 'select contact from address where instr(value, ?) > 0';

const BY_NAME = `
select id
  from contact
 where id in (select value from json_each(@among))
   and deleted = 0
   and archived = 0
 order by folded, id
 limit @limit`;

const PERSON = `
select c.id,
       c.name,
       o.name as org
  from contact c
  left join org o on o.id = c.org
 where c.id = ?
   and c.deleted = 0
   and c.archived = 0`;

const TEXTS = `
select value from known_as where contact = @contact
union all
select value from address where contact = @contact`;

/** The book's people while a name is typed; those who are archived are not among them. */
export interface Roster {
  /**
   * Those whom the typed words find, at most `limit`: first those in whose names or addresses each word begins one, then
   * those in whose each stands anywhere; of both, those first with whom something was exchanged last, the others by name.
   */
  find(typed: string, limit: number): readonly Known[];
}

/** Looks into the book at each key, and never reads everybody. */
export function roster(book: Book): Roster {
  let order: readonly number[] | null = null;
  const ranked = (found: Set<number>, limit: number): readonly Known[] => {
    order ??= numbers(book, BY_RECENCY);
    const spoken: Known[] = [];
    for (const id of order) {
      if (spoken.length >= limit) return spoken;
      // `delete` says whether it was there: what is left has not been spoken to.
      if (found.delete(id)) spoken.push(...person(book, id));
    }
    const others = { among: JSON.stringify([...found]), limit: limit - spoken.length };
    return [...spoken, ...people(book, numbers(book, BY_NAME, others))];
  };
  const latest = (limit: number): readonly Known[] => {
    order ??= numbers(book, BY_RECENCY);
    const spoken: Known[] = [];
    for (const id of order) {
      if (spoken.length >= limit) return spoken;
      spoken.push(...person(book, id));
    }
    const without = JSON.stringify(spoken.map(({ id }) => id));
    return [...spoken, ...people(book, numbers(book, OTHERS, { without, limit: limit - spoken.length }))];
  };
  return {
    find(typed, limit) {
      const parts = fold(typed.trim())
        .split(/\s+/)
        .filter((part) => part !== '');
      if (parts.length === 0) return latest(limit);
      const first = ranked(inAll(parts.map((part) => beginningWith(book, part))), limit);
      if (first.length >= limit) return first;
      const within = containing(book, parts);
      for (const { id } of first) within.delete(id);
      return [...first, ...ranked(within, limit - first.length)];
    },
  };
}

const numbers = (book: Book, sql: string, ...given: readonly unknown[]): readonly number[] =>
  book
    .prepare<unknown[], number>(sql)
    .pluck()
    .all(...given);

const person = (book: Book, id: number): readonly Known[] => book.prepare<[number], Known>(PERSON).all(id);

const people = (book: Book, ids: readonly number[]): readonly Known[] =>
  ids.flatMap((id) => person(book, id));

function beginningWith(book: Book, part: string): ReadonlySet<number> {
  const range = { from: part, to: `${part}\u{10ffff}` };
  return new Set([...numbers(book, WITH_WORD, range), ...numbers(book, WITH_ADDRESS, range)]);
}

/** Up to so many are looked at one by one; with more it is quicker to look at everybody. */
const FEW = 1500;

function containing(book: Book, parts: readonly string[]): Set<number> {
  const [longest = '', ...others] = [...parts].sort((a, b) => b.length - a.length);
  const among = withPart(book, longest);
  if (among.size > FEW) return inAll([among, ...others.map((part) => withPart(book, part))]);
  return new Set([...among].filter((id) => others.every((part) => has(book, id, part))));
}

const withPart = (book: Book, part: string): ReadonlySet<number> =>
  new Set([...numbers(book, WITHIN_NAME, part), ...numbers(book, WITHIN_ADDRESS, part)]);

const has = (book: Book, contact: number, part: string): boolean =>
  book
    .prepare<{ contact: number }, string>(TEXTS)
    .pluck()
    .all({ contact })
    .some((text) => text.includes(part));

/** Those who are in every set. */
function inAll(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
}
