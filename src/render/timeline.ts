import { formatRef } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { sinceText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { isFitted } from './labelled.ts';
import { arrowOf, notesOf, type Cast } from './touched.ts';
import { fit, pad, width } from './width.ts';
import { wrap } from './wrap.ts';

/** Room that a text needs beside the day and the channel; with less it stands below them. */
const LEAST = 30;
const INDENT = 4;
/** Columns of a channel's name; a longer one is cut. */
const CHANNEL = 14;
/** Lines of one text; `touch show` has all of them. */
const MOST = 4;

/**
 * A contact's touchpoints, one after the other: when, which way, over what, its reference, what was said. For people
 * long texts are cut to a few lines; in a pipe each is one line, whole.
 */
export function timeline(
  touches: readonly Touchpoint[],
  contact: number,
  cast: Cast,
  telling: Telling,
  face: Face,
): string {
  const heads = touches.map((touch) => [
    sinceText(touch.at, telling),
    arrowOf(touch, cast),
    isFitted(face) ? fit(harmless(touch.channel), CHANNEL) : harmless(touch.channel),
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
      const notes = notesOf(touch, cast, contact, telling.locale);
      const text = harmless([touch.text, notes.length === 0 ? '' : `(${notes.join(', ')})`].join(' ')).trim();
      const head = `${when} ${arrow} ${channel} ${face.style.accent(ref)}`;
      return `${set(head, margin, text, face).join('\n')}\n`;
    })
    .join('');
}

function set(head: string, margin: number, text: string, face: Face): readonly string[] {
  if (text === '') return [head.trimEnd()];
  if (!isFitted(face)) return [`${head}  ${text}`];
  const beside = face.columns - margin >= LEAST;
  const left = beside ? margin : INDENT;
  const lines = few(wrap(text, face.columns - left - 1));
  const hanging = lines.slice(beside ? 1 : 0).map((line) => `${' '.repeat(left)}${line}`);
  return [beside ? `${head}  ${lines[0] ?? ''}` : head.trimEnd(), ...hanging];
}

const few = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST ? lines : [...lines.slice(0, MOST - 1), `${lines[MOST - 1] ?? ''}…`];
