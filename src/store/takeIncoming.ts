import type { Incoming, TakenIn } from '../domain/incoming.ts';
import type { Fields } from '../domain/journal.ts';
import type { PhoneReader } from '../domain/phone.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';
import { ImportKeys } from './importKeys.ts';
import { Parties, type ErasedCheck } from './partySearch.ts';
import { TakeEvents } from './takeEvents.ts';
import { TakePeople } from './takePeople.ts';
import { Tally } from './tally.ts';

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

/**
 * Takes a foreign file into an entry: people first, each matched to the book before anybody is added, then what happened
 * with them. Known people gain what is missing and keep what differs; a known event stays as it is (`docs/import.md`).
 */
export function takeIncoming(book: Book, entry: Entry, foreign: Foreign): TakenIn {
  const tally = new Tally();
  const keys = new ImportKeys(book, entry);
  const parties = new Parties(book, keys, foreign.phone, foreign.isErased);
  const people = new TakePeople({ book, entry, foreign, keys, parties, tally });
  const events = new TakeEvents({ book, entry, foreign, keys, tally }, people);
  for (const thing of foreign.incoming('people')) {
    if (thing.is === 'refused') tally.refuse(thing.line, thing.why, 'contact', '');
    else if (thing.is === 'passed') tally.leave(thing.line, thing.why, 'contact', '');
    else if (thing.is === 'contact') people.row(thing);
  }
  for (const thing of foreign.incoming('events')) {
    if (thing.is === 'touchpoint') events.touchpoint(thing);
    else if (thing.is === 'followup') events.followUp(thing);
  }
  return tally.total();
}
