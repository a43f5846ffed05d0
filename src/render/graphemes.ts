/** What a reader sees as one character, and the terminal columns it takes. */
export interface Grapheme {
  readonly text: string;
  readonly columns: number;
}

/*
 * `Intl.Segmenter` knows this better, and costs 12 ms at its first use. The wide ranges are East Asian Width W and F of
 * Unicode 16 without the emoji, which the pattern engine knows; V8 has no property for them.
 */
const made = () => ({
  wide: /[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1AFF0}-\u{1B2FB}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u,
  nothing: /[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u1160-\u11FF\uD7B0-\uD7FF]/u,
  extends: /[\p{M}\p{Emoji_Modifier}\u200C-\u200D\u1160-\u11FF\uD7B0-\uD7FF\u{E0020}-\u{E007F}]/u,
  picture: /\p{Extended_Pictographic}/u,
  emoji: /\p{Emoji}/u,
  flagLetter: /[\u{1F1E6}-\u{1F1FF}]/u,
  letter: /\p{Lo}/u,
  /** Signs that join the consonant before them to the one after (Devanagari, Bengali, Gujarati, Odia, Telugu, Malayalam). */
  link: /[\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D]/,
  modifier: /\p{Emoji_Modifier}/u,
});

let ready: ReturnType<typeof made> | null = null;

/** The patterns, made for the first text that is not plain: most starts see none, and they take a millisecond. */
const patterns = (): ReturnType<typeof made> => (ready ??= made());

/** Below this nothing combines, joins or is wide. */
const FIRST_MARK = '\u0300';
const KEYCAP = '\u20E3';
const AS_EMOJI = '\uFE0F';
const JOINER = '\u200D';

/** The graphemes of a text, left to right as stored. */
export function* graphemes(text: string): Generator<Grapheme> {
  let at = 0;
  while (at < text.length) {
    const grapheme = graphemeAt(text, at);
    yield grapheme;
    at += grapheme.text.length;
  }
}

function graphemeAt(text: string, at: number): Grapheme {
  const base = characterAt(text, at);
  let end = at + base.length;
  let columns = columnsOf(base);
  let last = base;
  let linked = false;
  for (let next = characterAt(text, end); next >= FIRST_MARK; next = characterAt(text, end)) {
    const extending = patterns().extends.test(next);
    if (!extending && !joins(base, last, next, linked, end - at)) break;
    if (!(patterns().modifier.test(next) && patterns().picture.test(base))) columns += columnsOf(next);
    linked = patterns().link.test(next) || (linked && extending);
    end += next.length;
    last = next;
  }
  const whole = text.slice(at, end);
  return { text: whole, columns: isPicture(base, whole) ? 2 : columns };
}

/** Whether a character that is no mark still belongs to the grapheme before it: flags, joined emoji, conjuncts. */
function joins(base: string, last: string, next: string, linked: boolean, length: number): boolean {
  if (patterns().flagLetter.test(next)) return patterns().flagLetter.test(base) && length === base.length;
  if (patterns().picture.test(next)) return last === JOINER && patterns().picture.test(base);
  return linked && patterns().letter.test(next);
}

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

function columnsOf(character: string): number {
  if (character < FIRST_MARK) return character < ' ' || (character >= '\x7F' && character < '\xA0') ? 0 : 1;
  if (patterns().flagLetter.test(character)) return 1;
  if (patterns().wide.test(character)) return 2;
  return patterns().nothing.test(character) ? 0 : 1;
}

/** Keycaps, joined emoji, and characters that a selector turns into emoji. */
const isPicture = (base: string, whole: string): boolean =>
  whole.length > base.length &&
  patterns().emoji.test(base) &&
  (whole.includes(AS_EMOJI) ||
    whole.includes(KEYCAP) ||
    (patterns().picture.test(base) && whole.includes(JOINER)));
