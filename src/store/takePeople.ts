import { enriched, enrichedExtra } from '../domain/enriching.ts';
import type { Incoming, Party } from '../domain/incoming.ts';
import { textIn, type Fields, type Json } from '../domain/journal.ts';
import { formatRef } from '../domain/refs.ts';
import { stricter } from '../domain/stricter.ts';
import type { Book } from './book.ts';
import { readEntity } from './entity.ts';
import type { Entry } from './entry.ts';
import { resolveFields } from './importFields.ts';
import type { ImportKeys } from './importKeys.ts';
import { contactUid, type Parties } from './partySearch.ts';
import { remake } from './remake.ts';
import type { Foreign } from './takeIncoming.ts';
import type { Tally } from './tally.ts';

/** What the people of a foreign file are taken with. */
export interface Hands {
  readonly book: Book;
  readonly entry: Entry;
  readonly foreign: Foreign;
  readonly keys: ImportKeys;
  readonly parties: Parties;
  readonly tally: Tally;
}

/** Takes people in: each matched to the book, then made or enriched. */
export class TakePeople {
  private readonly hands: Hands;

  constructor(hands: Hands) {
    this.hands = hands;
  }

  /** Takes a row that is about somebody. */
  row({ line, party, fields, extra }: Incoming & { readonly is: 'contact' }): void {
    this.person(line, party, fields, extra, true);
  }

  /** Who a party of an event is: a contact's row number, null for a stranger who is not to be added. */
  whose(line: number, party: Party): number | null | 'untaken' {
    const { foreign, parties } = this.hands;
    if (foreign.strangers === 'leave' && parties.find(party).is === 'none') return null;
    return this.person(line, party, {}, {}, false) ?? 'untaken';
  }

  /** Matches or makes somebody; answers their row number, or null where the row is not taken. */
  private person(line: number, party: Party, fields: Fields, extra: Fields, isRow: boolean): number | null {
    const { name, emails, phones } = party;
    const called = name.trim() || (emails[0] ?? phones[0] ?? '');
    const found = this.hands.parties.find(party);
    switch (found.is) {
      case 'barred':
        this.hands.tally.refuse(line, found.why, 'contact', called);
        return null;
      case 'several':
        this.hands.tally.conflict(found, { line, kind: 'contact', ref: null, name: called, fields: [] });
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
      this.hands.tally.refuse(line, { is: 'nameless' }, 'contact', '');
      return null;
    }
    const { given } = this.hands.foreign;
    const said = withGiven({ ...fields, ...partyFields(party), name: called }, given);
    const key = party.key ?? '';
    const resolved = resolveFields({ kind: 'contact', key, fields: said, extra }, this.hands.keys);
    if (resolved.is === 'refused') {
      this.hands.tally.refuse(line, resolved.why, 'contact', called);
      return null;
    }
    const from = extra['from'] ?? { file: this.hands.foreign.file, line };
    const whole: Fields = {
      created_at: this.hands.book.tools.now,
      ...resolved.fields,
      key: party.key,
      extra: { ...extra, from },
    };
    const { id } =
      unmade === null
        ? this.hands.entry.create('contact', whole)
        : remake(this.hands.book, this.hands.entry, 'contact', unmade, whole);
    this.hands.parties.makes(id);
    this.hands.tally.count({
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
    const before = readEntity(this.hands.book, 'contact', id)?.fields ?? {};
    const who = this.hands.parties.named(id);
    const said = withGiven({ ...fields, ...partyFields(party) }, this.hands.foreign.given);
    const { org = null, do_not_contact: mark = null, deceased_on: died = null, ...rest } = said;
    const resolved = resolveFields({ kind: 'contact', key: '', fields: rest, extra }, this.hands.keys);
    if (resolved.is === 'refused') return this.hands.tally.refuse(line, resolved.why, 'contact', who.name);
    const orgName = this.orgName(before['org'] ?? null);
    const { changes, differing } = enriched(
      { ...before, org: orgName },
      { ...resolved.fields, org },
      this.hands.foreign.phone,
    );
    for (const { field, kept, said: other } of differing)
      this.hands.tally.conflict(
        { is: 'value', who, field, kept: plainly(kept), said: plainly(other) },
        { line, kind: 'contact', ...who, fields: [field] },
      );
    const { org: newOrg, ...others } = changes;
    const marks: Record<string, Json> = {};
    if (mark !== null) marks['do_not_contact'] = stricter(before['do_not_contact'] ?? null, mark);
    if (died !== null && before['deceased_on'] === null) marks['deceased_on'] = died;
    const kept = before['extra'] as Fields;
    const isOurs =
      party.key === null || party.key === before['key'] || party.key === contactUid(this.hands.book, id);
    const next: Fields = {
      ...others,
      ...(newOrg === undefined ? {} : { org: this.hands.keys.org(textIn(newOrg)) }),
      ...marks,
      extra: enrichedExtra(kept, isOurs ? extra : { ...extra, keys: [party.key] }),
    };
    const isChanged = this.hands.entry.change('contact', id, next);
    const names = Object.keys(next).filter(
      (name) => JSON.stringify(next[name]) !== JSON.stringify(before[name]),
    );
    const row = { line, kind: 'contact' as const, ...who, fields: names };
    this.hands.tally.count({ ...row, fate: isChanged ? 'update' : 'unchanged' });
  }

  private orgName(uid: Json): Json {
    if (typeof uid !== 'string') return null;
    return this.hands.book.prepare<[string], { name: string }>(ORG_NAME).get(uid)?.name ?? null;
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
