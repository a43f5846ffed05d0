import type { ContactRecord } from '../domain/contact.ts';
import { edited, type ContactEdit } from '../domain/contactEdit.ts';
import { wordsOf } from '../domain/folding.ts';
import type { Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import { changes } from '../render/changes.ts';
import { keptOf } from '../render/contactDetails.ts';
import { readEntity } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { orgOfName } from '../store/orgs.ts';
import { CONTACT_FLAGS, REMOVAL_FLAGS, contactSaid, type ContactSaid } from './contactFlags.ts';
import { answerOn } from './contactWritten.ts';
import { refuseKnownKey } from './duplicates.ts';
import { textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** Changes what is kept of a contact; lists grow, `--remove-…` takes away, `none` clears (`cli.md §2`). */
const contactEdit: Verb = {
  flags: ['--name <name>', ...CONTACT_FLAGS, ...REMOVAL_FLAGS],
  async run(call: Call): Promise<Answer> {
    if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'contact' });
    const contact = await contactNamed(call, call.words.join(' '));
    const said = await contactSaid(call);
    const name = textOf(call, 'name')?.trim() ?? null;
    if (name !== null && wordsOf(name).length === 0) throw new CrmError({ is: 'word-missing', what: 'name' });
    const edit = name === null ? said.edit : { ...said.edit, set: { ...said.edit.set, name } };
    return editContact(call, contact, { ...said, edit });
  },
};

export default contactEdit;

/** Writes an edit of a contact and says what is other than it was. Throws `word-missing` where nothing was said. */
export function editContact(call: Call, contact: ContactRecord, { edit, org }: ContactSaid): Answer {
  if (org === undefined && isEmpty(edit)) throw new CrmError({ is: 'word-missing', what: 'change' });
  const { entry } = write(call.book, call.verb, (draft) => {
    const before = readEntity(call.book, 'contact', contact.id)?.fields ?? {};
    const fields = edited(before, edit);
    refuseKnownKey(call, fields, contact.id);
    const orgField = org === undefined ? {} : { org: org === null ? null : orgOfName(call.book, draft, org) };
    draft.change('contact', contact.id, { ...fields, ...orgField });
  });
  const after = contactOf(call, contact.id);
  return answerOn(call, call.verb.replace(' ', '.'), entry, [
    { contact: after, effects: changes(toldOf(contact), toldOf(after), call.today, call.locale) },
  ]);
}

const isEmpty = (edit: ContactEdit): boolean =>
  Object.values(edit).every(
    (part: object) => (Array.isArray(part) ? part.length : Object.keys(part).length) === 0,
  );

/** A contact's fields as they are told one by one. */
export const toldOf = (contact: ContactRecord): Fields => ({
  name: contact.name,
  tier: contact.tier,
  standing: contact.standing,
  ...keptOf(contact),
  key: contact.key,
});
