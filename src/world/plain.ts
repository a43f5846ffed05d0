/** What a terminal can show: all of Unicode, the letters of Latin scripts, or ASCII and what people typed themselves. */
export type Shows = 'all' | 'latin' | 'ascii';

/**
 * What the terminal can show, as the environment says it: a dumb one, and one whose locale is not UTF-8, get ASCII; the
 * console of Linux has letters, but few signs. Nothing set is the C locale, as POSIX has it.
 */
export function showsOf(env: Readonly<Record<string, string | undefined>>, platform: string): Shows {
  if (env['TERM'] === 'dumb') return 'ascii';
  // A Windows console takes text in Unicode, whatever its code page.
  if (platform === 'win32') return 'all';
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'C';
  if (!/\butf-?8\b/i.test(locale)) return 'ascii';
  return env['TERM'] === 'linux' ? 'latin' : 'all';
}

/** Typographic signs: quotes, dashes, `·`, `…`, arrows, blocks, pictures of controls, ticks. Letters are not among them. */
const SIGNS =
  /[\xAB\xB7\xBB\u2010-\u201F\u2026\u2190-\u21FF\u2212\u2400-\u2421\u2500-\u259F\u2713-\u2718\u276F\uFFFD]/;
const ALL_SIGNS = new RegExp(SIGNS, 'g');

/** Signs that look alike in ASCII, one column each; what is not named is `?`. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['"', '«»“”„‟'],
  ["'", '‘’‚‛'],
  ['-', '·‐‑‒–—―−─'],
  ['>', '→❯›▶'],
  ['<', '←‹'],
  ['=', '↔'],
  ['^', '↑'],
  ['v', '↓'],
  ['|', '↕│'],
  ['*', '✓✔'],
  ['x', '✗✘'],
];
/** The eight heights of a sparkline, and the parts of a bar, more than half and less. */
const HEIGHTS = ['▁▂▃▄▅▆▇█', '_.:-=+*#'] as const;
const PARTS = ['▉▊▋▌▍▎▏', '####...'] as const;

/** Latin signs that the console of Linux has. */
const LATIN = '«·»';

let made: ReadonlyMap<string, string> | null = null;

const standIns = (): ReadonlyMap<string, string> =>
  (made ??= new Map([
    ...ALIKE.flatMap(([ascii, signs]) => [...signs].map((sign) => [sign, ascii] as const)),
    ...[HEIGHTS, PARTS].flatMap(([signs, ascii]) =>
      [...signs].map((sign, at) => [sign, ascii.charAt(at)] as const),
    ),
  ]));

/**
 * A screen as a terminal of that kind can show it: every sign becomes ASCII as wide as it was, so that columns stay where
 * they are; letters, and what is no sign, stay. `…` becomes three dots where there is room, within a width of `columns`, and
 * `~` where there is none (`columns` null: anywhere).
 */
export function shownAs(shows: Shows, text: string, columns: number | null): string {
  if (shows === 'all' || !SIGNS.test(text)) return text;
  const plain = text.replace(ALL_SIGNS, (sign) =>
    sign === '…' || (shows === 'latin' && LATIN.includes(sign)) ? sign : (standIns().get(sign) ?? '?'),
  );
  if (!plain.includes('…')) return plain;
  return plain
    .split('\n')
    .map((line) => dotted(line, columns ?? 0))
    .join('\n');
}

/** A screen as the terminal of this program can show it. */
export const shownOn = ({ columns }: { readonly columns?: number }, text: string): string =>
  shownAs(showsOf(process.env, process.platform), text, columns || null);

/** Three dots for each `…`: they take two columns of the gap before the next column, or of what is free at the end. */
function dotted(line: string, columns: number): string {
  let [done, rest] = ['', line];
  for (let at = rest.indexOf('…'); at >= 0; at = rest.indexOf('…')) {
    const after = rest.slice(at + 1);
    const gap = / {2,}(?=\S)/.exec(after);
    const hasRoom = gap === null ? widthOf(done + rest) + 2 <= columns : gap[0].length >= 4;
    done += rest.slice(0, at) + (hasRoom ? '...' : '~');
    rest = gap === null || !hasRoom ? after : after.slice(0, gap.index) + after.slice(gap.index + 2);
  }
  return done + rest;
}

/** Columns, without colours; letters of East Asia and pictures take two. */
const widthOf = (line: string): number =>
  [...line.replace(/\u001B\[[\d;]*m/g, '')].reduce(
    (sum, character) => sum + (character >= '\u1100' && !SIGNS.test(character) ? 2 : 1),
    0,
  );
