import { enriched, enrichedExtra } from '../domain/enriching.ts';
import type { Barred, Conflict, Fate, Incoming, Party, PassedOver, Unreadable } from '../domain/incoming.ts';
import type { Refusal } from '../domain/interchange.ts';
import { textIn, type EntityKind, type Fields, type Json } from '../domain/journal.ts';
import type { PhoneReader } from '../domain/phone.ts';
import { formatRef } from '../domain/refs.ts';
import type { Book } from './book.ts';
import { readEntity } from './entity.ts';
import type { Entry } from './entry.ts';
import { resolveFields, stricter } from './importFields.ts';
import { ImportKeys } from './importKeys.ts';
import { DELETED, UNMADE } from './kinds.ts';
import { contactUid, Parties, type ErasedCheck } from './partySearch.ts';
import { remake } from './remake.ts';

/** What a foreign file holds, and how it is to be taken. */
export interface Foreign {
  /** The values of the connector; each call begins anew. */
  readonly incoming: (which: 'people' | 'events') => Iterable<Incoming>;
  /** The file's name, kept with what it makes; null: standard input. */
  readonly file: string | null;
  /** Whether somebody whom only a touchpoint or a follow-up names is added, or the event is left out. */
  readonly strangers: 'add' | 'leave';
  /** What everybody whom the file adds is given besides. */
  readonly given: Fields;
  readonly phone: PhoneReader;
  readonly isErased: ErasedCheck;
}

/** Why a row was not taken. */
export type NotTaken = Refusal | Unreadable | Barred | { readonly is: 'nameless' };

/** Why a row was left out on purpose; a stranger is listed by who they are. */
export type LeftOut = PassedOver | { readonly is: 'stranger'; readonly who: string };

/** What became of one row. */
export interface Taken {
  readonly line: number;
  readonly fate: Fate;
  readonly kind: EntityKind;
  /** Null where nobody, or nothing of its own, is meant. */
  readonly ref: string | null;
  readonly name: string;
  /** What it changes of a known thing. */
  readonly fields: readonly string[];
}

/** What an import of a foreign file came to. */
export interface TakenIn {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly why: NotTaken }[];
  readonly conflicts: readonly { readonly line: number; readonly what: Conflict }[];
  readonly leftOut: readonly { readonly why: LeftOut; readonly lines: readonly number[] }[];
  /** What was made, by kind. */
  readonly made: Readonly<Partial<Record<EntityKind, number>>>;
  /** The first few rows of each fate. */
  readonly rows: readonly Taken[];
}

/** How many rows of each fate are told. */
const TOLD = 20;

/**
 * Takes a foreign file into an entry: people first, each matched to the book before anybody is added, then what happened
 * with them. Known people gain what is missing and keep what differs; a known event stays as it is (`docs/import.md`).
 */
export function takeIncoming(book: Book, entry: Entry, foreign: Foreign): TakenIn {
  return new Taking(book, entry, foreign).run();
}

class Taking {
  private readonly book: Book;
  private readonly entry: Entry;
  private readonly foreign: Foreign;
  private readonly keys: ImportKeys;
  private readonly parties: Parties;
  private readonly counts = { create: 0, update: 0, unchanged: 0 };
  private readonly refused: { readonly line: number; readonly why: NotTaken }[] = [];
  private readonly conflicts: { readonly line: number; readonly what: Conflict }[] = [];
  private readonly leftOut = new Map<string, { readonly why: LeftOut; readonly lines: number[] }>();
  private readonly made: Partial<Record<EntityKind, number>> = {};
  private readonly rows: Taken[] = [];
  private readonly told = new Map<Fate, number>();

  constructor(book: Book, entry: Entry, foreign: Foreign) {
    this.book = book;
    this.entry = entry;
    this.foreign = foreign;
    this.keys = new ImportKeys(book, entry);
    this.parties = new Parties(book, this.keys, foreign.phone, foreign.isErased);
  }

