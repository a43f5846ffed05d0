import type { Day } from '../domain/day.ts';
import type { DueRow } from '../domain/reason.ts';
import { formatRef } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { dayText, type Telling } from './dayText.ts';
import { shortOf } from './due.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { fit, pad, width } from './width.ts';
import { wrap } from './wrap.ts';

type Action = keyof Catalogue['checklist']['keys'];

/** A row of the list as it is gone through: which one it is, what was said last, what can be done. */
export interface ChecklistRow {
  readonly row: DueRow;
  readonly last: Touchpoint | null;
  readonly today: Day;
  readonly at: number;
  readonly of: number;
  readonly actions: readonly Action[];
}

/** A row with all its reasons and the keys that make sense for it. */
export function rowLines(shown: ChecklistRow, face: Face, locale: Catalogue): string {
  const { row, last, today, at, of } = shown;
  const { channels, checklist, due } = locale;
  const { style, columns } = face;
  const telling: Telling = { today, iso: false, locale };
  const progress = checklist.progress(at, of);
  const contact = row.contact === null ? '' : ` (${formatRef('contact', row.contact.id)})`;
  const name = fit(harmless(row.contact?.name ?? due.nobody), columns - width(progress) - width(contact) - 2);
  const reasons = row.reasons.map((reason) => ({
    label: due.kinds[reason.kind],
    text: shortOf(reason, telling),
    // What is cut is the text, not what it is known by.
    tail: ` (${reason.ref})${reason.overdue ? `, ${due.overdue}` : ''}`,
    paint: reason.overdue ? style.late : style.soon,
  }));
  const plain = (text: string): string => text;
  const lines = [
    ...reasons,
    ...(row.reach === null
      ? []
      : [
          {
            label: checklist.reach,
            text: `${channels.name(row.reach.channel)} ${row.reach.to}`,
            tail: '',
            paint: plain,
          },
        ]),
    ...(last === null
      ? []
      : [
          {
            label: checklist.last,
            text: `${dayText(last.at, telling)}, ${channels.name(last.channel)}: ${last.text}`,
            tail: '',
            paint: plain,
          },
        ]),
  ];
  const wide = Math.max(...lines.map(({ label }) => width(label)));
  const room = Math.max(10, columns - wide - 2);
  return [
    '',
    `${style.faint(progress)}  ${style.strong(name)}${contact}`,
    ...lines.map(
      ({ label, text, tail, paint }) =>
        `${paint(pad(label, wide))}  ${fit(harmless(text), room - width(tail))}${tail}`,
    ),
    ...wrap(legend(shown.actions, locale), columns).map((line) => style.faint(line.replaceAll(TIE, ' '))),
    '',
  ].join('\n');
}

/** Holds a key and its name on one line. */
const TIE = '\u00A0';

const legend = (actions: readonly Action[], { checklist }: Catalogue): string =>
  actions
    .map((action) => `${checklist.keys[action]} ${checklist.names[action]}`.replaceAll(' ', TIE))
    .join(' · ');

/** What each key does. */
export const helpLines = (actions: readonly Action[], { checklist }: Catalogue): string =>
  ['', ...actions.map((action) => `  ${checklist.keys[action]}  ${checklist.help[action]}`), ''].join('\n');
