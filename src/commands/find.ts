import { FOUND_KINDS, type Found, type FoundKind } from '../domain/found.ts';
import { wordsOf } from '../domain/folding.ts';
import type { Sought } from '../domain/snippet.ts';
import { CrmError } from '../errors.ts';
import { showFound } from '../render/found.ts';
import { harmless } from '../render/harmless.ts';
import { foundOf } from '../store/found.ts';
import { hitsOf, nearWords } from '../store/search.ts';
import { countOf, isOn, listOf } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';

const LIMIT = 50;

/** Full text over contacts, touchpoints, quotes, follow-ups and organisations: whatever has all the words. */
const find: Verb = {
  flags: ['--in <kind...>', '--limit <number>', '--archived'],
  run(call: Call): Answer {
    const said = call.words.flatMap((word) => word.split(/\s+/));
    const words = said.filter((word) => wordsOf(word).length > 0);
    if (said.every((word) => word === '')) throw new CrmError({ is: 'word-missing', what: 'words' });
    const { items, more, leftOut } = search(call, words);
    const { now, today, locale, face } = call;
    const out = showFound(items, soughtIn(words), now, { today, locale, iso: false }, face);
    return { out, told: toldOf(call, words, items, more, leftOut) };
  },
};

export default find;

interface Search {
  readonly items: readonly Found[];
  /** There are more than were asked for. */
  readonly more: boolean;
  /** Archived contacts that have the words. */
  readonly leftOut: number;
}

function search(call: Call, words: readonly string[]): Search {
  const limit = countOf(call, 'limit', 'number') ?? LIMIT;
  const kinds = kindsIn(call);
  const items: Found[] = [];
  let leftOut = 0;
  if (words.length === 0) return { items, more: false, leftOut };
  for (const hit of hitsOf(call.book, words)) {
    if (kinds.length > 0 && !kinds.includes(hit.kind)) continue;
    const found = foundOf(call.book, hit, call.now);
    if (found === null) continue;
    if (found.archived && !isOn(call, 'archived')) {
      leftOut += 1;
      continue;
    }
    if (items.length === limit) return { items, more: true, leftOut };
    items.push(found);
  }
  return { items, more: false, leftOut };
}

function kindsIn(call: Call): readonly FoundKind[] {
  return listOf(call, 'in').map((word) => {
    const kind = FOUND_KINDS.find((name) => name === word);
    if (kind === undefined)
      throw new CrmError({ is: 'flag-value', flag: '--in', value: word, expects: 'found-kind' });
    return kind;
  });
}

/** The words as the snippet looks for them: split like the full text splits them. */
function soughtIn(words: readonly string[]): Sought {
  const whole = words.flatMap(wordsOf);
  return { whole, beginning: whole.at(-1) ?? '' };
}

function toldOf(
  call: Call,
  words: readonly string[],
  items: readonly Found[],
  more: boolean,
  leftOut: number,
): string {
  const { found } = call.locale;
  const lines = [
    ...(items.length === 0 ? nothingLines(call, words) : []),
    ...(items.length > 0 && call.face.format === 'table' ? [found.count(items.length, more)] : []),
    ...(leftOut > 0 && (items.length === 0 || call.face.format === 'table') ? [found.leftOut(leftOut)] : []),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join('');
}

function nothingLines({ book, locale, words: said }: Call, words: readonly string[]): readonly string[] {
  const { found } = locale;
  const nothing = found.nothing(said.join(' '));
  const parts = words.flatMap(wordsOf);
  const near = [...new Set(parts.flatMap((part) => nearWords(book, part)))];
  return [near.length === 0 ? nothing : `${nothing} ${found.near(near)}`];
}
