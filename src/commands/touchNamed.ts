import { formatRef, parseRefs } from '../domain/refs.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { CrmError } from '../errors.ts';
import { readTouchpoint } from '../store/touchpoints.ts';
import { noMore } from './noMore.ts';
import type { Call } from './verb.ts';

/** The touchpoints that words such as `t12,t14-t16` name. Throws `word-missing`, `ref-kind`, `ref-unknown`. */
export function touchesNamed(call: Call, words: readonly string[]): readonly Touchpoint[] {
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'ref' });
  const expects = 'touchpoint';
  const refs = parseRefs(words);
  if (refs.is === 'bad') throw new CrmError({ is: 'ref-kind', word: refs.word, expects });
  return refs.refs.map(({ kind, id }) => {
    const ref = formatRef(kind, id);
    if (kind !== 'touchpoint') throw new CrmError({ is: 'ref-kind', word: ref, expects });
    const touch = readTouchpoint(call.book, id);
    if (!touch) throw new CrmError({ is: 'ref-unknown', ref });
    return touch;
  });
}

/** The one touchpoint that the one word names. Throws as `touchesNamed`, and `words-left`. */
export function touchNamed(call: Call): Touchpoint {
  const [word, ...left] = call.words;
  noMore(call, left);
  const [touch, other] = touchesNamed(call, word === undefined ? [] : [word]);
  if (!touch || other) throw new CrmError({ is: 'ref-kind', word: word ?? '', expects: 'touchpoint' });
  return touch;
}
