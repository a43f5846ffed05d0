import { readSync } from 'node:fs';
import { onPath } from './fileProblem.ts';

const BLOCK = 1 << 18;
const LF = 10;

/** The lines of an open file from its beginning, without their ends (LF or CRLF) and without a byte order mark. */
export function* linesOf(fd: number, path: string): Generator<string> {
  const block = Buffer.allocUnsafe(BLOCK);
  let rest: Buffer[] = [];
  let first = true;
  for (let at = 0; ;) {
    const length = onPath(path, () => readSync(fd, block, 0, BLOCK, at));
    const end = length === 0 ? 0 : block.subarray(0, length).lastIndexOf(LF) + 1;
    // Whole lines only are decoded, so that no character is cut.
    if (length > 0 && end === 0) rest.push(Buffer.from(block.subarray(0, length)));
    else {
      const text = Buffer.concat([...rest, block.subarray(0, end)]).toString('utf8');
      rest = length > end ? [Buffer.from(block.subarray(end, length))] : [];
      for (const line of split(first ? text.replace(/^\uFEFF/, '') : text)) yield line;
      first = false;
    }
    if (length === 0) return;
    at += length;
  }
}

function split(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
