import { dayOf, daysBetween } from '../domain/day.ts';
import { formatRef } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { sinceText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { isFitted } from './labelled.ts';
import { workingSpan } from './spans.ts';
import { arrowOf, notesOf, wayOf, type Cast } from './touched.ts';
import { fit, pad, width } from './width.ts';
import { wrap } from './wrap.ts';

/** Room that a text needs beside the day and the channel; with less it stands below them. */
const LEAST = 30;
const INDENT = 4;
/** Columns of a channel's name; a longer one is cut. */
const CHANNEL = 15;
/** Lines of one text; `touch show` has all of them. */
const MOST = 4;
/** How far what we said stands in from what they said, where there is room: the sides of a conversation. */
const SIDE = 4;
/** From how many days without a word on a silence is told. */
const SILENCE = 21;

/** What was said between us and one contact, the newest first. */
export interface Conversation {
  readonly touches: readonly Touchpoint[];
  readonly contact: number;
  readonly cast: Cast;
  /** Of our words that answered theirs, the working seconds that they had waited. */
  readonly answered: ReadonlyMap<number, number>;
}

/**
 * A conversation, one touchpoint after the other: when, which way, over what, its reference, what was said, ours set in
 * from theirs. For people long texts are cut to a few lines, and long silences are told; in a pipe each is one line, whole.
 */
export function timeline(
  { touches, contact, cast, answered }: Conversation,
  telling: Telling,
  face: Face,
): string {
  const heads = touches.map((touch) => [
    sinceText(touch.at, telling),
    arrowOf(touch, cast),
    channelText(touch, telling, face),
    formatRef('touchpoint', touch.id),
  ]);
  const widths = [0, 1, 2, 3].map((part) =>
    heads.reduce((most, head) => Math.max(most, width(head[part] ?? '')), 0),
  );
  const margin = widths.reduce((total, one) => total + one, 0) + 3 + 2;
  return touches
    .map((touch, index) => {
      const [when = '', arrow = '', channel = '', ref = ''] = (heads[index] ?? []).map((text, part) =>
        pad(text, widths[part] ?? 0),
      );
      const waited = answered.get(touch.id);
      const notes = [
        ...(waited === undefined ? [] : [telling.locale.touches.notes.after(workingSpan(waited))]),
        ...notesOf(touch, cast, contact, telling.locale),
      ];
      const text = harmless([touch.text, notes.length === 0 ? '' : `(${notes.join(', ')})`].join(' ')).trim();
      const head = `${when} ${arrow} ${channel} ${face.style.accent(ref)}`;
      const lines = set(head, margin, text, wayOf(touch, cast) === 'out' ? SIDE : 0, face);
      return [...silenceBefore(touches[index - 1], touch, telling, face), ...lines]
        .map((line) => `${line}\n`)
        .join('');
    })
    .join('');
}

/** A line for the time that nobody said a word, between a touchpoint and the one after it. */
function silenceBefore(
  after: Touchpoint | undefined,
  touch: Touchpoint,
  { locale }: Telling,
  face: Face,
): readonly string[] {
  if (after === undefined || !isFitted(face)) return [];
  const days = daysBetween(dayOf(touch.at), dayOf(after.at));
  return days < SILENCE ? [] : [face.style.faint(`${' '.repeat(INDENT)}${locale.brief.silence(days)}`)];
}

function channelText({ channel }: Touchpoint, { locale }: Telling, face: Face): string {
  const name = harmless(locale.channels.name(channel));
  return isFitted(face) ? fit(name, CHANNEL) : name;
}

function set(head: string, margin: number, text: string, side: number, face: Face): readonly string[] {
  if (text === '') return [head.trimEnd()];
  if (!isFitted(face)) return [`${head}  ${text}`];
  const beside = face.columns - margin >= LEAST;
  const inset = face.columns - margin - side >= LEAST ? side : 0;
  const left = beside ? margin + inset : INDENT;
  const lines = few(wrap(text, face.columns - left - 1));
  const hanging = lines.slice(beside ? 1 : 0).map((line) => `${' '.repeat(left)}${line}`);
  return [beside ? `${head}  ${' '.repeat(inset)}${lines[0] ?? ''}` : head.trimEnd(), ...hanging];
}

const few = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST ? lines : [...lines.slice(0, MOST - 1), `${lines[MOST - 1] ?? ''}…`];
