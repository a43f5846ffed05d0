import { NO_EDIT } from '../domain/contactEdit.ts';
import { CrmError } from '../errors.ts';
import { editContact } from './contactEdit.ts';
import { valuesOf } from './contactFlags.ts';
import { signed } from './contactTag.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';

/** Other names that a contact is found by; one with a `-` before it goes (`cli.md §2`). */
const contactAlias: Verb = {
  flags: ['--remove <name...>'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const [who, ...words] = call.words;
    if (who === undefined) throw new CrmError({ is: 'word-missing', what: 'contact' });
    const contact = await contactNamed(call, who);
    const { come, gone } = signed(words);
    const removed = [...gone, ...valuesOf(call, 'remove')];
    return editContact(call, contact, {
      org: undefined,
      edit: {
        ...NO_EDIT,
        added: come.length === 0 ? {} : { aliases: come },
        removed: removed.length === 0 ? {} : { aliases: removed },
      },
    });
  },
};

export default contactAlias;
