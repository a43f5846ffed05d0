/** Somebody with an address. */
export interface Addressed {
  readonly name: string;
  readonly email: string;
}

/** An address that cannot be read as anything else by a mail program or a server: no space, quote, bracket or comma. */
const ADDRESS = /^[^\s\p{Cc}\p{Cf}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}\p{Cf}<>()[\]\\,;:"@]{1,255}$/u;

/** Whether a text is one address and nothing else. */
export const isAddress = (text: string): boolean =>
  ADDRESS.test(text) && !text.startsWith('-') && !text.includes('..');

/**
 * The one address that a text names, alone or as `Eva Ruiz <eva@studio.example>`; null where it names none, several, or
 * could be read in another way.
 */
export function oneAddress(text: string): Addressed | null {
  const said = text.trim();
  if (/[\p{Cc}\u2028\u2029]/u.test(said)) return null;
  if (isAddress(said)) return { name: '', email: said };
  const [, quoted, bare = '', email = ''] =
    /^(?:"([^"\\<>]*)"|([^"<>,;:@()[\]\\]*?))\s*<([^<>]+)>$/u.exec(said) ?? [];
  return isAddress(email) ? { name: (quoted ?? bare).trim(), email } : null;
}

/** As it stands in a settings file: `Eva Ruiz <eva@studio.example>`. */
export const addressText = ({ name, email }: Addressed): string =>
  name === '' ? email : `${/^[\p{L}\p{N} .'-]+$/u.test(name) ? name : `"${name}"`} <${email}>`;
