import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import type { Style } from './style.ts';
import { pad, width } from './width.ts';
import { wrap } from './wrap.ts';

/** A line of a page, told in a colour of its meaning. */
export interface Told {
  readonly text: string;
  readonly mood?: keyof Style | undefined;
}

/** Some lines under one label. */
export interface Section {
  readonly label: string;
  readonly lines: readonly Told[];
}

const GAP = 2;

/** A page of labelled lines, each label once, at the left; wrapped to a fitted table's width, else a line a line. */
export function labelled(sections: readonly Section[], face: Face): string {
  const shown = sections.filter(({ lines }) => lines.length > 0);
  const margin = shown.reduce((most, { label }) => Math.max(most, width(label)), 0) + GAP;
  return shown
    .flatMap(({ label, lines }) => lines.map((line, index) => [index === 0 ? label : '', line] as const))
    .map(([label, line]) => hung(face.style.faint(pad(label, margin)), margin, line, face))
    .join('');
}

/** One line after something already set that takes `margin` columns; what is wrapped hangs under its beginning. */
export function hung(before: string, margin: number, { text, mood }: Told, face: Face): string {
  const paint = mood ? face.style[mood] : (plain: string): string => plain;
  const lines = isFitted(face) ? wrap(harmless(text), Math.max(2, face.columns - margin)) : [harmless(text)];
  const [first = '', ...rest] = lines;
  return [`${before}${paint(first)}`.trimEnd(), ...rest.map((line) => `${' '.repeat(margin)}${paint(line)}`)]
    .map((line) => `${line}\n`)
    .join('');
}

/** Whether lines are wrapped: for people, where the width is known. */
export const isFitted = (face: Face): boolean => face.format === 'table' && face.fitted;
