import { NO_EDIT } from '../domain/contactEdit.ts';
import { CrmError } from '../errors.ts';
import { editContact } from './contactEdit.ts';
import { tagOf } from './contactFlags.ts';
import { listOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';

/** Puts tags on a contact and takes those with a `-` before them off: `crm contact tag ana web -urgent` (`cli.md §2`). */
const contactTag: Verb = {
  flags: ['--remove <tag...>'],
  dashed: true,
  async run(call: Call): Promise<Answer> {
    const [who, ...words] = call.words;
    if (who === undefined) throw new CrmError({ is: 'word-missing', what: 'contact' });
    const contact = await contactNamed(call, who);
    const { come, gone } = signed(words.flatMap((word) => word.split(',')));
    const tags = { come: come.map(tagOf), gone: [...gone, ...listOf(call, 'remove')].map(tagOf) };
    return editContact(call, contact, {
      org: undefined,
      edit: {
        ...NO_EDIT,
        added: tags.come.length === 0 ? {} : { tags: tags.come },
        removed: tags.gone.length === 0 ? {} : { tags: tags.gone },
      },
    });
  },
};

export default contactTag;

/** What is to come and, with a `-` before it, what is to go. */
export function signed(words: readonly string[]): {
  readonly come: readonly string[];
  readonly gone: readonly string[];
} {
  const said = words.map((word) => word.trim()).filter((word) => word !== '' && word !== '-');
  return {
    come: said.filter((word) => !word.startsWith('-')),
    gone: said.filter((word) => word.startsWith('-')).map((word) => word.slice(1)),
  };
}
