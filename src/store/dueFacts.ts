import { monthDays } from '../domain/dates.ts';
import { addDays, dayOf, type Day } from '../domain/day.ts';
import type { DueFacts } from '../domain/reason.ts';
import type { FollowUp, Snooze } from '../domain/followUp.ts';
import type { Instant } from '../domain/instant.ts';
import { replay } from '../domain/ledger.ts';
import { quotesAsOf } from '../domain/quote.ts';
import { cadenceSettings } from './cadences.ts';
import { readContact } from './contacts.ts';
import type { Book } from './book.ts';
import { readLadders } from './derive.ts';
import { answersOf, readLedger } from './ledgers.ts';
import { laddersOf, logOf, skipsOf, touchesOf } from './logs.ts';
import { quotesOf } from './quotes.ts';

/** What a due list is made from: whoever may be in it, and the follow-ups about nobody. */
export interface DueMaterial {
  readonly people: readonly DueFacts[];
  readonly loose: readonly FollowUp[];
  readonly looseSnoozes: readonly Snooze[];
}

const OWED = 'select contact from ledger where owed_since is not null';
const ASKED = 'select contact from ledger where asked_last is not null';
const FOLLOWED = `
select distinct contact
  from followup
 where status = 'open'
   and deleted = 0
   and due <= ?
   and contact is not null`;
const QUOTED = `
select distinct contact
  from quote
 where deleted = 0
   and status <> 'superseded'
   and (decided_at is null or status in ('requested', 'sent'))`;
const DATED = `
select distinct d.contact
  from json_each(?) as day
  join contact_day d on d.month_day = day.value`;
const CADENCED = `
select contact
  from ledger
 where cadence_first <= ?
   and cadence_last >= ?`;
const MAY_HAVE_CADENCE = `
select c.id as contact
  from contact c
 where c.deleted = 0
   and (c.every is not null or exists (select 1 from quote q where q.contact = c.id and q.deleted = 0))`;
/** Whose log holds something after now: their ledger is not the one of now. */
const LATER = 'select contact from ledger where latest_at > ?';

/** As many days may lie between the local days of one instant in two zones. */
const ZONES_APART = 2;

/** Everything that may be due through today + `ahead`; what it costs follows the answer's size, not the log's. */
export function dueMaterial(book: Book, now: Instant, ahead: number): DueMaterial {
  const today = dayOf(now);
  const horizon = addDays(today, ahead);
  const candidates = new Set<number>();
  const take = (sql: string, ...params: readonly (string | number)[]): void => {
    const rows = book.prepare<(string | number)[], { contact: number }>(sql).all(...params);
    for (const { contact } of rows) candidates.add(contact);
  };
  take(OWED);
  take(ASKED);
  take(QUOTED);
  take(FOLLOWED, horizon);
  take(DATED, JSON.stringify(monthDays(today, horizon)));
  // Without a zone in the settings the stored days may be another zone's.
  const apart = book.tools.settings.zone === null ? ZONES_APART : 0;
  if (cadenceSettings(book) === 'current') take(CADENCED, addDays(horizon, apart), addDays(today, -apart));
  else take(MAY_HAVE_CADENCE);
  take(LATER, now);
  return {
    people: [...candidates].flatMap((contact) => factsOf(book, contact, now) ?? []),
    loose: looseFollowUps(book, horizon),
    looseSnoozes: snoozesOf(book, null),
  };
}

/** The facts of one contact as of now; null where there is no such contact. */
export function factsOf(book: Book, id: number, now: Instant): DueFacts | null {
  const contact = readContact(book, id);
  if (!contact) return null;
  const stored = readLedger(book, id);
  const recorded = quotesOf(book, id);
  const quotes = recorded.length === 0 ? recorded : quotesAsOf(recorded, now);
  const rest = {
    contact,
    quotes,
    followUps: followUpsOf(book, id),
    snoozes: snoozesOf(book, id),
    skips: skipsOf(book, id).filter((skip) => skip.at <= now),
  };
  if (stored.latestAt === null || stored.latestAt <= now) {
    const asked = stored.ledger.asked !== null;
    return {
      ...rest,
      ledger: stored.ledger,
      answers: asked ? answersOf(book, id) : [],
      ladders: quotes.length === 0 ? new Map() : readLadders(book, id),
    };
  }
  // Something in the log lies after now and has not happened yet: replay what has (`domain.md §3`).
  const touches = touchesOf(book, id, now);
  const { ledger, answers } = replay(logOf(touches, quotes));
  return { ...rest, ledger, answers, ladders: laddersOf(touches, quotes) };
}

interface FollowUpRow {
  readonly id: number;
  readonly key: string;
  readonly contact: number | null;
  readonly due: Day;
  readonly text: string;
  readonly kind: FollowUp['kind'];
  readonly status: FollowUp['status'];
  readonly quote: number | null;
}

const OPEN_OF = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where contact = ?
   and status = 'open'
   and deleted = 0
 order by due, id`;

const LOOSE = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where status = 'open'
   and deleted = 0
   and due <= ?
   and contact is null
 order by due, id`;

/** A contact's open follow-ups, the nearest first. */
export const followUpsOf = (book: Book, contact: number): readonly FollowUp[] =>
  book.prepare<[number], FollowUpRow>(OPEN_OF).all(contact);

const looseFollowUps = (book: Book, horizon: Day): readonly FollowUp[] =>
  book.prepare<[Day], FollowUpRow>(LOOSE).all(horizon);

interface SnoozeRow {
  readonly contact: number | null;
  readonly kind: string;
  readonly ref: number | null;
  readonly until: Day;
  readonly at: Instant;
}

const SNOOZES = `
select s.contact, s.kind, s.until, s.at,
       coalesce((select id from touchpoint where uid = s.ref),
                (select id from followup where uid = s.ref),
                (select id from quote where uid = s.ref),
                (select id from contact where uid = s.ref)) as ref
  from snooze s
 where s.contact is @contact
   and s.deleted = 0`;

/** What of a contact's is snoozed; of the follow-ups about nobody for null. */
export const snoozesOf = (book: Book, contact: number | null): readonly Snooze[] =>
  book.prepare<{ contact: number | null }, SnoozeRow>(SNOOZES).all({ contact });
