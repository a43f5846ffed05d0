import type { ContactRecord } from '../domain/contact.ts';
import { parseRefs } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { answerOn } from './contactWritten.ts';
import { isOn } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** Puts contacts out of the way, or back with `--undo`; what is owed, promised or quoted stays due (`domain.md §7`). */
const contactArchive: Verb = {
  flags: ['--undo'],
  async run(call: Call): Promise<Answer> {
    const contacts = await contactsNamed(call, call.words);
    const archived = !isOn(call, 'undo');
    const { entry } = write(call.book, call.verb, (draft) => {
      for (const { id } of contacts) draft.change('contact', id, { archived });
    });
    const { people } = call.locale;
    const effects = [archived ? people.nowArchived : people.unarchived];
    const written = contacts.map(({ id }) => ({ contact: contactOf(call, id), effects }));
    return answerOn(call, 'contact.archive', entry, written);
  },
};

export default contactArchive;

/** The contacts that words name, each once: references, ranges of them, or a name a word (`cli.md §3`). */
export async function contactsNamed(call: Call, words: readonly string[]): Promise<readonly ContactRecord[]> {
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'contact' });
  const found = new Map<number, ContactRecord>();
  const take = (contact: ContactRecord): unknown => found.set(contact.id, contact);
  const refs = parseRefs(words);
  if (refs.is === 'refs' && refs.refs.every(({ kind }) => kind === 'contact')) {
    for (const { id } of refs.refs) take(contactOf(call, id));
    return [...found.values()];
  }
  const names = words
    .flatMap((word) => word.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names) take(await contactNamed(call, name));
  return [...found.values()];
}
