/** The most that a row may hold, in bytes; far beyond what a spreadsheet's cell can. */
export const LONGEST = 4 << 20;

/** How the bytes of a file are text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const LF = 10;
const CR = 13;

/**
 * Lines of bytes in UTF-8, with or without its mark, in UTF-16, or in Windows-1252: a line that is not UTF-8 is read as
 * that, so that a file pasted together of both is read right.
 */
export class LinesOf {
  private readonly texts: Generator<string | null, void>;
  private open = false;

  constructor(bytes: Iterable<Uint8Array>) {
    this.texts = this.read(bytes);
  }

  /** Whether the line that was read last had no end: the file stops in it. */
  get stopsShort(): boolean {
    return this.open;
  }

  /** The next line, without its end; null: one longer than `LONGEST`; undefined: there is none. */
  next(): string | null | undefined {
    const { done, value } = this.texts.next();
    return done === true ? undefined : value;
  }

  close(): void {
    this.texts.return();
  }

  private *read(source: Iterable<Uint8Array>): Generator<string | null, void> {
    let rest: Uint8Array[] = [];
    let held = 0;
    let tooLong = false;
    let end: number | null = null;
    for (const bytes of utf8Of(source)) {
      end ??= endOf(bytes);
      const last = bytes.lastIndexOf(end) + 1;
      if (last === 0) {
        if (held + bytes.length > LONGEST) [rest, held, tooLong] = [[], 0, true];
        else if (!tooLong) [rest, held] = [[...rest, bytes.slice()], held + bytes.length];
        continue;
      }
      let from = 0;
      if (tooLong) {
        yield null;
        [from, tooLong] = [bytes.indexOf(end) + 1, false];
      }
      yield* textsOf(joined([...rest, bytes.subarray(from, last)]), end);
      rest = last < bytes.length ? [bytes.slice(last)] : [];
      held = bytes.length - last;
    }
    this.open = held > 0 || tooLong;
    if (tooLong) yield null;
    else if (held > 0) yield* textsOf(joined(rest), end ?? LF);
  }
}

/** Old Macs end lines with CR alone. */
const endOf = (bytes: Uint8Array): number => (!bytes.includes(LF) && bytes.includes(CR) ? CR : LF);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WESTERN = new TextDecoder('windows-1252');

function utf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}

function* textsOf(bytes: Uint8Array, end: number): Generator<string | null> {
  const text = utf8(bytes);
  if (text !== null) {
    for (const line of split(text, end)) yield line.length > LONGEST ? null : line;
    return;
  }
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(end, at);
    const next = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(at, next);
    yield* split(utf8(line) ?? WESTERN.decode(line), end);
    at = next;
  }
}

function split(text: string, end: number): string[] {
  const lines = text.split(end === CR ? '\r' : '\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** The bytes as UTF-8, without a byte order mark; Windows-1252 stays as it is. */
function* utf8Of(source: Iterable<Uint8Array>): Generator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for (const bytes of withHead(source)) {
    if (isFirst) {
      const encoding = encodingOf(bytes);
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding);
      isFirst = false;
      if (!decoder && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        yield bytes.subarray(3);
        continue;
      }
    }
    yield decoder ? ENCODER.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (decoder) yield ENCODER.encode(decoder.decode());
}

const ENCODER = new TextEncoder();

/** How much of a file shows how it is written. */
const HEAD = 4096;

/** The same bytes, of which the first piece is at least a head, however little comes at a time. */
function* withHead(source: Iterable<Uint8Array>): Generator<Uint8Array> {
  let head: Uint8Array[] | null = [];
  let held = 0;
  for (const bytes of source) {
    if (head === null) yield bytes;
    else {
      head.push(bytes.slice());
      held += bytes.length;
      if (held < HEAD) continue;
      yield joined(head);
      head = null;
    }
  }
  if (head !== null && held > 0) yield joined(head);
}

/** UTF-16 shows by its mark, or by every other byte of what is mostly Latin being zero. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = (from: number): number => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const many = head.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : 'utf-8';
}
