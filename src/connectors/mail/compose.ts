import { isAddress, type Addressed } from '../../domain/address.ts';
import type { Instant } from '../../domain/instant.ts';
import { CrmError } from '../../errors.ts';

/** A mail to one recipient. */
export interface Message {
  readonly from: Addressed;
  readonly to: Addressed;
  readonly subject: string;
  readonly text: string;
  /** The same as HTML; null: text alone. */
  readonly html: string | null;
  readonly messageId: string;
  readonly at: Instant;
  /** Written by a program: no automatic answer is wanted (RFC 3834). */
  readonly auto: boolean;
  /** The identifier of the mail that this one answers. */
  readonly inReplyTo?: string | null;
}

/** A mail as it goes out, and whom the servers are told of (RFC 5321). */
export interface Composed {
  readonly raw: string;
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
}

/** The mail as bytes of ASCII (RFC 5322, MIME), lines ended by CRLF. Throws `mail-address`. */
export async function compose(message: Message): Promise<Composed> {
  const { from, to, subject, text, html, messageId, at, auto, inReplyTo = null } = message;
  for (const { email } of [from, to])
    if (!isAddress(email)) throw new CrmError({ is: 'mail-address', address: email });
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const made = await new MailComposer({
    from: mailbox(from),
    to: mailbox(to),
    subject: oneLine(subject),
    text: text.toWellFormed(),
    ...(html === null ? {} : { html: html.toWellFormed() }),
    messageId,
    date: new Date(at * 1000),
    ...(inReplyTo === null ? {} : { inReplyTo, references: inReplyTo }),
    headers: auto ? { 'Auto-Submitted': 'auto-generated' } : {},
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { raw: made.toString(), from: from.email, to: to.email, messageId };
}

/** Never a text that would be taken apart at its commas. */
const mailbox = ({ name, email }: Addressed): { readonly name: string; readonly address: string } => ({
  name: oneLine(name),
  address: email,
});

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
