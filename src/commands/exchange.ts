import type { ContactRecord } from '../domain/contact.ts';
import { dayOf, daysBetween } from '../domain/day.ts';
import type { Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import { findByKey } from '../store/entity.ts';
import { write, type Entry, type Made } from '../store/entry.ts';
import { readLedger } from '../store/ledgers.ts';
import { fateOf, remake } from '../store/remake.ts';
import { isOn, textOf } from './flags.ts';
import { hooked } from './hookPath.ts';
import { newContact } from './newcomer.ts';
import { followUpFrom, promiseFrom, type PlannedFields } from './planning.ts';
import { receiptOf, type Happened } from './receipt.ts';
import type { Answer, Call } from './verb.ts';
import { refuseLeftAlone } from './whom.ts';

/** A touchpoint as the command line says it. */
export interface Exchange extends Happened {
  /** Those the book knows. */
  readonly contacts: readonly ContactRecord[];
  /** `--new`: somebody to be added. */
  readonly newcomer: string | null;
  /** A key of its own, or null. */
  readonly key: string | null;
  /** What has that key and was undone is made again. */
  readonly again?: boolean;
  /** What else is to be said of it. */
  readonly remarks?: readonly string[];
}

/** Writes the touchpoint with its next steps, and answers what that settled. */
export async function logged(call: Call, said: Exchange): Promise<Answer> {
  const { contacts, newcomer, channel, direction, at, remarks = [] } = said;
  if (direction !== 'in' && channel.name !== 'note' && !isOn(call, 'anyway')) {
    for (const contact of contacts) refuseLeftAlone(contact, channel.name);
  }
  const warnings = [...remarks, ...contacts.flatMap((contact) => warningsFor(call, contact, said))];
  const plans = plansOf(call);
  const { fields: changed, told } = await hooked(call, () => ({
    ...said,
    fields: { at, channel: channel.name, direction, ...said.fields },
    ofQuote: false,
  }));
  const fields = { ...said.fields, ...changed };
  const exchange = { ...said, fields };
  const unarchived = contacts.filter(({ archived }) => archived);
  const { entry, value } = write(call.book, call.verb, (draft) => {
    const added = newcomer === null ? [] : [newContact(call, draft, newcomer)];
    const people = [...contacts.map(({ id, uid }) => ({ id, uid })), ...added];
    const touchpoint = made(call, draft, exchange, {
      contacts: people.map(({ uid }) => uid),
      at,
      channel: channel.name,
      direction,
      ...fields,
    });
    for (const contact of unarchived) draft.change('contact', contact.id, { archived: false });
    return {
      touchpoint,
      people,
      followUps: plans.map((plan) => planned(draft, plan, people[0]?.uid ?? null, fields)),
    };
  });
  return receiptOf(call, {
    entry,
    touchpoint: value.touchpoint.id,
    people: value.people.map(({ id }) => id),
    added: newcomer !== null,
    unarchived: unarchived.map(({ name }) => name),
    followUps: value.followUps,
    exchange,
    warnings: [...told, ...warnings],
  });
}

/** The touchpoint in the book. Throws `duplicate-key` where another has its key, or had it. */
function made(call: Call, draft: Entry, { key, again = false }: Exchange, said: Fields): Made {
  if (key === null) return draft.create('touchpoint', said);
  const holder = findByKey(call.book, 'touchpoint', key);
  if (holder === null) return draft.create('touchpoint', { ...said, key });
  if (!again || fateOf(call.book, 'touchpoint', holder) !== 'unmade')
    throw new CrmError({ is: 'duplicate-key', key });
  return remake(call.book, draft, 'touchpoint', holder, { ...said, key });
}

const plansOf = (call: Call): readonly PlannedFields[] => {
  const [next, promise] = [textOf(call, 'next'), textOf(call, 'promise')];
  return [
    ...(next === null ? [] : [followUpFrom(call, null, next)]),
    ...(promise === null ? [] : [promiseFrom(call, promise)]),
  ];
};

function planned(
  draft: Entry,
  plan: PlannedFields,
  contact: string | null,
  fields: Fields,
): { id: number; plan: PlannedFields } {
  const quote = fields['quote'];
  const { id } = draft.create('followup', { ...plan, contact, ...(quote === undefined ? {} : { quote }) });
  return { id, plan };
}

/** What is done already, but against what they like (`domain.md §7`). */
export function warningsFor(
  call: Call,
  contact: ContactRecord,
  { channel, direction, at }: Pick<Exchange, 'channel' | 'direction' | 'at'>,
): readonly string[] {
  if (direction !== 'out') return [];
  const { warnings } = call.locale.logged;
  const { touchedAt } = readLedger(call.book, contact.id).ledger;
  const since = touchedAt === null ? null : daysBetween(dayOf(touchedAt), dayOf(at));
  const soon = contact.notMoreOften !== null && since !== null && since >= 0 && since < contact.notMoreOften;
  return [
    ...(contact.avoids.includes(channel.name)
      ? [warnings.avoids(contact.name, channel.name, contact.prefers)]
      : []),
    ...(soon ? [warnings.soon(contact.name, contact.notMoreOften ?? 0, since)] : []),
  ];
}
