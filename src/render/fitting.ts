/** What a column of a table wants, in terminal columns. */
export interface Wish {
  /** The width of its widest cell. */
  readonly natural: number;
  readonly grow: boolean;
  readonly least: number;
  readonly drop: number | null;
}

/** A column that is shown: its place in the sheet and its width. */
export interface Placed {
  readonly index: number;
  readonly width: number;
}

/**
 * The columns that a table of that width shows, and how wide each is: growing columns are cut first, then columns with
 * the greatest `drop` go, and only when neither is enough is everything cut, the last columns going last.
 */
export function fitting(wishes: readonly Wish[], gap: number, columns: number): readonly Placed[] {
  let kept = wishes.map((wish, index) => ({ index, wish }));
  const room = (): number => columns - gap * (kept.length - 1);
  const narrowest = (): number => sum(kept.map(({ wish }) => floorOf(wish)));
  while (narrowest() > room()) {
    const next = kept
      .filter(({ wish }) => wish.drop !== null)
      .toSorted((a, b) => (b.wish.drop ?? 0) - (a.wish.drop ?? 0))[0];
    if (next === undefined) break;
    kept = kept.filter((column) => column !== next);
  }
  const desperate = narrowest() > room();
  while (kept.length > room()) kept = kept.slice(0, -1);
  const widths = shrunk(
    kept.map(({ wish }) => Math.min(wish.natural, columns)),
    kept.map(({ wish }) => (desperate ? 1 : floorOf(wish))),
    room(),
  );
  return kept.map(({ index }, place) => ({ index, width: widths[place] ?? 0 }));
}

const floorOf = (wish: Wish): number => (wish.grow ? Math.min(wish.natural, wish.least) : wish.natural);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The widths made to fit, the widest above its floor losing first; a column at a time, as tables are a few hundred wide. */
function shrunk(widths: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const result = [...widths];
  for (let over = sum(result) - room; over > 0; over -= 1) {
    let widest = -1;
    result.forEach((width, place) => {
      if (width > (floors[place] ?? 0) && width > (result[widest] ?? 0)) widest = place;
    });
    if (widest < 0) break;
    result[widest] = (result[widest] ?? 0) - 1;
  }
  return result;
}
