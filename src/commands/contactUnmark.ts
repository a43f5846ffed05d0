import type { ContactRecord, DoNotContact } from '../domain/contact.ts';
import type { Fields } from '../domain/journal.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { channelNamedIn } from './channelWord.ts';
import { answerOn } from './contactWritten.ts';
import { isOn, listOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** Takes the marks away, or the named one; with `--channel` opens those channels again (`domain.md §7`). */
const contactUnmark: Verb = {
  flags: ['--do-not-contact', '--channel <channel...>', '--deceased'],
  async run(call: Call): Promise<Answer> {
    if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'contact' });
    const contact = await contactNamed(call, call.words.join(' '));
    const opened = listOf(call, 'channel').map((word) => channelNamedIn(call, word).name);
    const closing = isOn(call, 'doNotContact') || opened.length > 0;
    const all = !closing && !isOn(call, 'deceased');
    const { entry } = write(call.book, call.verb, (draft) => {
      const { doNotContact } = contactOf(call, contact.id);
      const left = opened.length === 0 ? null : without(doNotContact, opened);
      const fields: Fields = {
        ...(all || closing ? { do_not_contact: left === null ? null : { ...left } } : {}),
        ...(all || isOn(call, 'deceased') ? { deceased_on: null } : {}),
      };
      draft.change('contact', contact.id, fields);
    });
    const after = contactOf(call, contact.id);
    return answerOn(call, 'contact.unmark', entry, [
      { contact: after, effects: effectsOf(call, contact, after) },
    ]);
  },
};

export default contactUnmark;

/** The mark without those channels; a whole one closes every channel and is taken away only as a whole. */
function without(mark: DoNotContact | null, opened: readonly string[]): DoNotContact | null {
  if (mark === null || mark.channels === null) return mark;
  const channels = mark.channels.filter((channel) => !opened.includes(channel));
  return channels.length === 0 ? null : { ...mark, channels };
}

function effectsOf(call: Call, before: ContactRecord, after: ContactRecord): readonly string[] {
  const { people } = call.locale;
  const left = after.doNotContact?.channels ?? null;
  return [
    ...(before.deceasedOn !== null && after.deceasedOn === null ? [people.aliveAgain] : []),
    ...(left !== null ? [people.stillClosed(left)] : []),
    ...(before.doNotContact !== null && after.doNotContact === null ? [people.unmarked] : []),
  ];
}