  run(): TakenIn {
    for (const thing of this.foreign.incoming('people')) this.takePerson(thing);
    for (const thing of this.foreign.incoming('events')) this.takeEvent(thing);
    const byLine = <T extends { readonly line: number }>(list: readonly T[]): readonly T[] =>
      list.toSorted((a, b) => a.line - b.line);
    return {
      created: this.counts.create,
      updated: this.counts.update,
      unchanged: this.counts.unchanged,
      refused: byLine(this.refused),
      conflicts: byLine(this.conflicts),
      leftOut: [...this.leftOut.values()],
      made: this.made,
      rows: byLine(this.rows),
    };
  }

  private takePerson(thing: Incoming): void {
    if (thing.is === 'refused') this.refuse(thing.line, thing.why, 'contact', '');
    else if (thing.is === 'passed') this.leave(thing.line, thing.why, 'contact', '');
    else if (thing.is === 'contact') this.person(thing.line, thing.party, thing.fields, thing.extra, true);
  }

  /** Matches or makes somebody; answers their row number, or null where the row is not taken. */
  private person(line: number, party: Party, fields: Fields, extra: Fields, isRow: boolean): number | null {
    const { name, emails, phones } = party;
    const called = name.trim() || (emails[0] ?? phones[0] ?? '');
    const found = this.parties.find(party);
    switch (found.is) {
      case 'barred':
        this.refuse(line, found.why, 'contact', called);
        return null;
      case 'several':
        this.conflicts.push({ line, what: found });
        this.tell({ line, fate: 'conflict', kind: 'contact', ref: null, name: called, fields: [] });
        return null;
      case 'one':
        if (isRow) this.enrich(line, found.id, party, fields, extra);
        return found.id;
      case 'none':
        return this.make(line, party, called, fields, extra, found.unmade);
    }
  }

  private make(
    line: number,
    party: Party,
    called: string,
    fields: Fields,
    extra: Fields,
    unmade: number | null,
  ): number | null {
    if (called === '') {
      this.refuse(line, { is: 'nameless' }, 'contact', '');
      return null;
    }
    const { given } = this.foreign;
    const said = withGiven({ ...fields, ...partyFields(party), name: called }, given);
    const key = party.key ?? '';
    const resolved = resolveFields({ kind: 'contact', key, fields: said, extra }, this.keys);
    if (resolved.is === 'refused') {
      this.refuse(line, resolved.why, 'contact', called);
      return null;
    }
    const from = extra['from'] ?? { file: this.foreign.file, line };
    const whole: Fields = {
      created_at: this.book.tools.now,
      ...resolved.fields,
      key: party.key,
      extra: { ...extra, from },
    };
    const { id } =
      unmade === null
        ? this.entry.create('contact', whole)
        : remake(this.book, this.entry, 'contact', unmade, whole);
    this.parties.makes(id);
    this.count({
      line,
      fate: 'create',
      kind: 'contact',
      ref: formatRef('contact', id),
      name: called,
      fields: [],
    });
    return id;
  }

