/** A line of a file as bytes, each a character (Latin-1); null: it was longer than may be. */
export interface ByteLine {
  readonly line: number;
  readonly bytes: string | null;
}

/** Longer lines are none that anybody wrote, and are not kept in memory. */
export const LONGEST_LINE = 16_000_000;

/** The lines of a file, numbered from 1, without their ends (LF, CRLF or CR); UTF-16 with its mark is made UTF-8. */
export function* byteLines(chunks: Iterable<Uint8Array>): Generator<ByteLine> {
  let line = 1;
  let rest = '';
  let isTooLong = false;
  let afterCr = false;
  for (const piece of latin1(chunks)) {
    let from = afterCr && piece.startsWith('\n') ? 1 : 0;
    afterCr = false;
    for (;;) {
      const at = endOf(piece, from);
      const part = piece.slice(from, at < 0 ? piece.length : at);
      if (!isTooLong) rest += part;
      if (rest.length > LONGEST_LINE) {
        isTooLong = true;
        rest = '';
      }
      if (at < 0) break;
      yield { line, bytes: isTooLong ? null : rest };
      line += 1;
      rest = '';
      isTooLong = false;
      from = at + 1;
      if (piece[at] === '\r') {
        if (from >= piece.length) afterCr = true;
        else if (piece[from] === '\n') from += 1;
      }
    }
  }
  if (rest !== '' || isTooLong) yield { line, bytes: isTooLong ? null : rest };
}

function endOf(piece: string, from: number): number {
  const lf = piece.indexOf('\n', from);
  const part = lf < 0 ? piece.indexOf('\r', from) : piece.slice(from, lf).indexOf('\r');
  return part < 0 ? lf : lf < 0 ? part : from + part;
}

function* latin1(chunks: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for (const chunk of withWholeMark(chunks)) {
    if (isFirst) decoder = utf16Of(chunk);
    const bytes = decoder === null ? chunk : ENCODER.encode(decoder.decode(chunk, { stream: true }));
    const text = LATIN1.decode(bytes);
    yield isFirst ? text.replace(/^\xef\xbb\xbf/, '') : text;
    isFirst = false;
  }
}

/** The chunks, the first at least as long as a byte order mark. */
function* withWholeMark(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let first: number[] | null = [];
  for (const chunk of chunks) {
    if (first !== null && first.length + chunk.length < 3) first.push(...chunk);
    else if (first !== null && first.length > 0) {
      const whole: Uint8Array = new Uint8Array(first.length + chunk.length);
      whole.set(first);
      whole.set(chunk, first.length);
      yield whole;
      first = null;
    } else {
      yield chunk;
      first = null;
    }
  }
  if (first !== null && first.length > 0) yield Uint8Array.from(first);
}

function utf16Of([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}

const ENCODER = new TextEncoder();

/** `TextDecoder('latin1')` is Windows-1252; each byte has to stay the number it is. */
const LATIN1 = {
  decode(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return text;
  },
};

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WINDOWS = new TextDecoder('windows-1252');

/** The text that such bytes are: in the charset that is named, else UTF-8, else Windows-1252. */
export function textOfBytes(latin: string, charset: string | null): string {
  // oxlint-disable-next-line no-control-regex -- the range is ASCII as a whole
  if (/^[\x00-\x7f]*$/.test(latin) && (charset === null || !/^(?:utf-?16|iso-2022|hz)/i.test(charset)))
    return latin;
  const bytes = Uint8Array.from(latin, (character) => character.charCodeAt(0));
  const named = charset === null ? null : decoderOf(charset);
  if (named !== null) return named.decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    return WINDOWS.decode(bytes);
  }
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    return null;
  }
}
