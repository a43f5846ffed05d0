import type { Channel } from '../../domain/channel.ts';
import type { ContactRecord } from '../../domain/contact.ts';
import { defaultDirection, readLogWords } from '../../domain/logWords.ts';
import { sideOf, type Direction } from '../../domain/touchpoint.ts';
import { channelsOf } from '../../store/logs.ts';
import { isCrmError, Interrupted } from '../../errors.ts';
import { harmless } from '../../render/harmless.ts';
import { isOn, textOf } from '../flags.ts';
import { followUpFrom } from '../planning.ts';
import { tell } from '../tell.ts';
import type { Flags } from '../verb.ts';
import { contactOf, refuseLeftAlone, whomNamed } from '../whom.ts';
import { checkedIfSaid, chosen, confirmed, lineOf, type Asking, type Said } from './asking.ts';
import { askWhom, wordFor } from './people.ts';

/** Who is logged: those the book knows, or `--new`. */
interface Cast {
  readonly contacts: readonly ContactRecord[];
  readonly newcomer: string | null;
}

/** Asks for what a log lacks: contact, channel, direction, text, whether a reply is needed, the next step (`cli.md §1`). */
export async function askLog(asking: Asking): Promise<Said> {
  const { call } = asking;
  const draft = readLogWords(call.words, channelsOf(call.book), textOf(call, 'new') !== null);
  const cast = await askCast(asking, draft.contacts);
  const channel = draft.channel ?? (await askChannel(asking, cast));
  const way = await askWay(asking, channel, draft.direction);
  const anyway = await askAnyway(asking, cast, channel, way.direction);
  const text = await askText(asking, draft.text);
  const waits = await askWaits(asking, channel, way);
  const next = await askNext(asking);
  const flags: Flags = {
    ...(cast.newcomer === null ? {} : { new: cast.newcomer }),
    ...(way.missed ? { missed: true } : {}),
    ...text.flags,
    ...waits,
    ...next,
    ...anyway,
  };
  const who = cast.contacts.map((contact) => wordFor(call, contact)).join(',');
  const said = way.direction === defaultDirection(channel) ? [] : [way.direction];
  const words = [channel.name, ...said, ...(who === '' ? [] : [who]), ...text.words];
  return { words, flags: { ...call.flags, ...flags } };
}

async function askCast(asking: Asking, said: readonly string[]): Promise<Cast> {
  const { call } = asking;
  const newcomer = textOf(call, 'new');
  if (newcomer !== null || said.length > 0) {
    const contacts: ContactRecord[] = [];
    let added = newcomer;
    for (const words of said) {
      const whom = await whomNamed(call, words, added === null);
      if (typeof whom === 'string') added = whom;
      else contacts.push(whom);
    }
    return { contacts, newcomer: added };
  }
  const whom = await askWhom(asking, call.locale.asking.log.who, 'new');
  return whom.is === 'new'
    ? { contacts: [], newcomer: whom.text }
    : { contacts: whom.is === 'known' ? [contactOf(call, whom.id)] : [], newcomer: null };
}

/** The channels that are served: those that they like best first, those that they avoid last and named so. */
async function askChannel(asking: Asking, { contacts }: Cast): Promise<Channel> {
  const { call } = asking;
  const { log } = call.locale.asking;
  const [contact] = contacts;
  const rank = ({ name }: Channel): number =>
    contact?.prefers.includes(name) ? 0 : contact?.avoids.includes(name) ? 2 : 1;
  const open = channelsOf(call.book)
    .filter(({ closed }) => !closed)
    .toSorted((a, b) => rank(a) - rank(b));
  const name = await chosen(
    asking,
    log.channel,
    open.map((channel) => ({
      label: rank(channel) === 2 ? log.avoided(channel.name) : call.locale.channels.name(channel.name),
      value: channel.name,
    })),
  );
  return open.find((channel) => channel.name === name) ?? { name, live: false, aliases: [], closed: false };
}

/** Whose word it was, and whether it came about. */
interface Way {
  readonly direction: Direction;
  readonly missed: boolean;
}

