import type { InterchangeRecord, Parsed, Refusal, RefusedLine } from '../domain/interchange.ts';
import { textIn, type EntityKind, type Fields, type Json } from '../domain/journal.ts';
import { DECISIONS } from '../domain/quote.ts';
import { stricter } from '../domain/stricter.ts';
import type { Book } from './book.ts';
import { findChannel } from './channels.ts';
import { readEntity } from './entity.ts';
import type { Entry } from './entry.ts';
import { kinField, resolveFields, type Resolved } from './importFields.ts';
import { findOrg, ImportKeys } from './importKeys.ts';
import { isEmpty, namesOf, UNDECIDED, type Claim, type Deciding } from './importNames.ts';
import { CODES, passesOf } from './importOrder.ts';
import { DELETED, PRESENT, UNMADE } from './kinds.ts';
import { remake } from './remake.ts';
import { findSegment } from './segments.ts';
import { findTemplate } from './templates.ts';

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

/**
 * Takes a file of records into an entry: lines in any order, each by `(type, key)` once; a line that cannot be taken is
 * refused with its reason and the others go in (`cli.md §7`). Memory follows the contacts and quotes, not the lines.
 */
export function importRecords(
  book: Book,
  entry: Entry,
  source: RecordSource,
  required: Required,
  became: Became = () => undefined,
): Imported {
  return new Import(book, entry, required, became).run(source);
}

/** Told of each line that goes in, or was in already. */
export type Became = (
  line: number,
  fate: 'create' | 'update' | 'unchanged',
  record: InterchangeRecord,
  id: number,
) => void;

class Import {
  private readonly book: Book;
  private readonly entry: Entry;
  private readonly required: Required;
  private readonly became: Became;
  private readonly refused = new Map<number, Refusal>();
  private readonly keys: ImportKeys;
  private codes = new Uint8Array(1024);
  private created = 0;
  private updated = 0;
  private unchanged = 0;

  constructor(book: Book, entry: Entry, required: Required, became: Became) {
    this.book = book;
    this.entry = entry;
    this.required = required;
    this.became = became;
    this.keys = new ImportKeys(book, entry);
  }

  run(source: RecordSource): Imported {
    this.survey(source);
    for (const wanted of passesOf(this.codes)) {
      const later: InterchangeRecord[] = [];
      for (const { line, parse } of source.records()) {
        if (!wanted.has(this.codes[line] ?? 0) || this.refused.has(line)) continue;
        const parsed = parse();
        if (parsed.is === 'refused') {
          this.refused.set(line, parsed.why);
          continue;
        }
        if (this.codes[line] !== CODES[parsed.record.kind]) {
          this.refused.set(line, { is: 'type-twice' });
          continue;
        }
        if (this.take(line, parsed.record)) later.push(parsed.record);
      }
      for (const record of later) this.tie(record);
    }
    const refused = [...this.refused].sort(([a], [b]) => a - b).map(([line, why]) => ({ line, why }));
    return { created: this.created, updated: this.updated, unchanged: this.unchanged, refused };
  }

