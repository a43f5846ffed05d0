import { CrmError } from '../errors.ts';
import type { Call } from './verb.ts';

/** Holds a command to the words it takes; what is left over would be ignored in silence. Throws `words-left`. */
export function noMore(call: Pick<Call, 'verb'>, left: readonly string[]): void {
  if (left.length > 0) throw new CrmError({ is: 'words-left', verb: call.verb, words: left.join(' ') });
}