async function askWay(asking: Asking, channel: Channel, said: Direction | null): Promise<Way> {
  const { call } = asking;
  const { log } = call.locale.asking;
  const missed = isOn(call, 'missed');
  const otherwise = defaultDirection(channel);
  if (said !== null || missed || channel.name === 'note') return { direction: said ?? otherwise, missed };
  if (channel.live) {
    const how = await chosen(asking, log.cameAbout, [
      { label: log.spoke, value: 'live' },
      { label: log.noAnswer, value: 'out' },
      { label: log.missedTheirs, value: 'in' },
    ]);
    return how === 'live'
      ? { direction: 'live', missed: false }
      : { direction: how === 'in' ? 'in' : 'out', missed: true };
  }
  const ways = [
    { label: log.fromMe, value: 'out' },
    { label: log.fromThem, value: 'in' },
  ];
  const how = await chosen(asking, log.whose, otherwise === 'in' ? ways.toReversed() : ways);
  return { direction: how === 'in' ? 'in' : 'out', missed: false };
}

/** Somebody who is to be left alone: refused before more is typed, unless it happened all the same (`domain.md §7`). */
async function askAnyway(
  asking: Asking,
  { contacts }: Cast,
  channel: Channel,
  direction: Direction,
): Promise<Flags> {
  const { call } = asking;
  if (direction === 'in' || channel.name === 'note' || isOn(call, 'anyway')) return {};
  for (const contact of contacts) {
    try {
      refuseLeftAlone(contact, channel.name);
    } catch (error) {
      if (!isCrmError(error)) throw error;
      tell(call.world.stderr, `${harmless(call.locale.problems(error.problem).error)}\n`);
      if (await confirmed(asking, call.locale.asking.log.anyway)) return { anyway: true };
      throw new Interrupted();
    }
  }
  return {};
}

async function askText(asking: Asking, said: string): Promise<Said> {
  const { call } = asking;
  if (said !== '') return { words: [said], flags: {} };
  if (textOf(call, 'message') !== null || isOn(call, 'edit')) return { words: [], flags: {} };
  const text = await lineOf(asking, call.locale.asking.log.text, { editor: true });
  if (text === '') return { words: [], flags: {} };
  // A direction alone, or a dash at the beginning, would be taken for something else than a text.
  return /^(?:-|in$|out$)/i.test(text)
    ? { words: [], flags: { message: text } }
    : { words: [text], flags: {} };
}

/** Who waits for a word after it, where that is open (`domain.md §4`). */
async function askWaits(asking: Asking, channel: Channel, { direction, missed }: Way): Promise<Flags> {
  const { call } = asking;
  const { log } = call.locale.asking;
  const auto = isOn(call, 'auto');
  const side = sideOf({ channel: channel.name, direction, missed, auto, bounce: false }, channel.live);
  const isSaid = call.flags['reply'] === false || isOn(call, 'owe') || isOn(call, 'ask');
  if (isSaid || side === 'silent' || side === 'attempt') return {};
  const none = { label: log.waits.nobody, value: '' };
  const me = { label: log.waits.theyForMe, value: 'owe' };
  const they = { label: log.waits.iForThem, value: 'ask' };
  switch (side) {
    case 'in': {
      const reply = await chosen(asking, log.waits.question, [me, none]);
      return reply === '' ? { reply: false } : {};
    }
    case 'out': {
      const ask = await chosen(asking, log.waits.question, [none, they]);
      return ask === '' ? {} : { ask: true };
    }
    case 'live': {
      const who = await chosen(asking, log.waits.question, [
        none,
        me,
        they,
        { label: log.waits.both, value: 'both' },
      ]);
      return {
        ...(who === 'owe' || who === 'both' ? { owe: true } : {}),
        ...(who === 'ask' || who === 'both' ? { ask: true } : {}),
      };
    }
  }
}

async function askNext(asking: Asking): Promise<Flags> {
  const { call } = asking;
  const { log } = call.locale.asking;
  if (textOf(call, 'next') !== null || textOf(call, 'promise') !== null) return {};
  const when = await lineOf(asking, log.next, {
    hint: log.nextHint,
    check: checkedIfSaid(call, (words) => followUpFrom(call, null, words)),
  });
  if (when === '') return {};
  const { text } = followUpFrom(call, null, when);
  if (!text.endsWith(call.locale.todos.followUp)) return { next: when };
  const what = await lineOf(asking, log.nextWhat, { otherwise: call.locale.todos.followUp });
  return { next: what === call.locale.todos.followUp ? when : `${when}: ${what}` };
}
