import type { ContactRecord } from '../domain/contact.ts';
import { edited } from '../domain/contactEdit.ts';
import { wordsOf } from '../domain/folding.ts';
import type { Fields } from '../domain/journal.ts';
import { parsePerson } from '../domain/person.ts';
import { CrmError } from '../errors.ts';
import { changes } from '../render/changes.ts';
import { keptOf } from '../render/contactDetails.ts';
import { write } from '../store/entry.ts';
import { orgOfName } from '../store/orgs.ts';
import { CONTACT_FLAGS, contactSaid } from './contactFlags.ts';
import { answerOn } from './contactWritten.ts';
import { refuseKnown, refuseKnownKey } from './duplicates.ts';
import { isOn } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactOf } from './whom.ts';

/** Adds a contact: `crm add "Ana Pérez <ana@taller.example>" --org "Taller Norte"` (`cli.md §1`). */
const contactAdd: Verb = {
  flags: [...CONTACT_FLAGS, '--anyway'],
  async run(call: Call): Promise<Answer> {
    const person = parsePerson(call.words.join(' '));
    if (person === null || wordsOf(person.name).length === 0)
      throw new CrmError({ is: 'word-missing', what: 'name' });
    const { edit, org } = await contactSaid(call);
    const emails = [...(person.email === null ? [] : [person.email]), ...(edit.added.emails ?? [])];
    const fields = edited({}, { ...edit, added: { ...edit.added, emails } });
    const { entry, value } = write(call.book, call.verb, (draft) => {
      if (!isOn(call, 'anyway')) refuseKnown(call, person.name, fields);
      refuseKnownKey(call, fields, null);
      const orgUid = org ? orgOfName(call.book, draft, org) : null;
      return draft.create('contact', { ...fields, name: person.name, org: orgUid, created_at: call.now });
    });
    const contact = contactOf(call, value.id);
    const effects = [call.locale.people.added, ...changes(null, shownOf(contact), call.today, call.locale)];
    return answerOn(call, 'contact.add', entry, [{ contact, effects }]);
  },
};

export default contactAdd;

/** What the acknowledgement tells of somebody new. */
const shownOf = (contact: ContactRecord): Fields => ({
  ...keptOf(contact),
  tier: contact.tier === 'standard' ? null : contact.tier,
  standing: contact.standing,
});
