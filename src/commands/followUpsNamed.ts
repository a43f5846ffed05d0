import type { FollowUp } from '../domain/followUp.ts';
import { formatRef, parseRefs, type Ref } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { readFollowUp } from '../store/followUps.ts';
import type { Call } from './verb.ts';

/** The open follow-ups that words name, `f12,f14 f20-f22`. Throws `word-missing`, `ref-kind`, `other-verb`, `ref-unknown`, `not-open`. */
export function followUpsNamed(call: Call, words: readonly string[]): readonly FollowUp[] {
  if (words.length === 0) throw new CrmError({ is: 'word-missing', what: 'ref' });
  const named = parseRefs(words);
  if (named.is === 'bad') throw new CrmError({ is: 'ref-kind', word: named.word, expects: 'follow-up' });
  return named.refs.map((ref) => openFollowUp(call, ref));
}

function openFollowUp(call: Call, { kind, id }: Ref): FollowUp {
  const ref = formatRef(kind, id);
  const instead = INSTEAD[kind];
  if (kind !== 'follow-up') {
    if (instead === undefined) throw new CrmError({ is: 'ref-kind', word: ref, expects: 'follow-up' });
    throw new CrmError({ is: 'other-verb', word: ref, verb: call.verb, instead: instead(ref) });
  }
  const found = readFollowUp(call.book, id);
  if (!found) throw new CrmError({ is: 'ref-unknown', ref });
  if (found.status !== 'open')
    throw new CrmError({ is: 'not-open', ref, status: call.locale.todos.statuses[found.status] });
  return found;
}

/** What the person may have meant of other things in the due list. */
const INSTEAD: Readonly<Partial<Record<Ref['kind'], (ref: string) => readonly string[]>>> = {
  touchpoint: (ref) => ['log email …', `dismiss ${ref}`],
  quote: (ref) => [`quote send ${ref}`, `quote accept ${ref}`, `skip ${ref}`],
  contact: (ref) => [`log call ${ref} "…"`, `skip ${ref}`],
};
