import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/followUp.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { dayText } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet, type Row } from './sheet.ts';
import { nameObject } from './touched.ts';

/** Who the contacts of a list are, by number. */
export type Names = ReadonlyMap<number, { readonly id: number; readonly key: string; readonly name: string }>;

/** The follow-ups in the face's form; `all` shows how they ended too. */
export function showTodos(
  followUps: readonly FollowUp[],
  names: Names,
  frame: { readonly now: Instant; readonly today: Day; readonly all: boolean },
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') {
    const items = followUps.map((followUp) => todoObject(followUp, names));
    return json({ schema: 'crm.todo.list/1', now: formatInstant(frame.now), items }, face);
  }
  const { columns } = locale.todos;
  return showSheet(
    {
      columns: [
        { title: columns.ref },
        { title: columns.due },
        { title: columns.who, grow: true, least: 12 },
        { title: columns.what, grow: true, least: 16 },
        { title: columns.kind, drop: 1 },
        { title: columns.quote, drop: 2 },
        ...(frame.all ? [{ title: columns.status }] : []),
      ],
      rows: followUps.map((followUp) => todoRow(followUp, names, frame, locale)),
    },
    face,
  );
}

function todoRow(
  followUp: FollowUp,
  names: Names,
  { today, all }: { readonly today: Day; readonly all: boolean },
  locale: Catalogue,
): Row {
  const { id, contact, due, text, kind, status, quote } = followUp;
  const { todos } = locale;
  const ref = formatRef('follow-up', id);
  const mood =
    status !== 'open' || due > today
      ? ('faint' as const)
      : due < today
        ? ('late' as const)
        : ('soon' as const);
  const name = contact === null ? null : (names.get(contact)?.name ?? '');
  return {
    ref,
    raw: todoObject(followUp, names),
    cells: [
      { text: ref, mood: 'accent' },
      { text: dayText(due, { today, iso: false, locale }), plain: due, mood },
      { text: name ?? todos.nobody, plain: name ?? '', mood: 'strong' },
      { text },
      { text: todos.kinds[kind], plain: kind },
      { text: quote === null ? '' : formatRef('quote', quote) },
      ...(all ? [{ text: todos.statuses[status], plain: status }] : []),
    ],
  };
}

/** A follow-up as every JSON of ours has it (`cli.md §7`). */
export const todoObject = (followUp: FollowUp, names: Names): object => ({
  ref: formatRef('follow-up', followUp.id),
  key: followUp.key,
  contact: followUp.contact === null ? null : nameObject(names.get(followUp.contact)),
  due: followUp.due,
  text: followUp.text,
  kind: followUp.kind,
  status: followUp.status,
  quote: followUp.quote === null ? null : formatRef('quote', followUp.quote),
});
