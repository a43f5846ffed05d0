import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { onPath } from './fileProblem.ts';

const BLOCK = 1 << 18;
const LF = 10;

/**
 * The lines of an open file from its beginning, without their ends (LF or CRLF) and without a byte order mark; null for
 * a line that is not UTF-8.
 */
export function* linesOf(fd: number, path: string): Generator<string | null> {
  const block = Buffer.allocUnsafe(BLOCK);
  let rest: Buffer[] = [];
  let first = true;
  for (let at = 0; ;) {
    const length = onPath(path, () => readSync(fd, block, 0, BLOCK, at));
    const end = length === 0 ? 0 : block.subarray(0, length).lastIndexOf(LF) + 1;
    // Whole lines only are decoded, so that no character is cut.
    if (length > 0 && end === 0) rest.push(Buffer.from(block.subarray(0, length)));
    else {
      const bytes = Buffer.concat([...rest, block.subarray(0, end)]);
      rest = length > end ? [Buffer.from(block.subarray(end, length))] : [];
      if (isUtf8(bytes)) {
        const text = bytes.toString('utf8');
        for (const line of split(first ? text.replace(/^\uFEFF/, '') : text)) yield line;
      } else yield* known(bytes);
      first = false;
    }
    if (length === 0) return;
    at += length;
  }
}

/** The lines among bytes that are not all UTF-8. */
function* known(bytes: Buffer): Generator<string | null> {
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(at, end);
    if (isUtf8(line)) yield* split(line.toString('utf8').replace(/^\uFEFF/, ''));
    else yield null;
    at = end;
  }
}

function split(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
