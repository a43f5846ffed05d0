/** What `man` would take for something else, and how it is written so that it comes out as it is. */
const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
};

/** The text as `man` prints it: marks escaped, and letters beyond ASCII by their number, whatever the locale. */
export const roff = (text: string): string =>
  text
    .replaceAll(/[\\\-'`^~"]/g, (mark) => MARKS[mark] ?? mark)
    .replaceAll(/[^\n\x20-\x7e]/gu, (letter) => `\\[u${numberOf(letter)}]`);

/** The same as a line of its own: one that begins with a dot would be a request. */
export const roffLine = (text: string): string => roff(text).replace(/^\./, '\\&.');

/** Sentences, with what stands between backticks in bold. */
export const roffProse = (text: string): string =>
  text
    .split(/`([^`]+)`/)
    .map((part, at) => (at % 2 === 0 ? roff(part) : bold(part)))
    .join('')
    .replace(/^\./, '\\&.');

export const bold = (text: string): string => (text === '' ? '' : `\\fB${roff(text)}\\fR`);

/** A request with texts of several words behind it. */
export const request = (name: string, ...texts: readonly string[]): string =>
  [`.${name}`, ...texts.map((text) => `"${text}"`)].join(' ');

const numberOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
