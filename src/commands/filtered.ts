import type { AcquaintanceFacts } from '../domain/acquaintance.ts';
import { testsOf, type Leaf } from '../domain/filterTests.ts';
import type { Filter } from '../domain/filterTree.ts';
import type { Listed } from '../domain/filterFields.ts';
import { aboutOne, contactValues, leaves, type Beyond, type Values } from '../domain/filterValues.ts';
import { harmless } from '../render/harmless.ts';
import { askedContacts, channelsUsed, consentsGiven } from '../store/filterFacts.ts';
import { everybody } from '../store/people.ts';
import { dueToday } from './dueToday.ts';
import { asksFor, filterOf, type ReadFilter } from './filtering.ts';
import type { Call } from './verb.ts';

/** What of a call a filter is read and held by. */
export type FilterCall = Pick<Call, 'book' | 'now' | 'today' | 'settings' | 'calendar'>;

/** Says whether a filter leaves a row with such values of its own, about such contacts. */
export type Leaves = (own: Values, contacts: readonly number[]) => boolean;

/** A list as the filter of its words leaves it. */
export interface Filtered {
  readonly filter: ReadFilter;
  readonly leaves: Leaves;
}

/** The filter of the words over the rows of a list; null where there are none. Throws `filter`. */
export function filtered(call: FilterCall, listed: Listed, words: readonly string[]): Filtered | null {
  const filter = filterOf(call, listed, words);
  if (filter === null) return null;
  const people = new Lazy(() => new Map(everybody(call.book, call.now).map((one) => [one.contact.id, one])));
  const valuesOf = contactsValues(call, [filter.tests]);
  const isOwn = testsOf(filter.tests).every(({ own }) => own);
  return {
    filter,
    leaves: (own, contacts) => {
      const known = isOwn ? [] : contacts.flatMap((id) => people.value.get(id) ?? []);
      return leaves(filter.tests, { own, contacts: known.map(valuesOf) });
    },
  };
}

/** Whom the words leave, everybody where there are none; and what is to be said where that is nobody. */
export interface Left {
  readonly isLeft: (contact: number) => boolean;
  readonly told: readonly string[];
}

/** Whom the words of a report leave. A mistyped word leaves nobody, which is said also where nobody looks. Throws `filter`. */
export function contactsLeft(call: FilterCall & Pick<Call, 'locale'>, words: readonly string[]): Left {
  const ids = contactsSaid(call, words);
  if (ids === null) return { isLeft: () => true, told: [] };
  const told = ids.size > 0 ? [] : [harmless(call.locale.people.filterLeavesNobody(words.join(' ')))];
  return { isLeft: (contact) => ids.has(contact), told };
}

/** The contacts that the words leave; null where there are none. Throws `filter`. */
export function contactsSaid(call: FilterCall, words: readonly string[]): ReadonlySet<number> | null {
  const filter = filterOf(call, 'contact', words);
  if (filter === null) return null;
  const left = peopleLeft(call, filter.tests, everybody(call.book, call.now));
  return new Set(left.map(({ contact }) => contact.id));
}

/** Those of the people whom a filter leaves. */
export function peopleLeft(
  call: FilterCall,
  filter: Filter<Leaf>,
  people: readonly AcquaintanceFacts[],
): readonly AcquaintanceFacts[] {
  const valuesOf = contactsValues(call, [filter]);
  return people.filter((facts) => leaves(filter, aboutOne(valuesOf(facts))));
}

/** The people without archived ones, which stay only where the filter asks how people are. */
export const unarchived = <T extends Pick<AcquaintanceFacts, 'contact'>>(
  filter: Filter<Leaf> | null,
  people: readonly T[],
): readonly T[] =>
  filter !== null && asksFor(filter, 'is', false)
    ? people
    : people.filter(({ contact }) => !contact.archived);

/** The values of contacts; what none of the filters asks for is not read. */
export function contactsValues(
  call: FilterCall,
  filters: readonly Filter<Leaf>[],
): (facts: AcquaintanceFacts) => Values {
  const { book, now, today, settings } = call;
  const asked = new Set(
    filters.flatMap((filter) => testsOf(filter).flatMap(({ field, own }) => (own ? [] : [field]))),
  );
  const owing = asked.has('owes') ? askedContacts(book, now) : NOBODY;
  const consents = asked.has('consent') ? consentsGiven(book) : NOTHING;
  const channels = asked.has('channel') ? channelsUsed(book, now) : NOTHING;
  const due = asked.has('due') ? dueContacts(call) : NONE_DUE;
  return (facts) => {
    const { id } = facts.contact;
    const beyond: Beyond = {
      asked: owing.has(id),
      consent: consents.get(id) ?? [],
      channels: channels.get(id) ?? [],
      due: due.get(id) ?? [],
    };
    return contactValues(facts, beyond, today, settings);
  };
}

type DueWords = Beyond['due'];

const NOBODY: ReadonlySet<number> = new Set();
const NOTHING: ReadonlyMap<number, readonly string[]> = new Map();
const NONE_DUE: ReadonlyMap<number, DueWords> = new Map();

/** Who is in today's list, and who is overdue there. */
const dueContacts = (call: FilterCall): ReadonlyMap<number, DueWords> =>
  new Map(
    dueToday(call).flatMap(({ contact, overdue }) =>
      contact === null
        ? []
        : [[contact.id, overdue ? (['today', 'overdue'] as const) : (['today'] as const)]],
    ),
  );

/** A value that is made when it is first asked for. */
class Lazy<T> {
  private made: { readonly value: T } | null = null;
  private readonly make: () => T;

  constructor(make: () => T) {
    this.make = make;
  }

  get value(): T {
    this.made ??= { value: this.make() };
    return this.made.value;
  }
}
