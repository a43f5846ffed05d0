import type { Channel } from '../domain/channel.ts';
import type { ContactRecord } from '../domain/contact.ts';
import type { Instant } from '../domain/instant.ts';
import type { Fields } from '../domain/journal.ts';
import { targetOf } from '../domain/replies.ts';
import { asksTheirs, sideOf, type Direction } from '../domain/touchpoint.ts';
import { showLogged, type LoggedPerson, type Receipt } from '../render/logged.ts';
import { readContact } from '../store/contacts.ts';
import { idOf } from '../store/entity.ts';
import { readLedger } from '../store/ledgers.ts';
import { reading } from '../store/reading.ts';
import { turnEndedBy } from '../store/settled.ts';
import type { PlannedFields } from './planning.ts';
import type { Answer, Call } from './verb.ts';

/** What happened, over which channel, when. */
export interface Happened {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly at: Instant;
  readonly fields: Fields;
}

/** What was written. */
export interface Logged {
  readonly entry: number | null;
  readonly touchpoint: number;
  readonly people: readonly number[];
  readonly added: boolean;
  /** Names of those it took out of the archive. */
  readonly unarchived: readonly string[];
  readonly followUps: readonly { readonly id: number; readonly plan: PlannedFields }[];
  readonly exchange: Happened;
  readonly warnings: readonly string[];
}

/** What was understood, what that settled and how to take it back (`cli.md §1`). */
export function receiptOf(call: Call, logged: Logged): Answer {
  const { channel, direction, at, fields } = logged.exchange;
  const is = (name: string): boolean => fields[name] === true;
  const [missed, auto, bounce] = [is('missed'), is('auto'), is('bounce')];
  const side = sideOf({ channel: channel.name, direction, missed, auto, bounce }, channel.live);
  const { minutes, quote, tags } = fields;
  const receipt: Receipt = {
    entry: logged.entry,
    touchpoint: logged.touchpoint,
    at,
    channel: channel.name,
    direction,
    missed,
    live: channel.live && !missed,
    auto,
    bounce,
    asks: asksTheirs(side, is('expects_reply'), is('asks')),
    minutes: typeof minutes === 'number' ? minutes : null,
    quote: typeof quote === 'string' ? idOf(call.book, 'quote', quote) : null,
    tags: Array.isArray(tags) ? tags.map(String) : [],
    people: reading(call.book, () =>
      logged.people.flatMap((id) => {
        const contact = readContact(call.book, id);
        return contact ? [personOf(call, contact, logged)] : [];
      }),
    ),
    added: logged.added,
    unarchived: logged.unarchived,
    followUps: logged.followUps.map(({ id, plan }) => ({ id, due: plan.due, kind: plan.kind })),
    warnings: logged.warnings,
  };
  return showLogged(receipt, call.today, call.face, call.locale);
}

function personOf(call: Call, contact: ContactRecord, logged: Logged): LoggedPerson {
  const { settings, calendar, book } = call;
  const turn = turnEndedBy(book, contact.id, logged.touchpoint);
  const { owed } = readLedger(book, contact.id).ledger;
  return {
    contact,
    answered:
      turn === null
        ? null
        : {
            touchpoint: turn.touchpoint,
            working: calendar.between(turn.since, turn.endedAt),
            calendar: turn.endedAt - turn.since,
            target: calendar.targetSeconds(targetOf(contact, turn.channel, settings), turn.since),
          },
    owed:
      owed === null
        ? null
        : {
            touchpoint: owed.touchpoint,
            target: calendar.targetSeconds(targetOf(contact, owed.channel, settings), owed.since),
          },
  };
}
