/** What a foreign file may hold, by the word that `crm import` has for it. */
export type FileKind = 'vcard' | 'ics' | 'jsonl' | 'mail' | 'whatsapp' | 'csv';

/** What a file most likely holds, by how it begins; null: nothing that is known. */
export function kindOf(beginning: Uint8Array): FileKind | null {
  const text = textOf(beginning);
  const [first = ''] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (/^BEGIN\s*:\s*VCARD\s*$/i.test(first)) return 'vcard';
  if (/^BEGIN\s*:\s*VCALENDAR\s*$/i.test(first)) return 'ics';
  if (/^\s*\{\s*"/.test(first)) return 'jsonl';
  if (/^From \S.*\b\d{4}\b/.test(first) || isMail(text)) return 'mail';
  if (CHAT.test(first)) return 'whatsapp';
  return /[,;\t]/.test(first) || /^sep=/i.test(first) ? 'csv' : null;
}

/** `[24/11/26, 9:12:03]`, `24/11/2026, 9:12 -`, as phones export a chat. */
const CHAT = /^[\u200e\u202a]*\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d\d/;

/** Whether a text begins with the headers of a mail. */
function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const names = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  return (
    names.length > 1 &&
    names.every((line) => /^[!-9;-~]+:/.test(line)) &&
    /^(?:from|received|date|message-id|return-path|delivered-to):/im.test(head)
  );
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
