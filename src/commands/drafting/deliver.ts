import { linkFor, LONG_LINK } from '../../connectors/mail/links.ts';
import { writeMail } from '../../connectors/mail/writeMail.ts';
import { formatRef } from '../../domain/refs.ts';
import { CrmError } from '../../errors.ts';
import type { Draft } from '../../render/draft.ts';
import { uidOf } from '../../store/entity.ts';
import { readQuote } from '../../store/quotes.ts';
import { channelNamedIn } from '../channelWord.ts';
import { logged, warningsFor } from '../exchange.ts';
import { isOn } from '../flags.ts';
import type { Answer, Call } from '../verb.ts';

/** What stands against writing so, though it is not forbidden: an avoided channel, too soon (`domain.md §7`). */
export const remarksOn = (call: Call, { contact, way }: Draft): readonly string[] =>
  warningsFor(call, contact, {
    channel: channelNamedIn(call, way.channel),
    direction: 'out',
    at: call.now,
  });

/** The link that opens a draft in the program for its channel. Throws `no-address`, `no-link`. */
export function linkOf({ contact, way, subject, body }: Draft): string {
  if (way.to === null) throw new CrmError({ is: 'no-address', name: contact.name, channel: way.channel });
  const link = linkFor(way.channel, { to: way.to, subject, body });
  if (link === null) throw new CrmError({ is: 'no-link', channel: way.channel });
  return link;
}

/** Opens the draft in the program for its channel, and says what may go wrong there. Throws `link-unopened`. */
export async function opened(call: Call, draft: Draft): Promise<readonly string[]> {
  const { drafts } = call.locale;
  const link = linkOf(draft);
  if (!(await call.world.openLink(link)))
    throw new CrmError({ is: 'link-unopened', channel: draft.way.channel });
  const isLong = draft.way.channel === 'email' && link.length > LONG_LINK;
  return [drafts.opened(draft.way.channel), ...(isLong ? [drafts.long(link.length)] : [])];
}

/** The draft as a mail that mail programs open to be sent. Throws `no-address`, `mail-address`. */
export function mailOf(call: Call, { contact, way, subject, body }: Draft): string {
  if (way.to === null) throw new CrmError({ is: 'no-address', name: contact.name, channel: way.channel });
  const { settings, world, now } = call;
  const [own] = settings.addresses;
  return writeMail({
    from: own === undefined ? null : { name: settings.me.name ?? '', email: own },
    to: { name: contact.name, email: way.to },
    subject,
    text: body,
    at: now,
    unique: Array.from(world.random(16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  });
}

/** Throws `file-there` where something is, unless `--yes`. */
export function refuseThere(call: Call, path: string): void {
  if (!isOn(call, 'yes') && call.world.files.exists(path)) throw new CrmError({ is: 'file-there', path });
}

/** Saves the draft as a mail. Throws `file-there`, and what `mailOf` throws. */
export function saved(call: Call, draft: Draft, path: string): void {
  const mail = mailOf(call, draft);
  refuseThere(call, path);
  call.world.files.writeText(path, [mail]);
}

/**
 * Logs the draft as sent. One that sends a quote marks it as sent; one that asks again goes on waiting for their answer
 * (`domain.md §5`, `§8`).
 */
export async function loggedAsSent(call: Call, draft: Draft): Promise<Answer> {
  const { contact, way, subject, body, template } = draft;
  const text = [subject, body].filter((part) => part !== '').join('\n\n');
  const quote = draft.quote === null ? null : readQuote(call.book, draft.quote);
  if (template.name === 'quote' && quote?.status === 'requested') {
    const { default: send } = await import('../quoteSend.ts');
    const flags = { ...call.flags, via: way.channel, message: text };
    return send.run({ ...call, verb: 'quote send', words: [formatRef('quote', quote.id)], flags });
  }
  return logged(call, {
    contacts: [contact],
    newcomer: null,
    channel: channelNamedIn(call, way.channel),
    direction: 'out',
    at: call.now,
    key: null,
    fields: {
      text,
      ...(quote === null ? {} : { quote: uidOf(call.book, 'quote', quote.id) }),
      ...(template.name === 'reminder' ? { expects_reply: true } : {}),
    },
  });
}
