import { dupesIn, type Dupes, type Suspect } from '../domain/dupes.ts';
import type { ContactRecord } from '../domain/contact.ts';
import type { PhoneReader } from '../domain/phone.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { besidesOf } from '../locale/besides.ts';
import { showDupes, type Twins } from '../render/dupes.ts';
import { allContacts } from '../store/contacts.ts';
import { distinctContacts, touchCounts } from '../store/distinctions.ts';
import { write } from '../store/entry.ts';
import { answerOn } from './contactWritten.ts';
import { countryOf } from './country.ts';
import { contactsLeft } from './filtered.ts';
import { listOf } from './flags.ts';
import { noMore } from './noMore.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';

/** Who is likely to be in the book twice, why, and the command that makes one of them; `--not` says that they are two. */
const contactDupes: Verb = {
  flags: ['--not <contact...>', '--country <code>'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    if (call.flags['not'] !== undefined) return apart(call);
    const { phonesOf } = await import('../connectors/phone/phones.ts');
    const { isLeft, told } = contactsLeft(call, call.words);
    const contacts = new Map(allContacts(call.book).map((contact) => [contact.id, contact]));
    const phone = phonesOf(countryOf(call));
    const suspects = [...contacts.values()].map((contact) => suspectOf(contact, phone));
    const found = dupesIn(suspects, distinctContacts(call.book)).filter(({ contacts: ids }) =>
      ids.some(isLeft),
    );
    const twins = twinsOf(call, found, contacts);
    const { merging } = await besidesOf(call.locale.code);
    const out = showDupes(twins, call.now, call.face, merging);
    const isSaid = call.face.format === 'table' && told.length === 0;
    return { out, told: linesOf([...told, ...(isSaid ? [merging.found(found.length)] : [])]) };
  },
};

export default contactDupes;

const suspectOf = (contact: ContactRecord, phone: PhoneReader): Suspect => ({
  ...contact,
  phones: contact.phones.flatMap((typed) => phone(typed)?.same ?? []),
});

/** The groups, each with the contact that has the longest history first: the one to keep. */
function twinsOf(
  call: Call,
  found: readonly Dupes[],
  contacts: ReadonlyMap<number, ContactRecord>,
): readonly Twins[] {
  const counts = touchCounts(
    call.book,
    found.flatMap((dupes) => dupes.contacts),
  );
  return found.map(({ contacts: ids, strength, why }) => ({
    strength,
    why,
    contacts: ids
      .flatMap((id) => contacts.get(id) ?? [])
      .map((contact) => ({ contact, touchpoints: counts.get(contact.id) ?? 0 }))
      .toSorted(
        (a, b) =>
          b.touchpoints - a.touchpoints ||
          a.contact.createdAt - b.contact.createdAt ||
          a.contact.id - b.contact.id,
      ),
  }));
}

/** Records that the named contacts are different people. Throws `word-missing`, `same-contact`, and as `contactNamed`. */
async function apart(call: Call): Promise<Answer> {
  noMore(call, call.words);
  const contacts: ContactRecord[] = [];
  for (const word of listOf(call, 'not')) {
    const contact = await contactNamed(call, word);
    const { id, name } = contact;
    if (contacts.some((each) => each.id === id))
      throw new CrmError({ is: 'same-contact', name, ref: formatRef('contact', id) });
    contacts.push(contact);
  }
  if (contacts.length < 2) throw new CrmError({ is: 'word-missing', what: 'others' });
  const { merging } = await besidesOf(call.locale.code);
  const { entry } = write(call.book, call.verb, (draft) => {
    const isDistinct = distinctContacts(call.book);
    const known = contacts.every((a) => contacts.every((b) => a === b || isDistinct(a.id, b.id)));
    if (!known) draft.create('distinction', { contacts: contacts.map(({ uid }) => uid) });
  });
  const [first, ...others] = contacts;
  const names = others.map(({ id, name }) => `${formatRef('contact', id)} ${name}`).join(', ');
  return answerOn(
    call,
    'contact.dupes.not',
    entry,
    first ? [{ contact: first, effects: [merging.different(names)] }] : [],
    { different: contacts.map(({ id }) => formatRef('contact', id)) },
  );
}
