const STEPS = '▁▂▃▄▅▆▇█';
const PARTS = '▏▎▍▌▋▊▉';

/** One character a value, as high as its share of the greatest; nothing known (null) is a space. Negative values count as 0. */
export function sparkline(values: readonly (number | null)[]): string {
  const top = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return values.map((value) => (value === null ? ' ' : stepOf(value, top))).join('');
}

function stepOf(value: number, top: number): string {
  if (value <= 0) return STEPS.charAt(0);
  return STEPS.charAt(Math.min(STEPS.length - 1, Math.floor((value / top) * STEPS.length)));
}

/** A bar as long as its share (0 to 1) of that many columns, in eighths of a column, without trailing spaces. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const part = eighths % 8;
  return '█'.repeat(Math.floor(eighths / 8)) + (part > 0 ? PARTS.charAt(part - 1) : '');
}
