import { acquaintanceOf, type Acquaintance } from '../domain/acquaintance.ts';
import type { Leaf } from '../domain/filterTests.ts';
import type { Filter } from '../domain/filterTree.ts';
import { fold } from '../domain/folding.ts';
import { TIERS } from '../domain/contact.ts';
import { STANDINGS } from '../domain/standing.ts';
import { showPeople } from '../render/people.ts';
import { everybody } from '../store/people.ts';
import { peopleLeft, unarchived } from './filtered.ts';
import { filterOf } from './filtering.ts';
import { isOn } from './flags.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The contacts, by name, as a filter leaves them (`cli.md §2`). */
const contactList: Verb = {
  flags: [...LIST_FLAGS, '--archived'],
  dashed: true,
  run: (call: Call): Answer => listPeople(call, filterOf(call, 'contact', call.words)?.tests ?? null),
};

/** The people whom a filter leaves; archived ones where they are asked for. */
export function listPeople(call: Call, filter: Filter<Leaf> | null): Answer {
  const { book, now, today, settings, face, locale } = call;
  const everyone = everybody(book, now);
  const found = (filter === null ? everyone : peopleLeft(call, filter, everyone)).map((facts) =>
    acquaintanceOf(facts, today, settings),
  );
  const shown = isOn(call, 'archived') ? found : unarchived(filter, found);
  const out = showPeople(listed(call, shown, COLUMNS), { now, today }, face, locale);
  const told =
    found.length > 0
      ? locale.people.count(shown.length, found.length - shown.length)
      : filter === null
        ? locale.people.noContacts
        : locale.people.nobodyFound;
  return { out, told: face.format === 'table' ? `${told}\n` : '' };
}

export default contactList;

/** What the list can be sorted by; the last word newest first. */
const COLUMNS: Readonly<Record<string, (person: Acquaintance) => string | number | null>> = {
  name: ({ contact }) => contact.folded,
  ref: ({ contact }) => contact.id,
  org: ({ contact }) => (contact.org === null ? null : fold(contact.org)),
  standing: ({ standing }) => STANDINGS.indexOf(standing),
  tier: ({ contact }) => TIERS.indexOf(contact.tier),
  last: ({ lastTouchAt }) => (lastTouchAt === null ? null : -Number(lastTouchAt)),
  created: ({ contact }) => contact.createdAt,
};

/** Whether every word stands in one of the names, case and accents ignored. */
export function isNamed(words: readonly string[], names: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = names.map(fold);
  return words.every((word) => folded.some((name) => name.includes(fold(word))));
}
