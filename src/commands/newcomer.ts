import { parsePerson } from '../domain/person.ts';
import { CrmError } from '../errors.ts';
import type { Entry, Made } from '../store/entry.ts';
import { namesake } from '../store/match.ts';
import { isOn } from './flags.ts';
import type { Call } from './verb.ts';

/**
 * Adds the person that `--new "Luis Vidal <luis@vidal.example>"` names. Somebody of that name or address is there
 * already: throws `duplicate-contact`, unless `--anyway`; `word-missing` where nothing is named.
 */
export function newContact(call: Call, entry: Entry, text: string): Made {
  const person = parsePerson(text);
  if (person === null) throw new CrmError({ is: 'word-missing', what: 'name' });
  const existing = namesake(call.book, person.name, person.email);
  if (existing !== null && !isOn(call, 'anyway')) {
    throw new CrmError({ is: 'duplicate-contact', name: person.name, existing });
  }
  return entry.create('contact', {
    name: person.name,
    emails: person.email === null ? [] : [person.email],
    created_at: call.now,
  });
}
