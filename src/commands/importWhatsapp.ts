import { readChat, seenIn, type ChatSeen } from '../connectors/whatsapp/readChat.ts';
import type { ContactRecord } from '../domain/contact.ts';
import { foldPhone } from '../domain/folding.ts';
import type { Party } from '../domain/incoming.ts';
import { mayBe } from '../domain/matching.ts';
import { CrmError } from '../errors.ts';
import { csvWordsOf, type CsvWords } from '../locale/csv.ts';
import { harmless } from '../render/harmless.ts';
import { matchContact } from '../store/match.ts';
import { dateOrder } from './dateOrder.ts';
import { textOf } from './flags.ts';
import { IMPORT_FLAGS, importForeign, watched } from './importing.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';

/** Takes in a chat that a phone exported (`docs/import.md`). */
const importWhatsapp: Verb = {
  flags: ['--me <name>', '--dates <order>', ...IMPORT_FLAGS],
  async run(call: Call): Promise<Answer> {
    const [path, ...who] = call.words;
    if (path === undefined) throw new CrmError({ is: 'word-missing', what: 'file' });
    const source = call.world.files.openAgain(path);
    const words = await csvWordsOf(call.locale.code);
    const seen = seenIn(source.chunks());
    if (seen.messages === 0) throw new CrmError({ is: 'chat-none', file: path });
    const contact = who.length === 0 ? null : await contactNamed(call, who.join(' '));
    const { me, other } = await sidesOf(call, seen, contact, source.name, words);
    const said = dateOrder(call, () => seen.order);
    const incoming = readChat(await watched(call, source), {
      order: said?.order ?? 'day-first',
      me,
      party: partyOf(contact, other),
      chat: other,
      hash: call.world.sha256,
    });
    const answer = await importForeign(call, { file: source.name, incoming, strangers: 'add' });
    if (call.face.format === 'json') return answer;
    const told = [
      words.chat(me, contact?.name ?? other),
      ...(said === null ? [] : [words.order(said.order, said.why)]),
    ];
    return { ...answer, told: `${told.map((line) => `${harmless(line)}\n`).join('')}${answer.told ?? ''}` };
  },
};

export default importWhatsapp;

/** The contact that was named, by their key; else who bears the name, or has the number, that the phone shows. */
function partyOf(contact: ContactRecord | null, other: string): Party {
  if (contact !== null) return { key: contact.key, name: contact.name, emails: [], phones: [], org: null };
  const isNumber = /^[+\d\s()-]+$/.test(other) && foldPhone(other) !== null;
  return { key: null, name: isNumber ? '' : other, emails: [], phones: isNumber ? [other] : [], org: null };
}

interface Sides {
  readonly me: string | null;
  readonly other: string;
}

/** Who of the two is me. Throws `chat-group`, `chat-me`. */
async function sidesOf(
  call: Call,
  { senders }: ChatSeen,
  contact: ContactRecord | null,
  file: string | null,
  words: CsvWords,
): Promise<Sides> {
  if (senders.length > 2) throw new CrmError({ is: 'chat-group', senders });
  const mine = textOf(call, 'me') ?? call.settings.me?.name ?? null;
  const me =
    mine === null
      ? null
      : (senders.find((one) => one === mine) ?? only(senders, (one) => mayBe({ names: [mine] }, one)));
  if (me !== null) return { me, other: otherOf(senders, me) ?? contact?.name ?? nameIn(file) ?? me };
  if (textOf(call, 'me') !== null && senders.length === 2) throw new CrmError({ is: 'chat-me', senders });
  const theirs =
    contact === null
      ? only(senders, (one) => matchContact(call.book, one).is === 'one')
      : only(senders, (one) => mayBe({ names: [contact.name, ...contact.aliases] }, one));
  if (theirs !== null) return { me: otherOf(senders, theirs), other: theirs };
  const named = nameIn(file);
  const shown = named === null ? null : only(senders, (one) => one === named);
  if (shown !== null) return { me: otherOf(senders, shown), other: shown };
  const [first, second] = senders;
  if (first === undefined) return { me: null, other: contact?.name ?? named ?? file ?? '' };
  const { prompts } = call.world;
  if (prompts === null) throw new CrmError({ is: 'chat-me', senders });
  const choices = senders.map((one) => ({ label: harmless(one), value: one }));
  const chosen = await prompts.choose(words.whichAreYou, choices);
  return { me: chosen, other: otherOf(senders, chosen) ?? contact?.name ?? named ?? second ?? first };
}

const otherOf = (senders: readonly string[], one: string): string | null =>
  senders.find((sender) => sender !== one) ?? null;

/** The one of which something holds, where it holds of no other. */
function only(senders: readonly string[], holds: (sender: string) => boolean): string | null {
  const found = senders.filter(holds);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whom a phone names in the file's own name. */
const nameIn = (file: string | null): string | null =>
  /^(?:WhatsApp Chat (?:with|-)|Chat de WhatsApp con) (.+?)(?: ?\(\d+\))?\.txt$/i.exec(file ?? '')?.[1] ??
  null;
