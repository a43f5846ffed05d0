const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text of a note that was written with formatting; a text without any stays as it is. */
export function plainText(html: string): string {
  if (!/<\/?[a-z][^>]*>|&(?:\w+|#\d+);/i.test(html)) return html.trim();
  return html
    .replace(/<(?:style|script)\b[^]*?<\/(?:style|script)>/gi, '')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<br\s*\/?>|<\/(?:p|div|h\d|ul|ol|tr)>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? entity(name ?? '', whole) : character(Number(code), whole),
    )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const entity = (name: string, whole: string): string => {
  const key = name.toLowerCase();
  return (Object.hasOwn(ENTITIES, key) ? ENTITIES[key] : undefined) ?? whole;
};

const character = (code: number, whole: string): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
