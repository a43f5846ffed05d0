import type { InterchangeRecord, Parsed, Refusal, RefusedLine } from '../domain/interchange.ts';
import { textIn, type EntityKind, type Fields, type Json } from '../domain/journal.ts';
import type { Book } from './book.ts';
import { readEntity } from './entity.ts';
import type { Entry } from './entry.ts';
import { kinField, resolveFields, stricter, type Resolved } from './importFields.ts';
import { findOrg, ImportKeys } from './importKeys.ts';
import { DELETED, KINDS, PRESENT, UNMADE } from './kinds.ts';

/** A file of records that can be read again, line by line from 1; a line is parsed when it is asked for. */
export interface RecordSource {
  records(): Iterable<SourceLine>;
}

export interface SourceLine {
  readonly line: number;
  /** What kind of record the line's beginning shows it to be; null: it has to be parsed to be known. */
  readonly kind: EntityKind | null;
  readonly parse: () => Parsed;
}

/** What an import came to. */
export interface Imported {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

/** What a new thing of a kind cannot do without. */
export type Required = Readonly<Record<EntityKind, readonly string[]>>;

/** The order in which kinds are taken in: each after those it names. */
const LAYERS: readonly (readonly EntityKind[])[] = [
  ['org', 'channel', 'contact'],
  ['quote'],
  ['touchpoint', 'followup'],
  ['dismissal', 'snooze', 'skip'],
];

const CODES: Readonly<Record<EntityKind, number>> = {
  org: 1,
  channel: 2,
  contact: 3,
  quote: 4,
  touchpoint: 5,
  followup: 6,
  dismissal: 7,
  snooze: 8,
  skip: 9,
};

/**
 * Takes a file of records into an entry: lines in any order, each by `(type, key)` once; a line that cannot be taken is
 * refused with its reason and the others go in (`cli.md §7`). Memory follows the contacts and quotes, not the lines.
 */
export function importRecords(book: Book, entry: Entry, source: RecordSource, required: Required): Imported {
  return new Import(book, entry, required).run(source);
}

/** A line that other lines may name, while it is not settled whether it goes in. */
interface Claim {
  readonly line: number;
  readonly key: string;
  readonly names: readonly { readonly kind: EntityKind; readonly field: string; readonly key: string }[];
}

class Import {
  private readonly book: Book;
  private readonly entry: Entry;
  private readonly required: Required;
  private readonly refused = new Map<number, Refusal>();
  private readonly keys: ImportKeys;
  private codes = new Uint8Array(1024);
  private created = 0;
  private updated = 0;
  private unchanged = 0;

  constructor(book: Book, entry: Entry, required: Required) {
    this.book = book;
    this.entry = entry;
    this.required = required;
    this.keys = new ImportKeys(book, entry);
  }

  run(source: RecordSource): Imported {
    this.survey(source);
    for (const wanted of this.passes()) {
      const later: InterchangeRecord[] = [];
      for (const { line, parse } of source.records()) {
        if (!wanted.has(this.codes[line] ?? 0) || this.refused.has(line)) continue;
        const parsed = parse();
        if (parsed.is === 'refused') {
          this.refused.set(line, parsed.why);
          continue;
        }
        if (this.take(line, parsed.record)) later.push(parsed.record);
      }
      for (const record of later) this.tie(record);
    }
    const refused = [...this.refused].sort(([a], [b]) => a - b).map(([line, why]) => ({ line, why }));
    return { created: this.created, updated: this.updated, unchanged: this.unchanged, refused };
  }

  /** The kinds to take in each reading of the file: layers that stand in the file one after the other go in together. */
  private passes(): readonly ReadonlySet<number>[] {
    const layers = LAYERS.map((layer) => new Set(layer.map((kind) => CODES[kind])));
    const ends = layers.map((layer) => ({
      layer,
      first: this.codes.findIndex((code) => layer.has(code)),
      last: this.codes.findLastIndex((code) => layer.has(code)),
    }));
    const passes: { readonly kinds: Set<number>; last: number }[] = [];
    for (const { layer, first, last } of ends) {
      if (first < 0) continue;
      const before = passes.at(-1);
      if (before && before.last < first) {
        for (const code of layer) before.kinds.add(code);
        before.last = last;
      } else {
        passes.push({ kinds: new Set(layer), last });
      }
    }
    return passes.map(({ kinds }) => kinds);
  }

  /** Reads every line once: learns its kind and, of contacts and quotes, refuses those that name nothing. */
  private survey(source: RecordSource): void {
    const claims: Readonly<Record<'contact' | 'quote', Claim[]>> = { contact: [], quote: [] };
    const claimed = new Set<string>();
    for (const { line, kind: sniffed, parse } of source.records()) {
      if (line >= this.codes.length) {
        const more = new Uint8Array(this.codes.length * 2);
        more.set(this.codes);
        this.codes = more;
      }
      if (sniffed !== null && sniffed !== 'contact' && sniffed !== 'quote') {
        this.codes[line] = CODES[sniffed];
        continue;
      }
      const parsed = parse();
      if (parsed.is === 'refused') {
        this.refused.set(line, parsed.why);
        continue;
      }
      const { kind, key, fields } = parsed.record;
      this.codes[line] = CODES[kind];
      if (kind !== 'contact' && kind !== 'quote') continue;
      // A thing that an earlier line makes is known to a later one.
      const missing = claimed.has(`${kind} ${key}`) ? null : this.missing(parsed.record);
      if (missing === null) claimed.add(`${kind} ${key}`);
      if (missing) this.refused.set(line, missing);
      else claims[kind].push({ line, key, names: namesOf(kind, fields) });
    }
    this.settle('contact', claims.contact, new Set());
    this.settle(
      'quote',
      claims.quote,
      new Set(claims.contact.filter(({ line }) => !this.refused.has(line)).map(({ key }) => key)),
    );
  }

