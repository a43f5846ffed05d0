import type { Channel } from '../domain/channel.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { defaultDirection, readLogWords } from '../domain/logWords.ts';
import { near } from '../domain/near.ts';
import { CrmError } from '../errors.ts';
import { channelsOf } from '../store/logs.ts';
import { logged, type Exchange } from './exchange.ts';
import { isOn, textOf } from './flags.ts';
import { flagFields } from './touchFlags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { loggedAt } from './when.ts';
import { whomNamed } from './whom.ts';

/** Logs a touchpoint in one line, with its next step in the same gesture (`cli.md §1`). */
const log: Verb = {
  flags: [
    '--at <when>',
    '--for <duration>',
    '--next <when>',
    '--promise <text>',
    '--quote <ref>',
    '--tag <tag,...>',
    '--ask',
    '--no-reply',
    '--owe',
    '--auto',
    '--missed',
    '--edit',
    '-m, --message <text>',
    '--new <name>',
    '--key <key>',
    '--anyway',
  ],
  async run(call: Call): Promise<Answer> {
    if (call.words[0] === '-') {
      const { logMail } = await import('./logMail.ts');
      return logMail(call);
    }
    return logged(call, await exchangeOf(call));
  },
};

export default log;

async function exchangeOf(call: Call): Promise<Exchange> {
  let newcomer = textOf(call, 'new');
  const channels = channelsOf(call.book);
  const draft = readLogWords(call.words, channels, newcomer !== null);
  if (draft.contacts.length === 0 && newcomer === null) throw missingWho(draft.channel !== null);
  if (draft.channel === null) throw missingChannel(draft.contacts, draft.text, channels);
  const contacts: ContactRecord[] = [];
  for (const words of draft.contacts) {
    const contact = await whomNamed(call, words, newcomer === null);
    if (typeof contact === 'string') newcomer = contact;
    else if (!contacts.some(({ id }) => id === contact.id)) contacts.push(contact);
  }
  const when = textOf(call, 'at');
  const said = [draft.text, textOf(call, 'message') ?? ''].filter((text) => text !== '').join('\n');
  const direction = draft.direction ?? defaultDirection(draft.channel);
  return {
    contacts,
    newcomer,
    channel: draft.channel,
    direction,
    at: when === null ? call.now : loggedAt(call, when),
    key: textOf(call, 'key'),
    fields: {
      text: isOn(call, 'edit') ? edited(call, said) : said,
      ...flagFields(call, { channel: draft.channel, direction }),
    },
  };
}

const missingWho = (channelSaid: boolean): CrmError =>
  new CrmError({ is: 'word-missing', what: channelSaid ? 'contact' : 'channel' });

/** No channel among the leading words: perhaps one was meant and mistyped. */
function missingChannel(contacts: readonly string[], text: string, channels: readonly Channel[]): CrmError {
  const names = channels.flatMap(({ name, aliases }) => [name, ...aliases]);
  for (const word of [...contacts, text.split(' ')[0] ?? '']) {
    const meant = near(word, names);
    if (meant !== null) return new CrmError({ is: 'channel-unknown', word, near: meant });
  }
  return new CrmError({ is: 'word-missing', what: 'channel' });
}

/** The text as $EDITOR leaves it. Throws `word-missing` where nobody is there. */
export function edited(call: Call, text: string): string {
  const { prompts } = call.world;
  if (prompts === null) throw new CrmError({ is: 'word-missing', what: 'text' });
  return prompts.edit(text).trim();
}
