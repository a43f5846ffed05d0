import type { Address, Email } from 'postal-mime';
import type { Person } from '../../domain/person.ts';
import { instant, type Instant } from '../../domain/instant.ts';
import { CrmError } from '../../errors.ts';
import { replyText } from './replyText.ts';

/** A mail as a touchpoint needs it. */
export interface Mail {
  readonly messageId: string | null;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly at: Instant | null;
  readonly subject: string;
  /** What its writer wrote, without what they quoted. */
  readonly text: string;
  /** Sent by a machine: automatic replies, lists, newsletters. */
  readonly auto: boolean;
  readonly bounce: boolean;
  /** The addresses that a bounce says could not be reached. */
  readonly failed: readonly Person[];
}

/** Reads one mail as any program has it (RFC 5322 with MIME). Throws `mail-unreadable` where nobody sent it. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await new PostalMime().parse(bytes);
  const [from] = peopleIn(mail.from ? [mail.from] : []);
  if (!from) throw new CrmError({ is: 'mail-unreadable' });
  const bounce = isBounce(mail);
  return {
    messageId: mail.messageId?.trim() || null,
    from,
    to: peopleIn([...(mail.to ?? []), ...(mail.cc ?? [])]),
    at: instantOf(mail.date),
    subject: (mail.subject ?? '').trim(),
    text: replyText(mail.text ?? ''),
    auto: !bounce && isAutomatic(mail),
    bounce,
    failed: bounce ? failedIn(mail) : [],
  };
}

const peopleIn = (addresses: readonly Address[]): readonly Person[] =>
  addresses
    .flatMap((address) => address.group ?? [address])
    .flatMap(({ name, address }) =>
      address === undefined || address === ''
        ? []
        : [{ name: name || address, email: address.toLowerCase() }],
    );

function instantOf(date: string | undefined): Instant | null {
  const ms = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(ms) ? null : instant(ms / 1000);
}

const header = (mail: Email, name: string): string | null =>
  mail.headers.find(({ key }) => key === name)?.value.toLowerCase() ?? null;

/** RFC 3834 and what programs send beside it. */
function isAutomatic(mail: Email): boolean {
  const submitted = header(mail, 'auto-submitted');
  if (submitted !== null && !submitted.startsWith('no')) return true;
  if (/^(bulk|list|junk|auto_reply)/.test(header(mail, 'precedence') ?? '')) return true;
  return ['x-autoreply', 'x-autorespond', 'list-id', 'list-unsubscribe'].some(
    (name) => header(mail, name) !== null,
  );
}

/** A delivery report: nobody wrote it. */
function isBounce(mail: Email): boolean {
  if (/report-type="?delivery-status/.test(header(mail, 'content-type') ?? '')) return true;
  return header(mail, 'return-path') === '<>' || /^mailer-daemon@/i.test(mail.from?.address ?? '');
}

/** Whom a delivery report is about (RFC 3464), or what mail programs write into the head of one. */
function failedIn(mail: Email): readonly Person[] {
  const reports = mail.attachments
    .filter(({ mimeType }) => mimeType === 'message/delivery-status')
    .map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content)));
  const named = [
    ...reports.flatMap((report) => [...report.matchAll(/^(?:final|original)-recipient:[^;\n]*;(.*)$/gim)]),
    ...(header(mail, 'x-failed-recipients') ?? '').matchAll(/^(.+)$/gm),
  ].flatMap(([, said]) => (said ?? '').match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? []);
  return [...new Set(named.map((email) => email.toLowerCase()))].map((email) => ({ name: email, email }));
}
