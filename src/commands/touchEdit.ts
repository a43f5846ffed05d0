import type { ContactRecord } from '../domain/contact.ts';
import { expectationFields, expectationOf } from '../domain/expectation.ts';
import type { Fields } from '../domain/journal.ts';
import { sideOf, type Touchpoint } from '../domain/touchpoint.ts';
import { CrmError } from '../errors.ts';
import { showTouchEdited } from '../render/touchWritten.ts';
import { readContact } from '../store/contacts.ts';
import { uidOf } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { channelsOf } from '../store/logs.ts';
import { castOf } from './cast.ts';
import { isOn, listOf } from './flags.ts';
import { changesIn, CHANGING, EDIT_FLAGS, type Changes } from './touchChanges.ts';
import { touchesNamed, touchNamed } from './touchNamed.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { refuseLeftAlone } from './whom.ts';

/** Changes what a touchpoint says; what it answered or opened is reckoned anew (`domain.md §4.5`). */
const touchEdit: Verb = {
  flags: EDIT_FLAGS,
  async run(call: Call): Promise<Answer> {
    const { book, now, today, face, locale } = call;
    const { id } = touchNamed(call);
    const changes = await changesIn(call);
    if (Object.keys(call.flags).every((flag) => !CHANGING.includes(flag))) {
      throw new CrmError({ is: 'word-missing', what: 'change' });
    }
    const { entry, value: before } = write(book, call.verb, (draft) => {
      const touch = touchNamed(call);
      const contacts = contactsAfter(touch, changes);
      const added = changes.people.filter(
        (person) => contacts.includes(person.id) && !touch.contacts.includes(person.id),
      );
      refuseOutbound(call, touch, changes, added);
      draft.change('touchpoint', id, {
        ...fieldsOf(call, touch, changes),
        contacts: contacts.map((contact) => uidOf(book, 'contact', contact)),
      });
      for (const person of added)
        if (person.archived) draft.change('contact', person.id, { archived: false });
      return touch;
    });
    const [after = before] = touchesNamed(call, call.words);
    return showTouchEdited(
      before,
      after,
      castOf(book, [after]),
      entry,
      now,
      { today, locale, iso: false },
      face,
    );
  },
};

export default touchEdit;

function contactsAfter(touch: Touchpoint, { people, replaces }: Changes): readonly number[] {
  return [...new Set([...(replaces ? [] : touch.contacts), ...people.map(({ id }) => id)])];
}

/** The fields as they are to be; who waits for whom keeps its meaning when the exchange becomes one of another side. */
function fieldsOf(call: Call, touch: Touchpoint, changes: Changes): Fields {
  const tags = [...new Set([...touch.tags, ...listOf(call, 'tag')])].filter(
    (tag) => !listOf(call, 'removeTag').includes(tag),
  );
  const after = {
    channel: changes.channel ?? touch.channel,
    direction: changes.direction ?? touch.direction,
    missed: changes.missed ?? touch.missed,
    auto: changes.auto ?? touch.auto,
    bounce: touch.bounce,
  };
  const live = (name: string): boolean =>
    channelsOf(call.book).some((channel) => channel.name === name && channel.live);
  const [was, is] = [sideOf(touch, live(touch.channel)), sideOf(after, live(after.channel))];
  const [reply, ask] = [call.flags['reply'], call.flags['ask']];
  const said = expectationOf(touch, was);
  const waits =
    was === is && reply === undefined && ask === undefined
      ? null
      : expectationFields(
          {
            asks: typeof ask === 'boolean' ? ask : said.asks,
            owes: typeof reply === 'boolean' ? reply : said.owes,
          },
          is,
        );
  const { channel, direction, missed, auto } = after;
  return {
    ...changes.plain,
    at: changes.at ?? touch.at,
    channel,
    direction,
    missed,
    auto,
    tags: [...tags],
    ...waits,
  };
}

/** What was theirs and becomes ours, or is said to have been with somebody else, is gated as it is when logged (`domain.md §7`). */
function refuseOutbound(
  call: Call,
  touch: Touchpoint,
  changes: Changes,
  added: readonly ContactRecord[],
): void {
  const direction = changes.direction ?? touch.direction;
  const channel = changes.channel ?? touch.channel;
  if (isOn(call, 'anyway') || direction === 'in' || channel === 'note') return;
  const turned =
    touch.direction === 'in' ? touch.contacts.flatMap((id) => readContact(call.book, id) ?? []) : [];
  for (const contact of [...turned, ...added]) refuseLeftAlone(contact, channel);
}
