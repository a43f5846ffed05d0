import type { Book } from './book.ts';

/** Somebody as they are looked for while their name is typed. */
export interface Known {
  readonly id: number;
  readonly name: string;
  readonly org: string | null;
  /** What they are found by, folded: names, aliases and addresses, a line each. */
  readonly words: string;
}

interface KnownRow {
  readonly id: number;
  readonly name: string;
  readonly org: string | null;
}

const RECENT_FIRST = `
select c.id, c.name, o.name as org
  from contact c
  left join org o on o.id = c.org
  left join ledger l on l.contact = c.id
 where c.deleted = 0
   and c.archived = 0
 order by max(coalesce(l.touched_at, 0), coalesce(l.heard_at, 0)) desc, c.folded, c.id`;

const NAMES = `
select contact, value
  from known_as`;

const ADDRESSES = `
select contact, value
  from address`;

/** Everybody who is not archived, those first with whom something was exchanged last; of the others by name. */
export function roster(book: Book): readonly Known[] {
  const words = new Map<number, string>();
  for (const sql of [NAMES, ADDRESSES]) {
    for (const { contact, value } of book.prepare<[], { contact: number; value: string }>(sql).all()) {
      const before = words.get(contact);
      words.set(contact, before === undefined ? value : `${before}\n${value}`);
    }
  }
  return book
    .prepare<[], KnownRow>(RECENT_FIRST)
    .all()
    .map((row) => ({ ...row, words: words.get(row.id) ?? '' }));
}
