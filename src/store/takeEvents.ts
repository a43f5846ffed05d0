import type { Incoming, Party } from '../domain/incoming.ts';
import { textIn, type EntityKind, type Fields } from '../domain/journal.ts';
import { formatRef } from '../domain/refs.ts';
import { readEntity } from './entity.ts';
import { resolveFields } from './importFields.ts';
import { DELETED, UNMADE } from './kinds.ts';
import { contactUid } from './partySearch.ts';
import { remake } from './remake.ts';
import type { Hands, TakePeople } from './takePeople.ts';

/** Takes touchpoints and follow-ups in, each by its key once. */
export class TakeEvents {
  private readonly hands: Omit<Hands, 'parties'>;
  private readonly people: TakePeople;

  constructor(hands: Omit<Hands, 'parties'>, people: TakePeople) {
    this.hands = hands;
    this.people = people;
  }

  /** Takes what happened with somebody. */
  touchpoint({ line, key, parties, fields, extra }: Incoming & { readonly is: 'touchpoint' }): void {
    const name = textIn(fields['text']);
    const known = this.hands.keys.find('touchpoint', key);
    const state = known === null ? null : this.hands.keys.state('touchpoint', key);
    if (state === DELETED) return this.hands.tally.refuse(line, { is: 'deleted-thing' }, 'touchpoint', name);
    const contacts = new Set<number>();
    const strangers: Party[] = [];
    for (const party of parties) {
      const id = this.people.whose(line, party);
      if (id === 'untaken') return;
      if (id === null) strangers.push(party);
      else contacts.add(id);
    }
    if (contacts.size === 0) return this.leaveStrangers(line, strangers, 'touchpoint', name);
    const uids = [...contacts].map((id) => contactUid(this.hands.book, id));
    if (known !== null && state !== UNMADE) {
      const before = readEntity(this.hands.book, 'touchpoint', known)?.fields[
        'contacts'
      ] as readonly string[];
      const all = [...before, ...uids.filter((uid) => !before.includes(uid))];
      const isChanged = this.hands.entry.change('touchpoint', known, { contacts: all });
      return this.hands.tally.count({
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

  /** Takes what is to be done. */
  followUp({ line, key, party, fields, extra }: Incoming & { readonly is: 'followup' }): void {
    const name = textIn(fields['text']);
    const known = this.hands.keys.find('followup', key);
    const state = known === null ? null : this.hands.keys.state('followup', key);
    if (state === DELETED) return this.hands.tally.refuse(line, { is: 'deleted-thing' }, 'followup', name);
    if (known !== null && state !== UNMADE)
      return this.hands.tally.count({
        line,
        fate: 'unchanged',
        kind: 'followup',
        ref: formatRef('follow-up', known),
        name,
        fields: [],
      });
    const id = party === null ? null : this.people.whose(line, party);
    if (id === 'untaken') return;
    if (party !== null && id === null) return this.leaveStrangers(line, [party], 'followup', name);
    const contact = id === null ? null : contactUid(this.hands.book, id);
    this.makeEvent(line, 'followup', key, fields, { contact }, extra, known);
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
    const resolved = resolveFields({ kind, key, fields, extra }, this.hands.keys);
    if (resolved.is === 'refused') return this.hands.tally.refuse(line, resolved.why, kind, name);
    const from = extra['from'] ?? { file: this.hands.foreign.file, line };
    const whole: Fields = { ...resolved.fields, ...owners, key, extra: { ...extra, from } };
    const { id } =
      unmade === null
        ? this.hands.entry.create(kind, whole)
        : remake(this.hands.book, this.hands.entry, kind, unmade, whole);
    const ref = formatRef(kind === 'touchpoint' ? 'touchpoint' : 'follow-up', id);
    this.hands.tally.count({ line, fate: 'create', kind, ref, name, fields: [] });
  }

  private leaveStrangers(line: number, parties: readonly Party[], kind: EntityKind, name: string): void {
    for (const { name: called, emails, phones } of parties) {
      const address = emails[0] ?? phones[0];
      const who = address === undefined ? called : called === '' ? address : `${called} <${address}>`;
      this.hands.tally.leave(line, { is: 'stranger', who }, kind, name);
    }
    if (parties.length === 0) this.hands.tally.refuse(line, { is: 'nobody' }, kind, name);
  }
}
