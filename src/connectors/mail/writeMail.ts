import { isAddress, type Addressed } from '../../domain/address.ts';
import type { Instant } from '../../domain/instant.ts';
import { CrmError } from '../../errors.ts';

/** A mail to be written. */
export interface Outgoing {
  /** Null: the program that sends it knows who we are. */
  readonly from: Addressed | null;
  readonly to: Addressed;
  readonly subject: string;
  readonly text: string;
  readonly at: Instant;
  /** What makes the message's identifier unlike any other. */
  readonly unique: string;
}

/**
 * The mail as a file (RFC 5322, 2045, 2047) that mail programs open as a draft. Nothing in a name, an address or the
 * subject can begin a header of its own. Throws `mail-address`.
 */
export function writeMail({ from, to, subject, text, at, unique }: Outgoing): string {
  const domain = from?.email.split('@')[1] ?? 'crm.invalid';
  const headers = [
    ...(from === null ? [] : [`From: ${mailbox(from)}`]),
    `To: ${mailbox(to)}`,
    `Subject: ${unstructured(subject)}`,
    `Date: ${new Date(at * 1000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${unique}@${/^[\x21-\x7e]+$/.test(domain) ? domain : 'crm.invalid'}>`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${quotedPrintable(text)}\r\n`;
}

function mailbox({ name, email }: Addressed): string {
  if (!isAddress(email)) throw new CrmError({ is: 'mail-address', address: email });
  const shown = oneLine(name);
  if (shown === '' || shown === email) return `<${email}>`;
  return `${isPlain(shown) ? `"${shown.replace(/["\\]/g, '\\$&')}"` : encodedWords(shown)}\r\n <${email}>`;
}

const unstructured = (text: string): string => {
  const shown = oneLine(text);
  return isPlain(shown) ? shown : encodedWords(shown);
};

/** What fits a line as it is and cannot be taken for an encoded word. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?');

/** Invisible characters that turn the reading order or hide text, so that a name looks like another one. */
const UNSEEN = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();

/** Bytes of text in one encoded word, whose whole length is 75 at most (RFC 2047). */
const WORD_BYTES = 45;

/** Encoded words of whole characters, each on a line of its own. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (word !== '' && Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

const LINE = 76;

/** RFC 2045: lines of at most 76 characters, each line break as CRLF, spaces at their ends kept. */
const quotedPrintable = (text: string): string =>
  text
    .toWellFormed()
    .split(/\r\n|\r|\n/)
    .map(quotedLine)
    .join('\r\n');

function quotedLine(line: string): string {
  const parts = [...Buffer.from(line)].map((byte, at, all) => {
    const isLast = at === all.length - 1;
    const isText = byte >= 0x21 && byte <= 0x7e && byte !== 0x3d;
    const isSpace = (byte === 0x20 || byte === 0x09) && !isLast;
    return isText || isSpace
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const lines: string[] = [];
  let current = '';
  for (const [at, part] of parts.entries()) {
    const room = at === parts.length - 1 ? LINE : LINE - 1;
    if (current.length + part.length > room) {
      lines.push(`${current}=`);
      current = '';
    }
    current += part;
  }
  return [...lines, current].join('\r\n');
}
