import { monthDays } from '../domain/dates.ts';
import { addDays, dayOf, type Day } from '../domain/day.ts';
import type { DueFacts } from '../domain/reason.ts';
import type { FollowUp, Snooze } from '../domain/followUp.ts';
import type { Instant } from '../domain/instant.ts';
import { replay } from '../domain/ledger.ts';
import { quotesAsOf } from '../domain/quote.ts';
import { cadenceSettings } from './cadences.ts';
import {
  answersByContact,
  followUpsByContact,
  followUpsElsewhere,
  laddersByContact,
  ledgersById,
  quotesByContact,
  skipsByContact,
  snoozesByContact,
} from './byContact.ts';
import { contactsById } from './contacts.ts';
import type { Book } from './book.ts';
import { laddersOf, logOf, touchesOf } from './logs.ts';

/** What a due list is made from: whoever may be in it, and the follow-ups about nobody. */
export interface DueMaterial {
  readonly people: readonly DueFacts[];
  readonly loose: readonly FollowUp[];
  readonly looseSnoozes: readonly Snooze[];
}

const OWED = 'select contact from ledger where owed_since is not null';
const ASKED = 'select contact from ledger where asked_last is not null';
const FOLLOWED = `
select contact
  from followup
 where status = 'open'
   and deleted = 0
   and due <= ?
   and +contact is not null`;
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
    people: factsOfAll(book, [...candidates], now),
    loose: looseFollowUps(book, horizon),
    looseSnoozes: looseSnoozes(book),
  };
}

/** The facts of one contact as of now; null where there is no such contact. */
export const factsOf = (book: Book, id: number, now: Instant): DueFacts | null =>
  factsOfAll(book, [id], now)[0] ?? null;

/** The facts of several contacts as of now, in their order; those that are not there are left out. One read a table. */
export function factsOfAll(book: Book, ids: readonly number[], now: Instant): readonly DueFacts[] {
  const contacts = contactsById(book, ids);
  const ledgers = ledgersById(book, ids);
  const quotes = quotesByContact(book, ids);
  const followUps = followUpsByContact(book, ids);
  const offered = ids.filter((id) => quotes.has(id));
  const elsewhere = followUpsElsewhere(book, offered);
  const snoozes = snoozesByContact(book, ids);
  const skips = skipsByContact(book, ids);
  const current = ids.filter((id) => (ledgers.get(id)?.latestAt ?? now) <= now);
  const asking = current.filter((id) => (ledgers.get(id)?.ledger.asked ?? null) !== null);
  const answers = answersByContact(book, asking);
  const ladders = laddersByContact(
    book,
    current.filter((id) => quotes.has(id)),
  );
  return ids.flatMap((id) => {
    const contact = contacts.get(id);
    const stored = ledgers.get(id);
    if (!contact || !stored) return [];
    const rest = {
      contact,
      quotes: quotesAsOf(quotes.get(id) ?? [], now),
      followUps: followUps.get(id) ?? [],
      elsewhere: elsewhere.get(id) ?? [],
      snoozes: snoozes.get(id) ?? [],
      skips: (skips.get(id) ?? []).filter((skip) => skip.at <= now),
    };
    if (stored.latestAt === null || stored.latestAt <= now) {
      return [
        {
          ...rest,
          ledger: stored.ledger,
          answers: answers.get(id) ?? [],
          ladders: ladders.get(id) ?? new Map(),
        },
      ];
    }
    // Something in the log lies after now and has not happened yet: replay what has (`domain.md §3`).
    const touches = touchesOf(book, id, now);
    const { ledger, answers: given } = replay(logOf(touches, rest.quotes));
    return [{ ...rest, ledger, answers: given, ladders: laddersOf(touches, rest.quotes) }];
  });
}

const LOOSE = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where status = 'open'
   and deleted = 0
   and due <= ?
   and contact is null
 order by due, id`;

const looseFollowUps = (book: Book, horizon: Day): readonly FollowUp[] =>
  book.prepare<[Day], FollowUp>(LOOSE).all(horizon);

const LOOSE_SNOOZES = `
select s.contact, s.kind, s.until, s.at, (select id from followup where uid = s.ref) as ref
  from snooze s
 where s.contact is null
   and s.deleted = 0`;

const looseSnoozes = (book: Book): readonly Snooze[] => book.prepare<[], Snooze>(LOOSE_SNOOZES).all();
