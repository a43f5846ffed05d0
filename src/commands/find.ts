import { commandLine } from '../domain/commandLine.ts';
import { FOUND_KINDS, type Found, type FoundKind } from '../domain/found.ts';
import { wordsOf } from '../domain/folding.ts';
import { parseRef } from '../domain/refs.ts';
import type { Sought } from '../domain/snippet.ts';
import { CrmError } from '../errors.ts';
import { showFound } from '../render/found.ts';
import { harmless } from '../render/harmless.ts';
import { foundOf } from '../store/found.ts';
import { hitsOf, isAnywhere, nearWords, numberHits, type Hit } from '../store/search.ts';
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
  const seen = new Set<string>();
  for (const hit of namedFirst(call, words)) {
    if (seen.has(`${hit.kind} ${hit.id}`)) continue;
    seen.add(`${hit.kind} ${hit.id}`);
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

/** Digits and what stands between those of a phone number. */
const NUMBER = /^[\d\s()+.\-/]+$/;
/** With fewer digits, a number is a year, an amount or a house. */
const FEWEST_DIGITS = 6;

/** What the words name as a reference or a phone number, then whatever they stand in. */
function* namedFirst({ book }: Call, words: readonly string[]): Generator<Hit> {
  const said = words.join(' ');
  const ref = parseRef(said);
  if (ref && ref.kind !== 'entry') yield { kind: ref.kind, id: ref.id };
  const digits = NUMBER.test(said) ? said.replace(/\D/g, '').replace(/^00/, '') : '';
  if (digits.length >= FEWEST_DIGITS) yield* numberHits(book, digits);
  yield* hitsOf(book, words);
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

/** Which words are nowhere in the book, what is near them, and the words that would find something. */
function nothingLines({ book, locale, words: said }: Call, words: readonly string[]): readonly string[] {
  const { found } = locale;
  const nothing = found.nothing(said.join(' '));
  const missing = words.filter((word, at) => !isAnywhere(book, word, at === words.length - 1));
  if (words.length > 1 && missing.length === 0) return [found.apart];
  const near = missing.map((word) => ({
    word,
    near: wordsOf(word).flatMap((part) => nearWords(book, part)),
  }));
  const [first] = near.flatMap((one) => one.near);
  if (first === undefined)
    return [words.length > 1 && missing.length > 0 ? `${nothing} ${found.nowhere(missing)}` : nothing];
  const better = words.map((word) => near.find((one) => one.word === word)?.near[0] ?? word);
  return [
    `${nothing} ${words.length > 1 ? `${found.nowhere(missing)} ` : ''}${found.near([...new Set(near.flatMap((one) => one.near))])}`,
    found.tryWords(commandLine(['find', ...better])),
  ];
}
