import { followUpValues } from '../domain/filterValues.ts';
import { fold } from '../domain/folding.ts';
import type { FollowUp } from '../domain/followUp.ts';
import { showTodos } from '../render/todoList.ts';
import { allFollowUps, openFollowUps } from '../store/followUps.ts';
import { namesOf } from '../store/names.ts';
import { filtered } from './filtered.ts';
import { asksFor } from './filtering.ts';
import { isOn } from './flags.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** What is to be done, the nearest day first; with `--all`, or where a filter asks for the status, what was done or dropped too. */
const todoList: Verb = {
  flags: ['--all', ...LIST_FLAGS],
  dashed: true,
  run(call: Call): Answer {
    const filter = filtered(call, 'follow-up', call.words);
    const all = isOn(call, 'all') || (filter !== null && asksFor(filter.filter.tests, 'status', true));
    const { book, now, today, face, locale } = call;
    const followUps = all ? allFollowUps(book) : openFollowUps(book);
    const names = namesOf(
      book,
      followUps.flatMap(({ contact }) => contact ?? []),
    );
    const nameOf = ({ contact }: FollowUp): string =>
      contact === null ? '' : (names.get(contact)?.name ?? '');
    const found = followUps.filter(
      (each) =>
        filter?.leaves(followUpValues(each, [nameOf(each)]), each.contact === null ? [] : [each.contact]) ??
        true,
    );
    const shown = listed<FollowUp>(call, found, {
      ref: ({ id }) => id,
      due: ({ due }) => due,
      who: (each) => fold(nameOf(each)),
      what: ({ text }) => fold(text),
      kind: ({ kind }) => kind,
      quote: ({ quote }) => quote,
      status: ({ status }) => status,
    });
    const out = showTodos(shown, names, { now, today, all }, face, locale);
    return { out, told: shown.length === 0 && face.format === 'table' ? `${locale.todos.none}\n` : '' };
  },
};

export default todoList;
