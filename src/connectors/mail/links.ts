/** What a link or a message carries. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** From this length on some mail programs cut a `mailto:` link. */
export const LONG_LINK = 2000;

/** As RFC 3986 has it: what `encodeURIComponent` leaves alone is encoded too where it may mean something in a link. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const lines = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

/** A `mailto:` link (RFC 6068): the address, subject and body percent-encoded, line breaks as CRLF. */
export function mailtoLink({ to, subject, body }: Letter): string {
  const address = to.split('@').map(encoded).join('@');
  return `mailto:${address}?subject=${encoded(subject.replace(/[\r\n]+/g, ' '))}&body=${encoded(lines(body))}`;
}

/** The link that opens a program with the text written; null where the channel has none, or the number no country code. */
export function linkFor(channel: string, letter: Letter): string | null {
  if (channel === 'email') return mailtoLink(letter);
  const number = letter.to
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (channel === 'sms') return /\d/.test(number) ? `sms:${number}?body=${encoded(letter.body)}` : null;
  if (channel !== 'whatsapp' || !/^\+\d{5,}$/.test(number)) return null;
  return `https://wa.me/${number.slice(1)}?text=${encoded(letter.body)}`;
}