  /** Adds to a known contact what is missing, and tells what differs. */
  private enrich(line: number, id: number, party: Party, fields: Fields, extra: Fields): void {
    const before = readEntity(this.book, 'contact', id)?.fields ?? {};
    const who = this.parties.named(id);
    const said = withGiven({ ...fields, ...partyFields(party) }, this.foreign.given);
    const { org = null, do_not_contact: mark = null, deceased_on: died = null, ...rest } = said;
    const resolved = resolveFields({ kind: 'contact', key: '', fields: rest, extra }, this.keys);
    if (resolved.is === 'refused') return this.refuse(line, resolved.why, 'contact', who.name);
    const orgName = this.orgName(before['org'] ?? null);
    const { changes, differing } = enriched(
      { ...before, org: orgName },
      { ...resolved.fields, org },
      this.foreign.phone,
    );
    for (const { field, kept, said: other } of differing)
      this.conflicts.push({
        line,
        what: { is: 'value', who, field, kept: plainly(kept), said: plainly(other) },
      });
    const { org: newOrg, ...others } = changes;
    const marks: Record<string, Json> = {};
    if (mark !== null) marks['do_not_contact'] = stricter(before['do_not_contact'] ?? null, mark);
    if (died !== null && before['deceased_on'] === null) marks['deceased_on'] = died;
    const kept = before['extra'] as Fields;
    const isOther =
      party.key !== null && party.key !== before['key'] && this.keys.find('contact', party.key) !== id;
    const next: Fields = {
      ...others,
      ...(newOrg === undefined ? {} : { org: this.keys.org(textIn(newOrg)) }),
      ...marks,
      extra: enrichedExtra(kept, isOther ? { ...extra, keys: [party.key] } : extra),
    };
    const isChanged = this.entry.change('contact', id, next);
    const names = Object.keys(next).filter(
      (name) => JSON.stringify(next[name]) !== JSON.stringify(before[name]),
    );
    const row = { line, kind: 'contact' as const, ...who, fields: names };
    if (isChanged || differing.length === 0) this.count({ ...row, fate: isChanged ? 'update' : 'unchanged' });
    else this.count({ ...row, fate: 'unchanged' });
    if (differing.length > 0)
      this.tell({ ...row, fate: 'conflict', fields: differing.map(({ field }) => field) });
  }

  private orgName(uid: Json): Json {
    if (typeof uid !== 'string') return null;
    return this.book.prepare<[string], { name: string }>(ORG_NAME).get(uid)?.name ?? null;
  }

  private takeEvent(thing: Incoming): void {
    if (thing.is === 'touchpoint') this.touchpoint(thing);
    else if (thing.is === 'followup') this.followUp(thing);
  }

  private touchpoint({ line, key, parties, fields, extra }: Incoming & { readonly is: 'touchpoint' }): void {
    const name = textIn(fields['text']);
    const known = this.keys.find('touchpoint', key);
    const state = known === null ? null : this.keys.state('touchpoint', key);
    if (state === DELETED) return this.refuse(line, { is: 'deleted-thing' }, 'touchpoint', name);
    const contacts = new Set<number>();
    const strangers: Party[] = [];
    for (const party of parties) {
      const id = this.whose(line, party);
      if (id === 'untaken') return;
      if (id === null) strangers.push(party);
      else contacts.add(id);
    }
    if (contacts.size === 0) return this.leaveStrangers(line, strangers, 'touchpoint', name);
    const uids = [...contacts].map((id) => contactUid(this.book, id));
    if (known !== null && state !== UNMADE) {
      const before = readEntity(this.book, 'touchpoint', known)?.fields['contacts'] as readonly string[];
      const all = [...before, ...uids.filter((uid) => !before.includes(uid))];
      const isChanged = this.entry.change('touchpoint', known, { contacts: all });
      return this.count({
        line,
        fate: isChanged ? 'update' : 'unchanged',
        kind: 'touchpoint',
        ref: formatRef('touchpoint', known),
        name,
        fields: isChanged ? ['contacts'] : [],
      });
    }
    this.makeEvent(line, 'touchpoint', key, { ...fields, contacts: [] }, { contacts: uids }, extra, known);
  }

  private followUp({ line, key, party, fields, extra }: Incoming & { readonly is: 'followup' }): void {
    const name = textIn(fields['text']);
    const known = this.keys.find('followup', key);
    const state = known === null ? null : this.keys.state('followup', key);
    if (state === DELETED) return this.refuse(line, { is: 'deleted-thing' }, 'followup', name);
    if (known !== null && state !== UNMADE)
      return this.count({
        line,
        fate: 'unchanged',
        kind: 'followup',
        ref: formatRef('follow-up', known),
        name,
        fields: [],
      });
    const id = party === null ? null : this.whose(line, party);
    if (id === 'untaken') return;
    if (party !== null && id === null) return this.leaveStrangers(line, [party], 'followup', name);
    const contact = id === null ? null : contactUid(this.book, id);
    this.makeEvent(line, 'followup', key, fields, { contact }, extra, known);
  }

