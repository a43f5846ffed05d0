/*
 * Code points that change what a terminal or a reader makes of the text around them: controls (C0, DEL, C1), lone
 * surrogates, bidirectional marks, overrides and isolates, invisible spaces and format characters, tags.
 */
const UNSEEN = String.raw`\xAD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}`;
/** Latin letters, dashes, quotes, `…`, currencies: most text, told at once. */
const PLAIN = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u20A0-\u20C0]*$/;

const made = () => {
  const suspect = String.raw`[\p{Cc}\p{Cs}\u200C\u200D\u2028\u2029${UNSEEN}]`;
  return {
    suspect: new RegExp(suspect, 'u'),
    suspectInLines: new RegExp(String.raw`(?!\n)${suspect}`, 'u'),
    /** A flag of a part of a country is a black flag with tags; tags anywhere else hide text. */
    dropped: new RegExp(String.raw`(\u{1F3F4}[\u{E0030}-\u{E007A}]{2,6}\u{E007F})|[${UNSEEN}]`, 'gu'),
    controls: /[\p{Cc}\p{Cs}]/gu,
    /** Joiners are kept between two characters that can need them: within scripts other than Latin, and in emoji. */
    strayJoiners:
      /(?<![[\u0300-\u{10FFFF}]--[\u200C\u200D]])[\u200C\u200D]|[\u200C\u200D](?![[\u0300-\u{10FFFF}]--[\u200C\u200D]])/gv,
  };
};

let ready: ReturnType<typeof made> | null = null;

/** The patterns, made for the first text that is not plain: they take a millisecond. */
const patterns = (): ReturnType<typeof made> => (ready ??= made());

const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/g;
const LINE_BREAKS = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;

/**
 * Text from outside as one line that cannot move the cursor, change colours or turn the reading order: controls become
 * visible (`␛`), invisible characters go, line breaks and tabs become one space (`cli.md §4`).
 */
export function harmless(text: string): string {
  return !PLAIN.test(text) && patterns().suspect.test(text) ? cleaned(text.replace(BREAKS, ' ')) : text;
}

/** As `harmless`, with line breaks kept as `\n`. */
export function harmlessLines(text: string): string {
  return !PLAIN.test(text) && patterns().suspectInLines.test(text)
    ? cleaned(text.replace(LINE_BREAKS, '\n').replace(/\t+/g, ' '))
    : text;
}

const cleaned = (text: string): string =>
  text
    .replace(patterns().dropped, '$1')
    .replace(patterns().controls, visible)
    .replace(patterns().strayJoiners, '');

/** The control pictures of Unicode for C0 and DEL; C1 and lone surrogates have none. */
function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (control === '\n') return control;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\uFFFD';
}
