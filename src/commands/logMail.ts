import { readMail } from '../connectors/mail/readMail.ts';
import { channelNamed } from '../domain/channel.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { instant } from '../domain/instant.ts';
import type { Person } from '../domain/person.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { findByKey } from '../store/entity.ts';
import { channelsOf } from '../store/logs.ts';
import { byAddress } from '../store/match.ts';
import { textOf } from './flags.ts';
import { logged } from './exchange.ts';
import type { Answer, Call } from './verb.ts';
import { contactNamed, contactOf } from './whom.ts';

/**
 * Logs the mail on standard input: its direction from the user's own addresses, its people by theirs; the same message
 * twice is one touchpoint (`cli.md §1`). Throws `contact-unknown` where the book knows nobody in it.
 */
export async function logMail(call: Call): Promise<Answer> {
  const mail = await readMail(call.world.stdin.read());
  const before = mail.messageId === null ? null : findByKey(call.book, 'touchpoint', mail.messageId);
  if (before !== null) return { told: `${call.locale.logged.known(formatRef('touchpoint', before))}\n` };
  const ours = mail.from.email !== null && call.settings.addresses.includes(mail.from.email);
  const others = ours
    ? mail.to.filter(({ email }) => !call.settings.addresses.includes(email ?? ''))
    : [mail.from];
  const [, words] = call.words;
  const contacts = words === undefined ? known(call, others) : [await contactNamed(call, words)];
  const newcomer = textOf(call, 'new') ?? null;
  if (contacts.length === 0 && newcomer === null) throw unknown(others);
  const channel = channelNamed('email', channelsOf(call.book));
  if (!channel) throw new CrmError({ is: 'channel-unknown', word: 'email', near: null });
  return logged(call, {
    contacts: newcomer === null ? contacts : [],
    newcomer,
    channel,
    direction: ours ? 'out' : 'in',
    // A sender's clock may be fast; what has arrived has happened.
    at: instant(Math.min(mail.at ?? call.now, call.now)),
    fields: {
      text: [mail.subject, mail.text].filter((text) => text !== '').join('\n\n'),
      ...(mail.messageId === null ? {} : { key: mail.messageId }),
      ...(mail.auto ? { auto: true } : {}),
      ...(mail.bounce ? { bounce: true } : {}),
    },
  });
}

const known = (call: Call, people: readonly Person[]): readonly ContactRecord[] =>
  [...new Set(people.flatMap(({ email }) => (email === null ? [] : byAddress(call.book, email))))].map((id) =>
    contactOf(call, id),
  );

function unknown(people: readonly Person[]): CrmError {
  const words = people
    .map(({ name, email }) => (email === null || name === email ? name : `${name} <${email}>`))
    .join(', ');
  return new CrmError({ is: 'contact-unknown', words, near: [] });
}
