import type { ContactRecord } from '../domain/contact.ts';
import type { OpenTurn } from '../domain/ledger.ts';
import { formatRef, parseRefs } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { showDismissed } from '../render/dismissed.ts';
import { factsOf } from '../store/dueFacts.ts';
import { uidOf } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { contactsAt } from '../store/touches.ts';
import { textOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/** Closes turns as needing no reply: takes any touchpoint of the turn, or the contact (`domain.md §4.4`). */
const dismiss: Verb = {
  flags: ['--reason <text>'],
  async run(call: Call): Promise<Answer> {
    if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'ref' });
    const owed = await owedTo(call);
    const { entry } = write(call.book, call.verb, (draft) => {
      for (const { contact, turn } of owed) {
        draft.create('dismissal', {
          contact: contact.uid,
          touchpoint: uidOf(call.book, 'touchpoint', turn.last),
          at: call.now,
          reason: textOf(call, 'reason'),
        });
      }
    });
    return showDismissed(
      owed.map(({ contact, turn }) => ({ contact, touchpoint: turn.touchpoint })),
      entry,
      call.face,
      call.locale,
    );
  },
};

export default dismiss;

interface Owed {
  readonly contact: ContactRecord;
  readonly turn: OpenTurn;
}

/** The open turns that the words name, each once. Throws `nothing-owed`, `ref-unknown`, and as `contactNamed`. */
async function owedTo(call: Call): Promise<readonly Owed[]> {
  const found = new Map<number, Owed>();
  for (const word of call.words) {
    const named = await contactsIn(call, word);
    const owed = named.flatMap((contact) => {
      const turn = factsOf(call.book, contact.id, call.now)?.ledger.owed ?? null;
      return turn === null ? [] : [{ contact, turn }];
    });
    const [first] = named;
    if (owed.length === 0) throw new CrmError({ is: 'nothing-owed', name: first?.name ?? word });
    for (const each of owed) found.set(each.contact.id, each);
  }
  return [...found.values()];
}

async function contactsIn(call: Call, word: string): Promise<readonly ContactRecord[]> {
  const refs = parseRefs([word]);
  if (refs.is === 'bad') return [await contactNamed(call, word)];
  return refs.refs.flatMap(({ kind, id }) => {
    if (kind === 'contact') return [contactOf(call, id)];
    if (kind !== 'touchpoint') throw new CrmError({ is: 'ref-kind', word, expects: 'touchpoint' });
    const contacts = contactsAt(call.book, id);
    if (contacts === null) throw new CrmError({ is: 'ref-unknown', ref: formatRef(kind, id) });
    return contacts.map((contact) => contactOf(call, contact));
  });
}
