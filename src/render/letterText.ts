import { harmless } from './harmless.ts';
import type { Letter, LetterItem, LetterPoint, LetterSection } from './letter.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** As wide as mail programs show without breaking lines of their own (RFC 3676). */
const COLUMNS = 72;

/** A letter as plain text; commands are never broken, so that they can be copied. */
export function letterText({ heading, remarks, sections, foot }: Letter): string {
  return [
    ...set(heading, 0),
    ...(remarks.length === 0 ? [] : ['', ...remarks.flatMap((line) => set(line, 0))]),
    ...sections.flatMap((section) => ['', ...sectionLines(section)]),
    '',
    '-- ',
    ...foot.flatMap((line) => set(line, 0)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function sectionLines({ title, facts, items }: LetterSection): readonly string[] {
  const shown = harmless(title).toLocaleUpperCase();
  return [
    shown,
    '-'.repeat(Math.min(COLUMNS, width(shown))),
    ...facts.flatMap((line) => set(line, 0)),
    ...items.flatMap((item, at) => [...(at === 0 && facts.length === 0 ? [] : ['']), ...itemLines(item)]),
  ];
}

function itemLines({ who, aside, reach, points }: LetterItem): readonly string[] {
  const head = [who, aside].filter((part) => part !== '').join(' ');
  return [
    ...set(reach === null ? head : `${head} · ${reach.text}`, 0),
    ...points.flatMap((point) => pointLines(point)),
  ];
}

function pointLines({ label, text, when, why, settle }: LetterPoint): readonly string[] {
  return [
    ...set(`${label}: ${text} (${when})`, 2),
    ...(why === '' ? [] : set(why, 4)),
    ...settle.map((command) => `    $ ${harmless(command)}`),
  ];
}

const set = (text: string, depth: number): readonly string[] =>
  wrap(harmless(text), COLUMNS - depth).map((line) => ' '.repeat(depth) + line);
