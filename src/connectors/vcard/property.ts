import { textOfBytes } from './byteLines.ts';

/** A property of a card: `item1.EMAIL;TYPE=HOME:ana@taller.example`. */
export interface Property {
  readonly line: number;
  readonly group: string | null;
  /** In capitals. */
  readonly name: string;
  /** The name as it was written. */
  readonly said: string;
  /** Values by names in capitals. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it stands in a card of version 3 or 4, escaped. */
  readonly value: string;
}

const HEAD = /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):/;
const PARAM = /;((?:"[^"]*"|[^":;])*)/g;

/** What stands before the value of a line that is still bytes; null: it is no property. */
export function headOf(bytes: string): {
  readonly group: string | null;
  readonly name: string;
  readonly said: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly length: number;
} | null {
  const found = HEAD.exec(bytes);
  if (!found) return null;
  const params = new Map<string, string[]>();
  for (const [, said = ''] of (found[3] ?? '').matchAll(PARAM)) {
    const at = said.indexOf('=');
    // Version 2.1 has bare words: `TEL;HOME`.
    const [name, values] = at < 0 ? bare(said.trim()) : [said.slice(0, at).trim(), said.slice(at + 1)];
    if (values === '') continue;
    const key = name.toUpperCase();
    const list = params.get(key) ?? [];
    for (const value of values.match(/"[^"]*"|[^,]+/g) ?? [])
      list.push(textOfBytes(value.replaceAll('"', '').trim(), null));
    params.set(key, list);
  }
  const [whole, group = null, said = ''] = found;
  return { group, name: said.toUpperCase(), said, params, length: whole.length };
}

const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q']);

const bare = (word: string): readonly [string, string] =>
  ENCODINGS.has(word.toUpperCase()) ? ['ENCODING', word] : ['TYPE', word];

/** Whether a property's value is quoted-printable, or base64. */
export const encodingOf = (params: Property['params']): 'quoted' | 'base64' | null => {
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase();
  if (encoding === 'QUOTED-PRINTABLE' || encoding === 'Q') return 'quoted';
  return encoding === 'BASE64' || encoding === 'B' ? 'base64' : null;
};

/** Names whose value has parts between semicolons. */
const STRUCTURED = new Set(['N', 'ADR', 'ORG', 'GENDER', 'CLIENTPIDMAP']);
/** Names whose value is a list between commas. */
const LISTS = new Set(['CATEGORIES', 'NICKNAME']);
/** Names whose value is nothing but itself. */
const PLAIN = new Set(['URL', 'UID', 'REV', 'BDAY', 'GEO', 'TZ', 'PHOTO', 'LOGO', 'SOUND', 'KEY', 'VERSION']);

/** The property that a line is, as version 3 would write it; null: it is none. */
export function propertyOf(bytes: string, line: number, version: string): Property | null {
  const head = headOf(bytes);
  if (head === null) return null;
  const { group, name, said, length } = head;
  const params = new Map(head.params);
  const charset = params.get('CHARSET')?.[0] ?? null;
  params.delete('CHARSET');
  const raw = bytes.slice(length);
  const encoding = encodingOf(params);
  if (encoding === 'base64') return { line, group, name, said, params, value: raw.replace(/\s/g, '') };
  if (encoding === 'quoted') params.delete('ENCODING');
  const text = textOfBytes(encoding === 'quoted' ? unquoted(raw) : raw, charset).toWellFormed();
  const value =
    version === '2.1' ? escaped21(name, text) : name === 'URL' ? text.replaceAll('\\:', ':') : text;
  return { line, group, name, said, params, value };
}

const ENCODER = new TextEncoder();

/** The property that a line of text is, as `lineOf` wrote it; null: it is none. */
export const propertyIn = (line: string): Property | null =>
  propertyOf(Array.from(ENCODER.encode(line), (byte) => String.fromCharCode(byte)).join(''), 0, '3.0');

const unquoted = (text: string): string =>
  text
    .replace(/[ \t]+$/, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/=$/, '');

/** A value of version 2.1, in which only semicolons of structured values are escaped. */
function escaped21(name: string, text: string): string {
  if (PLAIN.has(name)) return text;
  if (STRUCTURED.has(name))
    return splitAt(text, ';')
      .map((part) => escaped(part.replaceAll('\\;', ';')))
      .join(';');
  if (LISTS.has(name))
    return splitAt(text, ',')
      .map((part) => escaped(part.replaceAll('\\,', ',')))
      .join(',');
  return escaped(text.replace(/\\([;,:])/g, '$1'));
}

/** A text as a value. */
export const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');

const unescaped = (value: string): string =>
  value.replace(/\\([\s\S])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one));

/** The pieces between separators that are not escaped, still escaped themselves. */
function splitAt(text: string, separator: ';' | ','): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/** A property's value as a text. */
export const textIn = ({ value }: Pick<Property, 'value'>): string => unescaped(value).trim();

/** The texts of a value that is a list. */
export const textsIn = ({ value }: Pick<Property, 'value'>): readonly string[] =>
  splitAt(value, ',')
    .map((piece) => unescaped(piece).trim())
    .filter((text) => text !== '');

/** The parts of a structured value, each a text. */
export const partsIn = ({ value }: Pick<Property, 'value'>): readonly string[] =>
  splitAt(value, ';').map((piece) => unescaped(piece).replace(/\s+/g, ' ').trim());

/** What is said of the property's kind: `home`, `pref`, in lower case. */
export const typesOf = ({ params }: Pick<Property, 'params'>): readonly string[] =>
  (params.get('TYPE') ?? []).map((type) => type.toLowerCase());

/** The property as one line of a card, not folded. */
export function lineOf({ group, said: name, params, value }: Omit<Property, 'line' | 'name'>): string {
  const said = [...params].map(([key, values]) => `;${key}=${values.map(quotedParam).join(',')}`);
  return `${group === null ? '' : `${group}.`}${name}${said.join('')}:${value}`;
}

const quotedParam = (value: string): string =>
  /[,:;]/.test(value) ? `"${value.replace(/["\r\n]/g, "'")}"` : value.replace(/["\r\n]/g, "'");
