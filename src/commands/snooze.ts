import { dueList } from '../domain/due.ts';
import type { DueRow, Reason } from '../domain/reason.ts';
import { parseRefs, type RefKind } from '../domain/refs.ts';
import type { EntityKind } from '../domain/journal.ts';
import { readWhen } from '../domain/when.ts';
import { CrmError } from '../errors.ts';
import { acknowledged } from '../render/acknowledged.ts';
import { dayText } from '../render/dayText.ts';
import { dueMaterial } from '../store/dueFacts.ts';
import { uidOf } from '../store/entity.ts';
import { write } from '../store/entry.ts';
import { matchContact } from '../store/match.ts';
import { snoozesHiding } from '../store/snoozes.ts';
import { beginningOf } from './planning.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { plannedDay } from './when.ts';
import { contactNamed, contactOf } from './whom.ts';

/** A reason in today's list, and whose it is. */
interface Shown {
  readonly contact: DueRow['contact'];
  readonly reason: Reason;
}

/** Hides what references bear in today's list until a day; of a contact all of it (`domain.md §8`). */
const snooze: Verb = {
  flags: [],
  async run(call: Call): Promise<Answer> {
    const said = inOrder(call.words);
    const count = beginningOf(call, said);
    const words = said.slice(0, count).join(' ');
    refuseNoDay(call, words);
    const until = plannedDay(call, words);
    const { today, locale } = call;
    if (until <= today) throw new CrmError({ is: 'not-ahead', words, day: locale.days.short(until, today) });
    const subjects = await subjectsIn(call, said.slice(count));
    const { entry, value: hidden } = write(call.book, call.verb, (draft) => {
      const shown = shownToday(call);
      const hiding = subjects.flatMap((subject) => {
        const found = shown.filter((each) => isMeant(each, subject));
        if (found.length === 0) throw new CrmError({ is: 'nothing-to-hide', words: subject.word });
        return found;
      });
      const each = [...new Set(hiding)];
      for (const { contact, reason } of each) {
        const subject = uidOf(call.book, ENTITIES[reason.subject.kind], reason.subject.id);
        // A new day for what is hidden already takes the place of the old one.
        for (const id of snoozesHiding(call.book, contact?.id ?? null, reason.kind, subject, today))
          draft.remove('snooze', id);
        draft.create('snooze', {
          contact: contact === null ? null : uidOf(call.book, 'contact', contact.id),
          kind: reason.kind,
          ref: subject,
          until,
          at: call.now,
        });
      }
      return each;
    });
    const { said: sentences } = locale.todos;
    const what = hidden.map(({ contact, reason }) =>
      sentences.hidden(reason.kind, reason.ref, contact?.name ?? null),
    );
    const day = dayText(until, { today, iso: false, locale });
    const items = hidden.map(({ contact, reason }) => ({
      kind: reason.kind,
      ref: reason.ref,
      contact: contact === null ? null : `c${contact.id}`,
      until,
    }));
    return acknowledged(
      { verb: call.verb, entry, now: call.now },
      [sentences.until(day, what)],
      { items },
      call.face,
      locale,
    );
  },
};

export default snooze;

/** The day before the references, as they are told to be; a reference is no day, so they may come first as well. Throws `word-missing`. */
function inOrder(words: readonly string[]): readonly string[] {
  const day = words.findIndex((word) => parseRefs([word]).is === 'bad');
  if (day < 0) throw new CrmError({ is: 'word-missing', what: 'when' });
  return [...words.slice(day), ...words.slice(0, day)];
}

/** A name alone is no day, and is not meant as one. Throws `word-missing`. */
function refuseNoDay(call: Call, words: string): void {
  const { is } = readWhen(words, { mode: 'planned', now: call.now, order: call.settings.dates });
  if (is === 'unread' && matchContact(call.book, words).is === 'one')
    throw new CrmError({ is: 'word-missing', what: 'when' });
}

/** What a word names: everything of a contact, or what bears one reference. */
type Subject =
  | { readonly is: 'contact'; readonly word: string; readonly id: number }
  | { readonly is: 'ref'; readonly word: string; readonly kind: RefKind; readonly id: number };

async function subjectsIn(call: Call, words: readonly string[]): Promise<readonly Subject[]> {
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'ref' });
  const subjects: Subject[] = [];
  for (const word of words) {
    const named = parseRefs([word]);
    if (named.is === 'bad') {
      const { id } = await contactNamed(call, word);
      subjects.push({ is: 'contact', word, id });
      continue;
    }
    for (const { kind, id } of named.refs) {
      const ref = { word, kind, id };
      subjects.push(
        kind === 'contact' ? { is: 'contact', word, id: contactOf(call, id).id } : { is: 'ref', ...ref },
      );
    }
  }
  return subjects;
}

const isMeant = ({ contact, reason }: Shown, subject: Subject): boolean =>
  subject.is === 'contact'
    ? contact?.id === subject.id
    : reason.subject.kind === subject.kind && reason.subject.id === subject.id;

/** Everything that is due today, what is hidden already too. */
function shownToday({ book, now, settings, calendar }: Call): readonly Shown[] {
  const { people, loose } = dueMaterial(book, now, 0);
  const bare = people.map((facts) => ({ ...facts, snoozes: [] }));
  return dueList(bare, loose, [], { now, ahead: 0, settings, calendar }).flatMap(({ contact, reasons }) =>
    reasons.map((reason) => ({ contact, reason })),
  );
}

const ENTITIES: Readonly<Record<RefKind, EntityKind>> = {
  contact: 'contact',
  org: 'org',
  touchpoint: 'touchpoint',
  quote: 'quote',
  'follow-up': 'followup',
  entry: 'contact',
};
