import { later, type AcquaintanceFacts } from './acquaintance.ts';
import { isLeftAlone } from './contact.ts';
import { dayOf, type Day } from './day.ts';
import { checks, type Leaf } from './filterTests.ts';
import { holds, type Filter } from './filterTree.ts';
import type { FollowUp } from './followUp.ts';
import type { Instant } from './instant.ts';
import { minorDigits } from './money.ts';
import { isOpen, type Quote } from './quote.ts';
import { quoteStateOn } from './quoteState.ts';
import { formatRef } from './refs.ts';
import type { Settings } from './settings.ts';
import { standingOf } from './standing.ts';
import type { Touchpoint } from './touchpoint.ts';

/** What a field is for a row or a contact; null: the names it goes by. */
export type Values = (field: string | null) => readonly (string | number)[];

/** What of a contact is not in their facts, read where a filter asks for it. */
export interface Beyond {
  /** They owe us an answer. */
  readonly asked: boolean;
  readonly consent: readonly string[];
  readonly channels: readonly string[];
  readonly due: readonly ('today' | 'overdue')[];
}

/** A row of a list: its own fields, and those of the contacts it is about. */
export interface FilterRow {
  readonly own: Values;
  readonly contacts: readonly Values[];
}

/** Whether a filter leaves a row: of a field of its contacts it has the values of all of them. */
export const leaves = (filter: Filter<Leaf>, row: FilterRow): boolean =>
  holds(filter, (leaf) => {
    if ('segment' in leaf) return row.contacts.some((contact) => leaves(leaf.filter, aboutOne(contact)));
    const { field, own, check } = leaf;
    return checks(check, own ? row.own(field) : row.contacts.flatMap((values) => values(field)));
  });

/** A contact as a row. */
export const aboutOne = (contact: Values): FilterRow => ({ own: nothing, contacts: [contact] });

const nothing: Values = () => [];

/** What the fields of a contact are. */
export function contactValues(
  facts: AcquaintanceFacts,
  beyond: Beyond,
  today: Day,
  settings: Settings,
): Values {
  const { contact, quotes } = facts;
  return (field) => {
    switch (field) {
      case null:
        return [contact.name, ...some(contact.org), ...contact.aliases, ...contact.tags];
      case 'name':
        return [contact.name, ...contact.aliases];
      case 'org':
        return some(contact.org);
      case 'tag':
        return contact.tags;
      case 'tier':
        return [contact.tier];
      case 'standing':
        return [standingOf(contact.standing, quotes, today, settings)];
      case 'source':
        return some(contact.source);
      case 'by':
        return some(contact.referredBy?.name ?? null);
      case 'email':
        return contact.emails;
      case 'phone':
        return contact.phones.map((phone) => phone.replace(/[^\d]/g, ''));
      case 'lang':
        return some(contact.lang);
      case 'fact':
        return Object.entries(contact.facts).map(([name, value]) => `${name}=${value}`);
      case 'channel':
        return beyond.channels;
      case 'prefers':
        return contact.prefers;
      case 'avoids':
        return contact.avoids;
      case 'last':
        return dayIn(later(facts.touchedAt, facts.heardAt));
      case 'created':
        return [dayOf(contact.createdAt)];
      case 'birthday':
        return contact.dates.flatMap(({ kind, on }) => (kind === 'birthday' ? [on.slice(5)] : []));
      case 'owes':
        return [...(beyond.asked ? ['me'] : []), ...(facts.owed === null ? [] : ['them'])];
      case 'quote':
        return quotes.flatMap((quote) => statesOf(quote, today));
      case 'due':
        return beyond.due;
      case 'is':
        return [
          ...(contact.archived ? ['archived'] : []),
          ...(contact.deceasedOn === null ? [] : ['deceased']),
          ...(contact.doNotContact === null ? [] : ['do-not-contact']),
          ...(isLeftAlone(contact) ? ['left-alone'] : []),
        ];
      case 'consent':
        return beyond.consent;
      case 'ref':
        return [formatRef('contact', contact.id)];
      default:
        return [];
    }
  };
}

/** What a touchpoint's own fields are. */
export const touchValues =
  (touch: Touchpoint, names: readonly string[]): Values =>
  (field) => {
    switch (field) {
      case null:
        return [...names, touch.text];
      case 'at':
        return [dayOf(touch.at)];
      case 'channel':
        return [touch.channel];
      case 'direction':
        return [touch.direction];
      case 'minutes':
        return some(touch.minutes);
      case 'text':
        return touch.text === '' ? [] : [touch.text];
      default:
        return [];
    }
  };

/** What a quote's own fields are. */
export const quoteValues =
  (quote: Quote, requestedAt: Instant | null, names: readonly string[], today: Day): Values =>
  (field) => {
    switch (field) {
      case null:
        return [...names, quote.title];
      case 'title':
        return [quote.title];
      case 'amount':
        return [quote.amountMinor / 10 ** minorDigits(quote.currency)];
      case 'currency':
        return [quote.currency];
      case 'status':
        return statesOf(quote, today);
      case 'requested':
        return dayIn(requestedAt);
      case 'sent':
        return dayIn(quote.sentAt);
      case 'decided':
        return dayIn(quote.decidedAt);
      case 'valid':
        return some(quote.validUntil);
      case 'reason':
        return some(quote.reason);
      default:
        return [];
    }
  };

/** What a follow-up's own fields are. */
export const followUpValues =
  (followUp: FollowUp, names: readonly string[]): Values =>
  (field) => {
    switch (field) {
      case null:
        return [...names, followUp.text];
      case 'due':
        return [followUp.due];
      case 'kind':
        return [followUp.kind];
      case 'status':
        return [followUp.status];
      case 'text':
        return [followUp.text];
      default:
        return [];
    }
  };

/** Every word that tells how a quote stands: an expired one is sent and open too. */
function statesOf(quote: Quote, today: Day): readonly string[] {
  const open = isOpen(quote.status);
  return [
    quote.status,
    quoteStateOn(quote, today),
    ...(open ? ['open'] : []),
    ...(open && quote.sentAt === null ? ['unsent'] : []),
  ];
}

const some = <T extends string | number>(value: T | null): readonly T[] => (value === null ? [] : [value]);

const dayIn = (at: Instant | null): readonly Day[] => (at === null ? [] : [dayOf(at)]);
