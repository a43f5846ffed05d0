import { acquaintanceOf, type Acquaintance } from '../domain/acquaintance.ts';
import { fold } from '../domain/folding.ts';
import { TIERS } from '../domain/contact.ts';
import { STANDINGS } from '../domain/standing.ts';
import { showPeople } from '../render/people.ts';
import { everybody } from '../store/people.ts';
import { isOn } from './flags.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** The contacts, by name; words leave those in whose names, organisations or tags all of them are found (`cli.md §2`). */
const contactList: Verb = {
  flags: [...LIST_FLAGS, '--archived'],
  run(call: Call): Answer {
    const { book, now, today, settings, face, locale } = call;
    const found = everybody(book, now)
      .filter(({ contact }) =>
        isNamed(call.words, [contact.name, contact.org ?? '', ...contact.aliases, ...contact.tags]),
      )
      .map((facts) => acquaintanceOf(facts, today, settings));
    const shown = isOn(call, 'archived') ? found : found.filter(({ contact }) => !contact.archived);
    const out = showPeople(listed(call, shown, COLUMNS), { now, today }, face, locale);
    return { out, told: face.format === 'table' ? `${toldOf(call, shown.length, found.length)}\n` : '' };
  },
};

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

function toldOf(call: Call, shown: number, found: number): string {
  const { people } = call.locale;
  if (found === 0) return call.words.length === 0 ? people.noContacts : people.nobodyFound;
  return people.count(shown, found - shown);
}
