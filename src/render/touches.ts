import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { momentText, sinceText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { harmlessLines } from './harmless.ts';
import { json } from './json.ts';
import { isFitted, labelled } from './labelled.ts';
import { showSheet, type Row } from './sheet.ts';
import { workingSpan } from './spans.ts';
import { arrowOf, notesOf, saidOf, touchpointObject, whoOf, type Cast } from './touched.ts';
import { wrap } from './wrap.ts';

/** Touchpoints as a list, in their order; as JSON `crm.touch.list/1`. */
export function showTouches(
  touches: readonly Touchpoint[],
  cast: Cast,
  now: Instant,
  telling: Telling,
  face: Face,
): string {
  const rows = touches.map((touch) => touchRow(touch, cast, telling));
  if (face.format === 'json') {
    return json(
      { schema: 'crm.touch.list/1', now: formatInstant(now), items: rows.map(({ raw }) => raw) },
      face,
    );
  }
  const { columns } = telling.locale.touches;
  return showSheet(
    {
      columns: [
        { title: columns.ref },
        { title: columns.when },
        { title: columns.who, grow: true, least: 10 },
        { title: columns.channel },
        { title: columns.text, grow: true, least: 16 },
      ],
      rows,
    },
    face,
  );
}

function touchRow(touch: Touchpoint, cast: Cast, telling: Telling): Row {
  const ref = formatRef('touchpoint', touch.id);
  const notes = notesOf(touch, cast, null, telling.locale);
  const text = [touch.text, ...(notes.length === 0 ? [] : [`(${notes.join(', ')})`])].join(' ').trim();
  return {
    ref,
    raw: touchpointObject(touch, cast),
    cells: [
      { text: ref, mood: 'accent' },
      { text: sinceText(touch.at, telling), plain: momentText(touch.at, { ...telling, iso: true }) },
      { text: whoOf(touch, cast).join(', '), mood: 'strong' },
      {
        text: `${arrowOf(touch, cast)} ${telling.locale.channels.name(touch.channel)}`,
        plain: `${touch.channel} ${touch.direction}`,
      },
      { text },
    ],
  };
}

/** A turn that a touchpoint answered; times in working seconds. */
export interface AnsweredTurn {
  readonly contact: number;
  readonly touchpoint: number;
  readonly working: number;
  readonly target: number;
}

/** One touchpoint with all of its text; as JSON `crm.touch.show/1`. */
export function showTouch(
  touch: Touchpoint,
  answered: readonly AnsweredTurn[],
  cast: Cast,
  now: Instant,
  telling: Telling,
  face: Face,
): string {
  const ref = formatRef('touchpoint', touch.id);
  if (face.format === 'ids') return `${ref}\n`;
  if (face.format === 'json' || face.format === 'jsonl') {
    const object = {
      schema: 'crm.touch.show/1',
      now: formatInstant(now),
      touchpoint: touchpointObject(touch, cast),
      answered: answered.map(answeredObject),
    };
    return json(object, { terminal: face.terminal && face.format === 'json' });
  }
  const { touches } = telling.locale;
  const notes = notesOf({ ...touch, missed: false, tags: [] }, cast, null, telling.locale);
  const head = labelled(
    [
      { label: ref, lines: [{ text: saidOf(touch, cast, telling.locale), mood: 'strong' }] },
      { label: touches.labels.when, lines: [{ text: momentText(touch.at, telling) }] },
      { label: touches.labels.flags, lines: notes.length === 0 ? [] : [{ text: notes.join(', ') }] },
      { label: touches.labels.tags, lines: touch.tags.length === 0 ? [] : [{ text: touch.tags.join(', ') }] },
      {
        label: touches.labels.settled,
        lines: answered.map((turn) => ({ text: answeredText(turn, cast, telling) })),
      },
    ],
    face,
  );
  const lines = harmlessLines(touch.text === '' ? touches.noText : touch.text).split('\n');
  const body = lines.flatMap((line) => (isFitted(face) && line !== '' ? wrap(line, face.columns) : [line]));
  return `${head}\n${body.map((line) => `${line}\n`).join('')}`;
}

const spanOrNull = (seconds: number): string | null =>
  Number.isFinite(seconds) ? workingSpan(seconds) : null;

const answeredText = (
  { contact, touchpoint, working, target }: AnsweredTurn,
  { names }: Cast,
  { locale }: Telling,
): string =>
  locale.touches.answered(
    formatRef('touchpoint', touchpoint),
    names.get(contact)?.name ?? '',
    workingSpan(working),
    spanOrNull(target),
  );

const answeredObject = ({ contact, touchpoint, working, target }: AnsweredTurn): object => ({
  ref: formatRef('touchpoint', touchpoint),
  contact: formatRef('contact', contact),
  working_minutes: minutesOf(working),
  target_minutes: Number.isFinite(target) ? minutesOf(target) : null,
});
