import { readMail, type Mail } from '../connectors/mail/readMail.ts';
import { channelNamed } from '../domain/channel.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { instant } from '../domain/instant.ts';
import { parsePerson, type Person } from '../domain/person.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { findByKey } from '../store/entity.ts';
import { channelsOf } from '../store/logs.ts';
import { byAddress } from '../store/match.ts';
import { fateOf } from '../store/remake.ts';
import { logged } from './exchange.ts';
import { isOn, textOf } from './flags.ts';
import { edited } from './log.ts';
import { noMore } from './noMore.ts';
import { flagFields } from './touchFlags.ts';
import type { Answer, Call } from './verb.ts';
import { loggedAt } from './when.ts';
import { contactNamed, contactOf } from './whom.ts';

/**
 * Logs the mail on standard input: its direction from the user's own addresses, its people by theirs; the same message
 * twice is one touchpoint, and what was deleted stays so (`cli.md §1`). The flags of `log` add to what it says. Throws
 * `mail-strangers` where the book knows nobody in it, `mail-own` where nobody else is in it.
 */
export async function logMail(call: Call): Promise<Answer> {
  const [, words, ...left] = call.words;
  noMore(call, left);
  const mail = await readMail(call.world.stdin.read());
  const key = textOf(call, 'key') ?? mail.messageId;
  const known = knownAs(call, key);
  if (known !== null) return known;
  const ours = isOurs(call, mail.from);
  const others = othersIn(call, mail, ours);
  const newcomer = newcomerIn(call, others);
  const people =
    newcomer !== null ? [] : words === undefined ? inBook(call, others) : await peopleNamed(call, words);
  if (people.length === 0 && newcomer === null)
    throw new CrmError({ is: 'mail-strangers', people: others.map(nameOf) });
  const channel = channelNamed('email', channelsOf(call.book));
  if (!channel) throw new CrmError({ is: 'channel-unknown', word: 'email', near: null });
  const direction = ours ? 'out' : 'in';
  const when = textOf(call, 'at');
  const text = [mail.subject, mail.text, textOf(call, 'message') ?? ''].filter((part) => part !== '');
  const strangers = others.filter(({ email }) => email === null || byAddress(call.book, email).length === 0);
  return logged(call, {
    contacts: people,
    newcomer,
    channel,
    direction,
    // A sender's clock may be fast; what has arrived has happened.
    at: when === null ? instant(Math.min(mail.at ?? call.now, call.now)) : loggedAt(call, when),
    key,
    again: true,
    remarks:
      words !== undefined || newcomer !== null || strangers.length === 0
        ? []
        : [call.locale.logged.strangers(strangers.map(nameOf))],
    fields: {
      text: isOn(call, 'edit') ? edited(call, text.join('\n\n')) : text.join('\n\n'),
      ...flagFields(call, { channel, direction, silent: mail.auto || mail.bounce }),
      ...(mail.auto ? { auto: true } : {}),
      ...(mail.bounce ? { bounce: true } : {}),
    },
  });
}

/** What is said of a message that is in the book; null where it is not, or its logging was undone. */
function knownAs({ book, locale }: Call, key: string | null): Answer | null {
  const id = key === null ? null : findByKey(book, 'touchpoint', key);
  if (id === null) return null;
  const ref = formatRef('touchpoint', id);
  const fate = fateOf(book, 'touchpoint', id);
  if (fate === 'unmade') return null;
  return { told: `${fate === 'there' ? locale.logged.known(ref) : locale.logged.knownDeleted(ref)}\n` };
}

const isOurs = ({ settings }: Call, { email }: Person): boolean =>
  email !== null && settings.addresses.includes(email);

/** Those on the other side: whom we wrote to, who wrote, or whom a delivery report is about. Throws `mail-own`. */
function othersIn(call: Call, mail: Mail, ours: boolean): readonly Person[] {
  const said = mail.failed.length > 0 ? mail.failed : ours ? mail.to : [mail.from];
  const others = said.filter((person) => !isOurs(call, person));
  if (others.length === 0 && call.words.length < 2) throw new CrmError({ is: 'mail-own' });
  return others;
}

/** `--new`: where it says no address, it is that of the one on the other side. */
function newcomerIn(call: Call, others: readonly Person[]): string | null {
  const said = textOf(call, 'new');
  const [other, more] = others;
  if (said === null || other?.email == null || more !== undefined) return said;
  const person = parsePerson(said);
  return person === null || person.email !== null ? said : `${person.name} <${other.email}>`;
}

async function peopleNamed(call: Call, words: string): Promise<readonly ContactRecord[]> {
  const found = new Map<number, ContactRecord>();
  for (const part of words.split(',').filter((word) => word.trim() !== '')) {
    const contact = await contactNamed(call, part.trim());
    found.set(contact.id, contact);
  }
  return [...found.values()];
}

const inBook = (call: Call, people: readonly Person[]): readonly ContactRecord[] =>
  [...new Set(people.flatMap(({ email }) => (email === null ? [] : byAddress(call.book, email))))].map((id) =>
    contactOf(call, id),
  );

const nameOf = ({ name, email }: Person): string =>
  email === null || name === email ? name : `${name} <${email}>`;
