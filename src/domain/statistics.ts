import { select } from './selection.ts';

/** The p-th quantile of sorted values, interpolated linearly (`percentile_cont`); null of nothing (`domain.md §4`). */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const position = p * (n - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, n - 1)] ?? low;
  return low + (high - low) * (position - below);
}

export const sortedNumbers = (values: ArrayLike<number>): Float64Array => new Float64Array(values).sort();

/** Median, p90 and worst of a set of values; p90 only from ten values on (`domain.md §4`). */
export interface Spread {
  readonly median: number | null;
  readonly p90: number | null;
  readonly worst: number | null;
}

export function spreadOf(values: ArrayLike<number>): Spread {
  const found = new Float64Array(values);
  const n = found.length;
  if (n === 0) return { median: null, p90: null, worst: null };
  return {
    median: quantileOf(found, 0.5),
    p90: n < 10 ? null : quantileOf(found, 0.9),
    worst: found.reduce((most, value) => Math.max(most, value)),
  };
}

/** As `quantile`, of values in any order, which are moved about. */
function quantileOf(values: Float64Array, p: number): number {
  const position = p * (values.length - 1);
  const below = Math.floor(position);
  const low = select(values, below);
  if (position === below) return low;
  return low + (select(values, below + 1) - low) * (position - below);
}

/** A share of a whole; null where there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Minutes with at most two decimals of a span in seconds (`domain.md §3`). */
export const minutesOf = (seconds: number): number => Math.round((seconds / 60) * 100) / 100;