  /** Who a party of an event is: a contact's row number, null for a stranger who is not to be added. */
  private whose(line: number, party: Party): number | null | 'untaken' {
    if (this.foreign.strangers === 'leave') {
      const found = this.parties.find(party);
      if (found.is === 'none') return null;
    }
    return this.person(line, party, {}, {}, false) ?? 'untaken';
  }

  private makeEvent(
    line: number,
    kind: 'touchpoint' | 'followup',
    key: string,
    fields: Fields,
    owners: Fields,
    extra: Fields,
    unmade: number | null,
  ): void {
    const name = textIn(fields['text']);
    const resolved = resolveFields({ kind, key, fields, extra }, this.keys);
    if (resolved.is === 'refused') return this.refuse(line, resolved.why, kind, name);
    const from = extra['from'] ?? { file: this.foreign.file, line };
    const whole: Fields = { ...resolved.fields, ...owners, key, extra: { ...extra, from } };
    const { id } =
      unmade === null ? this.entry.create(kind, whole) : remake(this.book, this.entry, kind, unmade, whole);
    const ref = formatRef(kind === 'touchpoint' ? 'touchpoint' : 'follow-up', id);
    this.count({ line, fate: 'create', kind, ref, name, fields: [] });
  }

  private leaveStrangers(line: number, parties: readonly Party[], kind: EntityKind, name: string): void {
    for (const { name: called, emails, phones } of parties) {
      const address = emails[0] ?? phones[0];
      const who = address === undefined ? called : called === '' ? address : `${called} <${address}>`;
      this.leave(line, { is: 'stranger', who }, kind, name);
    }
    if (parties.length === 0) this.refuse(line, { is: 'nobody' }, kind, name);
  }

  private count(row: Taken): void {
    if (row.fate === 'create') {
      this.counts.create += 1;
      this.made[row.kind] = (this.made[row.kind] ?? 0) + 1;
    } else if (row.fate === 'update') this.counts.update += 1;
    else this.counts.unchanged += 1;
    this.tell(row);
  }

  private refuse(line: number, why: NotTaken, kind: EntityKind, name: string): void {
    this.refused.push({ line, why });
    this.tell({ line, fate: 'refused', kind, ref: null, name, fields: [] });
  }

  private leave(line: number, why: LeftOut, kind: EntityKind, name: string): void {
    const group = why.is === 'stranger' ? `${why.is} ${why.who.toLowerCase()}` : why.is;
    const lines = this.leftOut.get(group)?.lines ?? [];
    lines.push(line);
    this.leftOut.set(group, { why: this.leftOut.get(group)?.why ?? why, lines });
    this.tell({ line, fate: 'left_out', kind, ref: null, name, fields: [] });
  }

  private tell(row: Taken): void {
    const before = this.told.get(row.fate) ?? 0;
    if (before < TOLD) this.rows.push(row);
    this.told.set(row.fate, before + 1);
  }
}

const ORG_NAME = 'select name from org where uid = ?';

/** What a party says of a contact; what it does not say is left out. */
const partyFields = ({ name, emails, phones, org }: Party): Fields => ({
  ...(name.trim() === '' ? {} : { name: name.trim() }),
  ...(emails.length === 0 ? {} : { emails }),
  ...(phones.length === 0 ? {} : { phones }),
  ...(org === null || org.trim() === '' ? {} : { org: org.trim() }),
});

/** Fields with what everybody of the file is given: tags besides their own, other things where they say none. */
function withGiven(fields: Fields, given: Fields): Fields {
  const tags = [...textsIn(fields['tags']), ...textsIn(given['tags'])];
  return { ...given, ...fields, ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }) };
}

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(textIn) : [];

const plainly = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
