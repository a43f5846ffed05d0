import { formatRef } from '../domain/refs.ts';
import { acknowledged } from '../render/acknowledged.ts';
import { dayText } from '../render/dayText.ts';
import { todoObject } from '../render/todoList.ts';
import { readFollowUp } from '../store/followUps.ts';
import { namesOf } from '../store/names.ts';
import type { Answer, Call } from './verb.ts';

/** What a new or changed follow-up is. */
export function followUpSaid(call: Call, id: number, entry: number | null): Answer {
  const { book, today, locale, face, verb, now } = call;
  const followUp = readFollowUp(book, id);
  if (!followUp) throw new Error(`no follow-up ${id}`);
  const { contact, due, text, kind, quote } = followUp;
  const names = namesOf(book, contact === null ? [] : [contact]);
  const { said } = locale.todos;
  const day = locale.days.short(due, today);
  const near = dayText(due, { today, iso: false, locale });
  const parts = [
    said.made(
      formatRef('follow-up', id),
      kind,
      near === day ? day : `${near}, ${day}`,
      text,
      contact === null ? null : (names.get(contact)?.name ?? null),
    ),
    ...(quote === null ? [] : [said.about(formatRef('quote', quote))]),
    ...(due < today ? [said.late] : []),
  ];
  return acknowledged({ verb, entry, now }, parts, todoObject(followUp, names), face, locale);
}
