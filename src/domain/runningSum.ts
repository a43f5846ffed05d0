/**
 * The sum of a function of whole numbers over any stretch of them, in constant time once it has been there: sums run
 * outward, both ways, from the first number asked for. `sum(from, to)` leaves `to` out.
 */
export function runningSum(of: (index: number) => number): (from: number, to: number) => number {
  let origin: number | null = null;
  const later = [0];
  const earlier = [0];

  const upTo = (index: number): number => {
    origin ??= index;
    const place = index - origin;
    const sums = place < 0 ? earlier : later;
    const wanted = Math.abs(place);
    for (let n = sums.length; n <= wanted; n++) {
      const before = sums[n - 1] ?? 0;
      sums.push(place < 0 ? before - of(origin - n) : before + of(origin + n - 1));
    }
    return sums[wanted] ?? 0;
  };

  return (from, to) => {
    // A short stretch is added up as it stands, so that one long ago does not lay out all that lies between.
    if (to - from > SHORT) return upTo(to) - upTo(from);
    let sum = 0;
    for (let index = from; index < to; index++) sum += of(index);
    return sum;
  };
}

const SHORT = 8;
