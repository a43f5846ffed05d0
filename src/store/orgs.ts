import { fold } from '../domain/folding.ts';
import type { Instant } from '../domain/instant.ts';
import { nearest } from '../domain/near.ts';
import { parseRef } from '../domain/refs.ts';
import type { Book } from './book.ts';
import { uidOf } from './entity.ts';
import type { Entry } from './entry.ts';
import { findOrg } from './importKeys.ts';

/** An organisation (`domain.md §2`). */
export interface Org {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
  /** Contacts that belong to it, archived ones among them. */
  readonly members: readonly number[];
}

interface OrgRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly folded: string;
  readonly facts: string;
  readonly created_at: Instant;
  readonly members: string;
}

const ALL = `
select o.id, coalesce(o.key, o.uid) as key, o.name, o.folded, o.facts, o.created_at,
       (select json_group_array(c.id)
          from contact c
         where c.org = o.id
           and c.deleted = 0) as members
  from org o
 where o.deleted = 0
 order by o.folded, o.id`;

const ONE = `
select o.id, coalesce(o.key, o.uid) as key, o.name, o.folded, o.facts, o.created_at,
       (select json_group_array(c.id)
          from contact c
         where c.org = o.id
           and c.deleted = 0) as members
  from org o
 where o.id = ?
   and o.deleted = 0`;

const orgOf = (row: OrgRow): Org => ({
  id: row.id,
  key: row.key,
  name: row.name,
  facts: JSON.parse(row.facts) as Org['facts'],
  createdAt: row.created_at,
  members: JSON.parse(row.members) as readonly number[],
});

/** Every organisation, by name. */
export const allOrgs = (book: Book): readonly Org[] => book.prepare<[], OrgRow>(ALL).all().map(orgOf);

/** An organisation by its number, or null. */
export function readOrg(book: Book, id: number): Org | null {
  const row = book.prepare<[number], OrgRow>(ONE).get(id);
  return row ? orgOf(row) : null;
}

/** Which organisation the words name. */
export type OrgMatch =
  | { readonly is: 'one'; readonly org: Org }
  | { readonly is: 'many'; readonly candidates: readonly Org[] }
  | { readonly is: 'none'; readonly near: readonly Org[] };

/** The organisation that words name: by reference, exact name, or a part of the name that only one has. */
export function matchOrg(book: Book, words: string): OrgMatch {
  const ref = parseRef(words.trim());
  if (ref?.kind === 'org') {
    const org = readOrg(book, ref.id);
    return org ? { is: 'one', org } : { is: 'none', near: [] };
  }
  const folded = fold(words.trim());
  const all = allOrgs(book);
  const exact = all.filter(({ name }) => fold(name) === folded);
  const found =
    exact.length > 0 || folded === '' ? exact : all.filter(({ name }) => fold(name).includes(folded));
  const [org] = found;
  if (org) return found.length === 1 ? { is: 'one', org } : { is: 'many', candidates: found };
  const names = nearest(
    words,
    all.map(({ name }) => name),
    3,
  );
  return { is: 'none', near: all.filter(({ name }) => names.includes(name)) };
}

/** The uid of the organisation of that name; where there is none, the entry makes it. */
export function orgOfName(book: Book, entry: Entry, name: string): string {
  const id = findOrg(book, name);
  return id === null ? entry.create('org', { name, created_at: book.tools.now }).uid : uidOf(book, 'org', id);
}
