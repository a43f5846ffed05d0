import { formatRef } from '../domain/refs.ts';
import { acknowledged } from '../render/acknowledged.ts';
import { write } from '../store/entry.ts';
import { namesOf } from '../store/names.ts';
import { followUpsNamed } from './followUpsNamed.ts';
import type { Answer, Call } from './verb.ts';

/** Ends the follow-ups that the words name, all or none. Throws what `followUpsNamed` does. */
export function closeFollowUps(call: Call, status: 'done' | 'dropped'): Answer {
  const { book, locale, face, verb, now } = call;
  const { entry, value: closed } = write(book, verb, (draft) => {
    const named = followUpsNamed(call, call.words);
    for (const { id } of named) draft.change('followup', id, { status });
    return named;
  });
  const names = namesOf(
    book,
    closed.flatMap(({ contact }) => contact ?? []),
  );
  const parts = closed.map(({ id, text, contact }) => {
    const name = contact === null ? null : (names.get(contact)?.name ?? null);
    return locale.todos.said[status](formatRef('follow-up', id), text, name);
  });
  const items = closed.map(({ id, text, due, kind, contact }) => ({
    ref: formatRef('follow-up', id),
    contact: contact === null ? null : formatRef('contact', contact),
    due,
    text,
    kind,
    status,
  }));
  return acknowledged({ verb, entry, now }, parts, { items }, face, locale);
}
