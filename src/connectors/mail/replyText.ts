/** Lines that say that what follows is somebody else's: "On … wrote:", "El … escribió:", a forwarded head. */
const HEADS: readonly RegExp[] = [
  /^On\b.*\bwrote:\s*$/i,
  /^El\b.*\bescribi(?:ó|o):\s*$/i,
  /^-{2,}\s*(?:Original Message|Mensaje original|Forwarded message|Mensaje reenviado)\s*-{2,}/i,
  /^_{10,}\s*$/,
  /^(?:From|De):\s.+/,
];

/** The longest line that is looked at for a head; nobody's is longer. */
const LONGEST_HEAD = 400;

/** What somebody wrote in a mail, without the history they quoted and their signature. */
export function replyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const kept: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '-- ' || line === '--') break;
    if (isHead(line) || isHead(`${line} ${lines[at + 1] ?? ''}`)) break;
    if (!line.startsWith('>')) kept.push(line.trimEnd());
  }
  const own = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // Where everything was taken for quoted, it was not.
  return own === '' ? text.trim() : own;
}

const isHead = (line: string): boolean =>
  line.length <= LONGEST_HEAD && HEADS.some((head) => head.test(line.trim()));
