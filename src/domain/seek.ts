import { fold } from './folding.ts';

/**
 * Those whom the typed words find, in the order given: first those in whose words each begins a word, then those in
 * whose words each stands anywhere; at most `limit` of them. No words find everybody.
 */
export function seek<T extends { readonly words: string }>(
  people: readonly T[],
  typed: string,
  limit: number,
): readonly T[] {
  const parts = fold(typed.trim())
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return people.slice(0, limit);
  const beginning: T[] = [];
  const containing: T[] = [];
  for (const person of people) {
    const { words } = person;
    if (!parts.every((part) => words.includes(part))) continue;
    if (parts.every((part) => begins(words, part))) beginning.push(person);
    else containing.push(person);
    if (beginning.length >= limit) break;
  }
  return [...beginning, ...containing].slice(0, limit);
}

/** Whether a word of the text begins with the part. */
function begins(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !LETTER.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
