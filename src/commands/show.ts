import { acquaintanceOf } from '../domain/acquaintance.ts';
import { datesToCome, quotesInBrief, rhythmIn, warningsOf } from '../domain/brief.ts';
import { dayOf } from '../domain/day.ts';
import { contactRow } from '../domain/due.ts';
import type { DueFacts } from '../domain/reason.ts';
import { targetOf } from '../domain/replies.ts';
import { CrmError } from '../errors.ts';
import { showBrief, type Brief, type Consent } from '../render/brief.ts';
import { json } from '../render/json.ts';
import { factsOf } from '../store/dueFacts.ts';
import { readEntity } from '../store/entity.ts';
import { answersOf } from '../store/ledgers.ts';
import { reading } from '../store/reading.ts';
import { lastTouches } from '../store/touchpoints.ts';
import { answeringSince } from '../store/turns.ts';
import { castOf } from './cast.ts';
import { isOn } from './flags.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { contactNamed } from './whom.ts';
import type { ContactRecord } from '../domain/contact.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';

/** Touchpoints that a brief shows; `--all` shows the others too. */
const SHOWN = 10;

/** The brief before a call: what must be known first, what is owed either way, what was said last. */
const show: Verb = {
  flags: ['--all', '--script'],
  async run(call: Call): Promise<Answer> {
    if (call.words.length === 0) throw new CrmError({ is: 'word-missing', what: 'whom' });
    const contact = await contactNamed(call, call.words.join(' '));
    if (call.face.format === 'ids') return { out: `c${contact.id}\n` };
    const brief = reading(call.book, () => briefOf(call, contact));
    if (isOn(call, 'script')) {
      const { briefWithScript } = await import('./drafting/beside.ts');
      return briefWithScript(call, contact, brief);
    }
    return shownBrief(call, brief);
  },
};

export default show;

/** A brief in the face's form; `beside` are keys that JSON has besides. */
export async function shownBrief(
  { face, locale, today, now, places }: Call,
  brief: Brief,
  beside: object = {},
): Promise<{ readonly out: string }> {
  const telling = { today, locale };
  if (face.format === 'json' || face.format === 'jsonl') {
    const { briefObject } = await import('../render/briefObject.ts');
    const object = { ...briefObject(brief, now, places.zone.value, { ...telling, iso: true }), ...beside };
    return { out: json(object, { terminal: face.terminal && face.format === 'json' }) };
  }
  if (face.format === 'md') {
    const { briefMarkdown } = await import('../render/briefMarkdown.ts');
    return { out: briefMarkdown(brief, { ...telling, iso: true }) };
  }
  return { out: showBrief(brief, { ...telling, iso: face.format !== 'table' }, face) };
}

/** Everything a brief says; reads the last touchpoints only, however long the log is. */
function briefOf(call: Call, contact: ContactRecord): Brief {
  const { book, now, today, settings, calendar } = call;
  const facts = factsOf(book, contact.id, now);
  if (!facts) throw new CrmError({ is: 'ref-unknown', ref: `c${contact.id}` });
  const { touchedAt, heardAt, owed } = facts.ledger;
  const acquaintance = acquaintanceOf(
    { contact, quotes: facts.quotes, touchedAt, heardAt, owed },
    today,
    settings,
  );
  const question = { now, ahead: 0, settings, calendar };
  const read = lastTouches(book, contact.id, now, isOn(call, 'all') ? null : SHOWN + 1);
  const more = !isOn(call, 'all') && read.length > SHOWN;
  const touches = more ? read.slice(0, SHOWN) : read;
  const { standing } = acquaintance;
  return {
    acquaintance,
    warnings: warningsOf(contact, standing, touchedAt, today),
    ...waitsOf(call, facts),
    rhythm: rhythmIn(
      answersOf(book, contact.id).filter(({ answeredAt }) => answeredAt <= now),
      calendar,
    ),
    row: contactRow(facts, question),
    quotes: quotesInBrief(facts, standing, question),
    followUps: facts.followUps,
    dates: datesToCome(contact, today),
    consent: consentOf(call, contact),
    touches,
    more,
    cast: castOf(book, touches),
    answered: answeredIn(call, contact.id, touches),
  };
}

/** How long they had waited for those of the touchpoints that answered them. */
function answeredIn(
  { book, calendar }: Call,
  contact: number,
  touches: readonly Touchpoint[],
): Brief['answered'] {
  const oldest = touches.at(-1)?.at;
  const answers = oldest === undefined ? [] : answeringSince(book, contact, oldest);
  return new Map(answers.map(({ by, since, at }) => [by, calendar.between(since, at)]));
}

/** How long they have waited for us, and we for them. */
function waitsOf(
  { now, today, settings, calendar }: Call,
  { contact, ledger }: DueFacts,
): Pick<Brief, 'owed' | 'asked'> {
  const { owed, asked } = ledger;
  return {
    owed:
      owed === null
        ? null
        : {
            ...owed,
            working: calendar.between(owed.since, now),
            target: calendar.targetSeconds(targetOf(contact, owed.channel, settings), owed.since),
          },
    asked: asked === null ? null : { ...asked, workingDays: calendar.workingDays(dayOf(asked.last), today) },
  };
}

function consentOf({ book }: Call, contact: ContactRecord): Readonly<Record<string, Consent>> {
  const kept = (readEntity(book, 'contact', contact.id)?.fields['consent'] ?? {}) as Readonly<
    Record<string, Partial<Consent>>
  >;
  return Object.fromEntries(
    Object.entries(kept).map(([purpose, { given, on, source }]) => [
      purpose,
      { given: given === true, on: on ?? null, source: source ?? null },
    ]),
  );
}