  /** Reads every line once: learns its kind and, of contacts and quotes, refuses those that name nothing. */
  private survey(source: RecordSource): void {
    const claims: Readonly<Record<'contact' | 'quote', Claim[]>> = { contact: [], quote: [] };
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
      const missing = this.missing(parsed.record, true);
      if (missing) this.refused.set(line, missing);
      // What was deleted stays so, and nothing can name it.
      else if (this.keys.state(kind, key) !== DELETED) {
        const { status, decided_at: decidedAt } = fields;
        claims[kind].push({
          line,
          key,
          names: namesOf(kind, fields),
          lacks: this.missing(parsed.record, false),
          says: {
            ...(status === undefined ? {} : { status }),
            ...(decidedAt === undefined ? {} : { decided_at: decidedAt }),
          },
        });
      }
    }
    this.settle('contact', claims.contact, new Set());
    this.settle(
      'quote',
      claims.quote,
      new Set(claims.contact.filter(({ line }) => !this.refused.has(line)).map(({ key }) => key)),
    );
  }

  /** Refuses claims that name nothing or cannot stand, until those that are left all stand. */
  private settle(kind: 'contact' | 'quote', claims: readonly Claim[], contacts: ReadonlySet<string>): void {
    let standing = claims;
    for (;;) {
      const keys = new Set(standing.map(({ key }) => key));
      const known = (name: Claim['names'][number]): boolean =>
        (name.kind === kind ? keys.has(name.key) : contacts.has(name.key)) ||
        this.keys.uid(name.kind, name.key) !== null;
      // How the things of these lines stand after the lines before, in the order of the file.
      const made = new Map<string, Deciding>();
      const next = standing.filter((claim) => {
        const lost = claim.names.find((name) => !known(name));
        const before = made.get(claim.key) ?? this.deciding(kind, claim.key);
        const after = { ...(before ?? UNDECIDED), ...claim.says };
        const why: Refusal | null = lost
          ? { is: 'reference-unknown', field: lost.field, key: lost.key }
          : before === null && claim.lacks
            ? claim.lacks
            : DECISIONS.some((status) => status === after.status) && after.decided_at === null
              ? { is: 'undecided-at' }
              : null;
        if (why) this.refused.set(claim.line, why);
        else made.set(claim.key, after);
        return why === null;
      });
      if (next.length === standing.length) return;
      standing = next;
    }
  }

  /** What is known of a thing's decision; null where the book has no such thing, or its making was undone. */
  private deciding(kind: 'contact' | 'quote', key: string): Deciding | null {
    const id = this.keys.state(kind, key) === PRESENT ? this.keys.find(kind, key) : null;
    if (id === null) return null;
    const { status = null, decided_at: decidedAt = null } = readEntity(this.book, kind, id)?.fields ?? {};
    return { status, decided_at: decidedAt };
  }

  /** What a line must say and does not; of a known thing it need not say everything again, but cannot take away what is required. */
  private missing({ kind, fields }: InterchangeRecord, isKnown: boolean): Refusal | null {
    const field = this.required[kind].find(
      (name) => isEmpty(name, fields[name]) && !(isKnown && fields[name] === undefined),
    );
    return field === undefined ? null : { is: 'field-missing', field };
  }

  /** As `missing`, of a line whose turn it is. */
  private missingNow(record: InterchangeRecord): Refusal | null {
    const { kind, key } = record;
    const why = this.missing(record, false);
    if (why === null) return null;
    const state = this.keys.state(kind, key);
    return state === PRESENT || state === DELETED ? this.missing(record, true) : why;
  }

  /** Takes one record in, or refuses its line; answers whether it names kin that is not there yet. */
  private take(line: number, record: InterchangeRecord): boolean {
    const missing = this.missingNow(record);
    const resolved: Resolved =
      missing === null ? resolveFields(record, this.keys) : { is: 'refused', why: missing };
    if (resolved.is === 'refused') {
      this.refused.set(line, resolved.why);
      return false;
    }
    const { kind, key, extra } = record;
    const { fields } = resolved;
    const id = this.keys.find(kind, key) ?? this.namesake(kind, fields);
    if (id === null) {
      const given = Object.keys(extra).length === 0 ? fields : { ...fields, extra };
      const made = this.entry.create(kind, { ...this.defaults(kind), ...given, key });
      this.created += 1;
      this.became(line, 'create', record, made.id);
    } else {
      const isChanged = this.alter(kind, id, fields, extra, key);
      if (isChanged) this.updated += 1;
      else this.unchanged += 1;
      this.became(line, isChanged ? 'update' : 'unchanged', record, id);
    }
    const kin = kinField(record);
    return kin !== null && typeof record.fields[kin] === 'string' && fields[kin] === undefined;
  }

  /** An organisation, channel or segment of that name, a template of that name, purpose and language: there are no two. */
  private namesake(kind: EntityKind, fields: Fields): number | null {
    const name = textIn(fields['name'] ?? null);
    if (kind === 'template') {
      const purpose = fields['purpose'] === 'script' ? 'script' : 'draft';
      const lang = typeof fields['lang'] === 'string' ? fields['lang'] : null;
      return findTemplate(this.book, { name, purpose, lang })?.id ?? null;
    }
    if (kind === 'org') return findOrg(this.book, name);
    if (kind === 'segment') return findSegment(this.book, name)?.id ?? null;
    return kind === 'channel' ? findChannel(this.book, name) : null;
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
      remake(this.book, this.entry, kind, id, { ...this.defaults(kind), ...fields, extra, key });
      return true;
    }
    const { do_not_contact: mark, deceased_on: died, ...rest } = fields;
    const marks: Record<string, Json> = {};
    if (mark !== undefined) marks['do_not_contact'] = stricter(before.fields['do_not_contact'] ?? null, mark);
    if (died !== undefined && died !== null) marks['deceased_on'] = died;
    const isNameless = before.fields['key'] === null && key !== before.uid;
    const own = NAMESAKES.includes(kind) && isNameless ? { key } : {};
    const kept = { ...(before.fields['extra'] as Fields), ...extra };
    return this.entry.change(kind, id, { ...rest, ...marks, ...own, extra: kept });
  }
}

/** Kinds that are known by their name too. */
const NAMESAKES: readonly EntityKind[] = ['org', 'channel', 'segment', 'template'];
