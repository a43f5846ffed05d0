import { CrmError } from '../errors.ts';
import { findByKey } from '../store/entity.ts';
import { textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** The key that `--key` gives a new thing, or null. Throws `duplicate-key` where another of its kind has it, or had it. */
export function keySaid(call: Call, kind: 'quote' | 'followup'): string | null {
  const key = textOf(call, 'key');
  if (key !== null && findByKey(call.book, kind, key) !== null)
    throw new CrmError({ is: 'duplicate-key', key });
  return key;
}
