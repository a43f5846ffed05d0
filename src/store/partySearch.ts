import { fold, foldPhone } from '../domain/folding.ts';
import type { Barred, Known, Party } from '../domain/incoming.ts';
import { textIn, type Fields, type Json } from '../domain/journal.ts';
import { decide, mayBe, nameKey, type Candidate } from '../domain/matching.ts';
import type { PhoneReader } from '../domain/phone.ts';
import { formatRef } from '../domain/refs.ts';
import type { Book } from './book.ts';
import { readEntity, uidOf } from './entity.ts';
import type { ImportKeys } from './importKeys.ts';
import { DELETED, PRESENT, UNMADE } from './kinds.ts';

/** Whom of the book a row means. */
export type Found =
  | { readonly is: 'one'; readonly id: number }
  /** Nobody yet; `unmade`: somebody whose making was undone. */
  | { readonly is: 'none'; readonly unmade: number | null }
  | { readonly is: 'several'; readonly who: readonly Known[] }
  | { readonly is: 'barred'; readonly why: Barred };

/** Whether addresses, as the book looks them up, are of somebody who was erased. */
export type ErasedCheck = (addresses: readonly string[]) => boolean;

/** Finds the people of a foreign file in the book. */
export class Parties {
  private readonly book: Book;
  private readonly keys: ImportKeys;
  private readonly phone: PhoneReader;
  private readonly isErased: ErasedCheck;
  private readonly made = new Set<number>();
  private readonly deleted: ReadonlyMap<string, readonly Gone[]>;

  constructor(book: Book, keys: ImportKeys, phone: PhoneReader, isErased: ErasedCheck) {
    this.book = book;
    this.keys = keys;
    this.phone = phone;
    this.isErased = isErased;
    this.deleted = deletedOf(book);
  }

  /** Says that a row of this file made somebody. */
  makes(id: number): void {
    this.made.add(id);
  }

  find(party: Party): Found {
    const { key, name, emails, phones, org } = party;
    const keyed = key === null ? null : this.keys.find('contact', key);
    const state = keyed === null ? null : this.stateOf(keyed);
    if (keyed !== null && state === DELETED)
      return { is: 'barred', why: { is: 'deleted', who: this.named(keyed) } };
    const lookups = phones.map((typed) => this.phone(typed)).filter((one) => one !== null);
    const decision = decide({
      name,
      org: org === null ? null : nameKey(org),
      hasKey: key !== null,
      hasAddress: emails.length > 0 || phones.length > 0,
      byKey:
        keyed !== null && state === PRESENT ? [this.candidate(keyed)] : this.at(key === null ? [] : [key]),
      byEmail: emails.map((email) => this.at([email])),
      byPhone: lookups.map((keys) => this.phoned(keys.lookups, keys.same)),
      byName: this.contactsOf(BY_NAME, nameKey(name)).map((id) => this.candidate(id)),
    });
    if (decision.is === 'one') return decision;
    if (decision.is === 'several') return { is: 'several', who: decision.ids.map((id) => this.named(id)) };
    const addresses = [...emails.map(fold), ...lookups.flatMap((keys) => [keys.same, ...keys.lookups])];
    const gone = addresses
      .flatMap((address) => this.deleted.get(address) ?? [])
      .find((one) => mayBe(one, name));
    if (gone) return { is: 'barred', why: { is: 'deleted', who: this.named(gone.id) } };
    if (addresses.length > 0 && this.isErased(addresses)) return { is: 'barred', why: { is: 'erased' } };
    return { is: 'none', unmade: state === UNMADE ? keyed : null };
  }

  /** A contact as a report names them. */
  named(id: number): Known {
    const name = this.book.prepare<[number], { name: string }>(NAME).get(id)?.name ?? '';
    return { ref: formatRef('contact', id), name };
  }

  private stateOf(id: number): Json {
    return this.book.prepare<[number], { deleted: number }>(STATE).get(id)?.deleted ?? null;
  }

  /** Those who have one of these addresses. */
  private at(addresses: readonly string[]): readonly Candidate[] {
    const ids = new Set(addresses.flatMap((address) => this.contactsOf(BY_ADDRESS, fold(address))));
    return [...ids].map((id) => this.candidate(id));
  }

  /** Those who have this phone number, however they wrote it. */
  private phoned(lookups: readonly string[], same: string): readonly Candidate[] {
    return this.at(lookups).filter(({ id }) => {
      const { phones } = this.fieldsOf(id);
      return textsIn(phones).some((typed) => this.phone(typed)?.same === same);
    });
  }

  private contactsOf(sql: string, value: string): readonly number[] {
    if (value === '') return [];
    return this.book
      .prepare<[string], { contact: number }>(sql)
      .all(value)
      .map(({ contact }) => contact);
  }

  private fieldsOf(id: number): Fields {
    return readEntity(this.book, 'contact', id)?.fields ?? {};
  }

  private candidate(id: number): Candidate {
    const row = this.book.prepare<[number], CandidateRow>(CANDIDATE).get(id);
    return {
      id,
      names: row ? [row.name, ...(JSON.parse(row.aliases) as readonly string[])] : [],
      org: row?.org == null ? null : nameKey(row.org),
      hasAddress: row?.hasAddress === 1,
      isNew: this.made.has(id),
    };
  }
}

/** The uid that other things name a contact by. */
export const contactUid = (book: Book, id: number): string => uidOf(book, 'contact', id);

interface CandidateRow {
  readonly name: string;
  readonly aliases: string;
  readonly org: string | null;
  readonly hasAddress: 0 | 1;
}

const BY_ADDRESS = 'select contact from address where value = ?';
const BY_NAME = 'select contact from known_as where value = ?';
const NAME = 'select name from contact where id = ?';
const STATE = 'select deleted from contact where id = ?';

const CANDIDATE = `
select c.name, c.aliases, o.name as org,
       c.emails <> '[]' or c.phones <> '[]' as hasAddress
  from contact c
  left join org o on o.id = c.org
 where c.id = ?`;

interface Gone {
  readonly id: number;
  readonly names: readonly string[];
}

const ALL_DELETED = `
select id, name, emails, phones, extra
  from contact
 where deleted = 1`;

interface DeletedRow {
  readonly id: number;
  readonly name: string;
  readonly emails: string;
  readonly phones: string;
  readonly extra: string;
}

/** Those who were deleted, by each of their addresses. */
function deletedOf(book: Book): ReadonlyMap<string, readonly Gone[]> {
  const all = new Map<string, Gone[]>();
  for (const row of book.prepare<[], DeletedRow>(ALL_DELETED).all()) {
    const gone = { id: row.id, names: [row.name] };
    const emails = JSON.parse(row.emails) as readonly string[];
    const phones = JSON.parse(row.phones) as readonly string[];
    for (const address of [...emails.map(fold), ...phones.flatMap((phone) => foldPhone(phone) ?? [])])
      all.set(address, [...(all.get(address) ?? []), gone]);
  }
  return all;
}

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(textIn) : [];
