import { fold } from '../domain/folding.ts';
import type { FollowUp } from '../domain/followUp.ts';
import { showTodos } from '../render/todoList.ts';
import { allFollowUps, openFollowUps } from '../store/followUps.ts';
import { namesOf } from '../store/names.ts';
import { isOn } from './flags.ts';
import { LIST_FLAGS, listed } from './listing.ts';
import type { Answer, Call, Verb } from './verb.ts';

/** What is to be done, the nearest day first; with `--all` what was done or dropped too. */
const todoList: Verb = {
  flags: ['--all', ...LIST_FLAGS],
  run(call: Call): Answer {
    const all = isOn(call, 'all');
    const { book, now, today, face, locale } = call;
    const followUps = all ? allFollowUps(book) : openFollowUps(book);
    const names = namesOf(
      book,
      followUps.flatMap(({ contact }) => contact ?? []),
    );
    const nameOf = ({ contact }: FollowUp): string =>
      contact === null ? '' : (names.get(contact)?.name ?? '');
    const words = call.words.map(fold);
    const found = followUps.filter((each) =>
      words.every((word) => fold(`${nameOf(each)} ${each.text}`).includes(word)),
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
