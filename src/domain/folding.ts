/** The text without case and marks, for comparing: decomposed, combining marks dropped, lower case (`domain.md §8`). */
export function fold(text: string): string {
  return PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
}

/** The folded words, split at whatever is neither letter nor digit: `Ana.Pérez` gives `ana`, `perez` (`cli.md §3`). */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(PLAIN.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A phone number as it is compared: its digits, with `+` in front where it is international (`00` counts as `+`).
 * Null where there are fewer than five digits. An extension is left out, and so is the `(0)` of `+44 (0)20…`.
 */
export function foldPhone(text: string): string | null {
  const number = text.replace(EXTENSION, '');
  const plus = number.slice(0, Math.max(0, number.search(/\d/))).includes('+');
  const all = number.replace(/\D/g, '');
  const international = plus || all.startsWith('00');
  const written = international ? number.replace(/\(\s*0\s*\)/, '').replace(/\D/g, '') : all;
  const digits = international && !plus ? written.slice(2) : written;
  if (digits.length < FEWEST_DIGITS) return null;
  return international ? `+${digits}` : digits;
}

const FEWEST_DIGITS = 5;
// What needs Unicode's tables stands where it is used: making them takes longer than a start may.
// oxlint-disable-next-line no-control-regex -- the range is ASCII as a whole
const PLAIN = /^[\x00-\x7f]*$/;
const EXTENSION = /\s*(?:;?\s*ext\b\.?|x(?=\s*\d))\s*[=:]?\s*\d+\s*$/i;

/** Whether a word is of a script that sets no spaces between words (Chinese, Japanese, Thai …), so that words stand inside others. */
export const isUnspaced = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  );
