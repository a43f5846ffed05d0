import { byteLines } from './byteLines.ts';
import { encodingOf, headOf } from './property.ts';

/** A line of a card with those that go on with it, as bytes; null: longer than may be. */
export interface ContentLine {
  readonly line: number;
  readonly bytes: string | null;
}

/** What one property may take; pictures are the only ones that come near. */
const LONGEST = 8_000_000;

/**
 * The lines of cards, each with what continues it: lines that begin with a space, that follow a quoted-printable one
 * which ends with `=`, and the rest of a base64 value that some programs do not indent. Empty lines are left out.
 */
export function* contentLines(chunks: Iterable<Uint8Array>): Generator<ContentLine> {
  let open: Open | null = null;
  for (const { line, bytes } of byteLines(chunks)) {
    if (open !== null && bytes !== null) {
      const more = continuation(open, bytes);
      if (more !== null) {
        open.add(more);
        continue;
      }
    }
    if (open !== null) yield open.done();
    open = bytes !== null && bytes.trim() === '' ? null : new Open(line, bytes);
  }
  if (open !== null) yield open.done();
}

class Open {
  readonly line: number;
  readonly isQuoted: boolean;
  readonly isBase64: boolean;
  private readonly parts: string[] = [];
  private length = 0;
  last: string;

  constructor(line: number, bytes: string | null) {
    this.line = line;
    const head = bytes === null ? null : headOf(bytes);
    const encoding = head === null ? null : encodingOf(head.params);
    this.isQuoted = encoding === 'quoted';
    this.isBase64 = encoding === 'base64';
    this.last = bytes ?? '';
    if (bytes === null) this.length = LONGEST + 1;
    else this.add(bytes);
  }

  add(bytes: string): void {
    this.length += bytes.length;
    this.last = bytes;
    if (this.length > LONGEST) this.parts.length = 0;
    else this.parts.push(bytes);
  }

  done(): ContentLine {
    if (this.length > LONGEST) return { line: this.line, bytes: null };
    const bytes = this.isQuoted
      ? this.parts
          .map((part, n) => (n < this.parts.length - 1 ? part.replace(/=[ \t]*$/, '') : part))
          .join('')
      : this.parts.join('');
    return { line: this.line, bytes };
  }
}

/** What a line adds to the one before it; null: it begins a new one. */
function continuation(open: Open, bytes: string): string | null {
  // A value whose rest is missing ends with its card.
  if (/^(?:BEGIN|END):VCARD\s*$/i.test(bytes)) return null;
  if (open.isQuoted) return /=[ \t]*$/.test(open.last) ? bytes : null;
  if (/^[ \t]/.test(bytes)) return open.isBase64 ? bytes.trim() : bytes.slice(1);
  return open.isBase64 && /^[A-Za-z0-9+/]{4,}=*$/.test(bytes) ? bytes : null;
}
