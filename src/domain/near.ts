import { fold } from './folding.ts';

/** The candidate a mistyped word most likely meant, or null: at most about a third of its letters are wrong. */
export const near = (word: string, candidates: Iterable<string>): string | null =>
  equallyNear(word, candidates)[0] ?? null;

/** Up to `count` candidates within reach of a mistyped word, the nearest first; equally near ones keep their order. */
export const nearest = (word: string, candidates: Iterable<string>, count: number): string[] =>
  measured(word, candidates)
    .slice(0, count)
    .map((one) => one.candidate);

/** The candidates within reach of a mistyped word than which none is nearer. */
export function equallyNear(word: string, candidates: Iterable<string>): string[] {
  const found = measured(word, candidates);
  return found.filter(({ distance }) => distance === found[0]?.distance).map((one) => one.candidate);
}

interface Measured {
  readonly candidate: string;
  readonly distance: number;
}

function measured(word: string, candidates: Iterable<string>): readonly Measured[] {
  const said = letters(word);
  const limit = Math.round(said.length / 3);
  const found: Measured[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(said, letters(candidate), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found.toSorted((a, b) => a.distance - b.distance);
}

/** Whether one word becomes the other by at most that many slips of the fingers. */
export const isWithin = (a: string, b: string, limit: number): boolean =>
  editDistance(letters(a), letters(b), limit) <= limit;

const letters = (word: string): readonly string[] => [...fold(word)];

/**
 * Letters to insert, drop, replace or swap with their neighbour to make one word the other (Damerau-Levenshtein, no
 * letter touched twice); Infinity where that is certainly more than `limit`.
 */
function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let twoBack: readonly number[] = [];
  let oneBack: readonly number[] = [...b.map((_, j) => j), b.length];
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      let best = Math.min(
        (oneBack[j] ?? Infinity) + (letter === other ? 0 : 1),
        (oneBack[j + 1] ?? Infinity) + 1,
        (row[j] ?? Infinity) + 1,
      );
      if (letter === b[j - 1] && other === a[i - 1]) best = Math.min(best, (twoBack[j - 1] ?? Infinity) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return Infinity;
    twoBack = oneBack;
    oneBack = row;
  }
  return oneBack[b.length] ?? Infinity;
}