  /** Refuses claims that name nothing, until those that are left all stand. */
  private settle(kind: 'contact' | 'quote', claims: readonly Claim[], contacts: ReadonlySet<string>): void {
    let standing = claims;
    for (;;) {
      const keys = new Set(standing.map(({ key }) => key));
      const known = (name: Claim['names'][number]): boolean =>
        (name.kind === kind ? keys.has(name.key) : contacts.has(name.key)) ||
        this.keys.find(name.kind, name.key) !== null;
      const next = standing.filter((claim) => {
        const lost = claim.names.find((name) => !known(name));
        if (lost) this.refused.set(claim.line, { is: 'reference-unknown', field: lost.field, key: lost.key });
        return lost === undefined;
      });
      if (next.length === standing.length) return;
      standing = next;
    }
  }

  private missing({ kind, key, fields }: InterchangeRecord): Refusal | null {
    const field = this.required[kind].find((name) => isEmpty(fields[name]));
    if (field === undefined) return null;
    // A line about a known thing need not say everything again; but it cannot take away what is required.
    const isKnown = fields[field] === undefined && this.keys.find(kind, key) !== null;
    return isKnown ? null : { is: 'field-missing', field };
  }

  /** Takes one record in, or refuses its line; answers whether it names kin that is not there yet. */
  private take(line: number, record: InterchangeRecord): boolean {
    const missing = this.missing(record);
    const resolved: Resolved =
      missing === null
        ? resolveFields(record, this.keys, this.book.tools.now)
        : { is: 'refused', why: missing };
    if (resolved.is === 'refused') {
      this.refused.set(line, resolved.why);
      return false;
    }
    const { kind, key, extra } = record;
    const { fields } = resolved;
    const id =
      this.keys.find(kind, key) ?? (kind === 'org' ? findOrg(this.book, textIn(fields['name'])) : null);
    if (id === null) {
      const given = Object.keys(extra).length === 0 ? fields : { ...fields, extra };
      this.entry.create(kind, { ...this.defaults(kind), ...given, key });
      this.created += 1;
    } else if (this.alter(kind, id, fields, extra, key)) this.updated += 1;
    else this.unchanged += 1;
    const kin = kinField(record);
    return kin !== null && typeof record.fields[kin] === 'string' && fields[kin] === undefined;
  }

  /** Names kin, once all of its kind is there. */
  private tie(record: InterchangeRecord): void {
    const { kind, key, fields } = record;
    const field = kinField(record);
    const id = this.keys.find(kind, key);
    const named = field === null ? null : this.keys.uid(kind, textIn(fields[field]));
    if (field === null || id === null || named === null)
      throw new Error(`a settled line names nothing: ${key}`);
    this.entry.change(kind, id, { [field]: named });
  }

  private defaults(kind: EntityKind): Fields {
    return kind === 'contact' || kind === 'org' ? { created_at: this.book.tools.now } : {};
  }

  /** Changes a known thing to what the record says; a thing whose making was undone is made again. */
  private alter(kind: EntityKind, id: number, fields: Fields, extra: Fields, key: string): boolean {
    const before = readEntity(this.book, kind, id);
    if (!before || before.fields['deleted'] === DELETED) return false;
    if (before.fields['deleted'] === UNMADE) {
      const initial = Object.entries(KINDS[kind].columns).map(
        ([name, column]) => [name, column.initial] as const,
      );
      const anew = { ...Object.fromEntries(initial), ...this.defaults(kind), ...fields };
      return this.entry.change(kind, id, { ...anew, extra, key, deleted: PRESENT });
    }
    const { do_not_contact: mark, deceased_on: died, ...rest } = fields;
    const marks: Record<string, Json> = {};
    if (mark !== undefined) marks['do_not_contact'] = stricter(before.fields['do_not_contact'] ?? null, mark);
    if (died !== undefined && died !== null) marks['deceased_on'] = died;
    const own = kind === 'org' && before.fields['key'] === null ? { key } : {};
    const kept = { ...(before.fields['extra'] as Fields), ...extra };
    return this.entry.change(kind, id, { ...rest, ...marks, ...own, extra: kept });
  }
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const namesOf = (kind: 'contact' | 'quote', fields: Fields): Claim['names'] =>
  kind === 'contact'
    ? named('contact', 'referred_by', fields)
    : [...named('contact', 'contact', fields), ...named('quote', 'revises', fields)];

const named = (kind: EntityKind, field: string, fields: Fields): Claim['names'] => {
  const key = fields[field];
  return typeof key === 'string' ? [{ kind, field, key }] : [];
};
