import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Reminder, ReminderKind } from '../domain/reminder.ts';
import type { Book } from './book.ts';
import { guarded } from './guard.ts';

type Row = Omit<Reminder, 'told'> & { readonly told: string };

const OF_PERIOD = `
select id, kind, period, message_id as messageId, state, handed, holder, via, told, began_at as beganAt,
       ran_at as ranAt
  from reminder
 where period = @period
   and about = @about
 order by id`;

const LAST_OF_KIND = `
select id, kind, period, message_id as messageId, state, handed, holder, via, told, began_at as beganAt,
       ran_at as ranAt
  from reminder
 where kind = @kind
   and period < @before
   and state in ('sent', 'nothing')
 order by period desc, id desc
 limit 1`;

const LAST = `
select id, kind, period, message_id as messageId, state, handed, holder, via, told, began_at as beganAt,
       ran_at as ranAt
  from reminder
 where kind = @kind
 order by ran_at desc, id desc
 limit 1`;

const INSERT = `
insert into reminder (kind, period, about, message_id, state, handed, holder, via, told, began_at, ran_at)
values (@kind, @period, @about, @messageId, @state, @handed, @holder, @via, @told, @at, @at)`;

const UPDATE = `
update reminder
   set state = @state,
       handed = @handed,
       holder = @holder,
       via = @via,
       told = @told,
       ran_at = @at
 where id = @id`;

const reminderOf = (row: Row): Reminder => ({ ...row, told: JSON.parse(row.told) as readonly string[] });

/** The reminders of a period about the same selection, in the order in which they were begun. */
export const remindersOf = (book: Book, period: Day, about: string): readonly Reminder[] =>
  book.prepare<{ period: Day; about: string }, Row>(OF_PERIOD).all({ period, about }).map(reminderOf);

/** The last one of an earlier period that came to its end, or null. */
export function reminderBefore(book: Book, kind: ReminderKind, before: Day): Reminder | null {
  const row = book.prepare<{ kind: string; before: Day }, Row>(LAST_OF_KIND).get({ kind, before });
  return row === undefined ? null : reminderOf(row);
}

/** The one that ran last, however it ended, or null. */
export function lastReminder(book: Book, kind: ReminderKind): Reminder | null {
  const row = book.prepare<{ kind: string }, Row>(LAST).get({ kind });
  return row === undefined ? null : reminderOf(row);
}

/** What is written of a reminder. */
export type Kept = Pick<Reminder, 'state' | 'handed' | 'holder' | 'via' | 'told'>;

/** Records a reminder that begins; answers its number. */
export function beginReminder(
  book: Book,
  kept: Kept & Pick<Reminder, 'kind' | 'period' | 'messageId'> & { readonly about: string },
  at: Instant,
): number {
  const done = book.prepare<object>(INSERT).run({ ...kept, told: JSON.stringify(kept.told), at });
  return Number(done.lastInsertRowid);
}

/** Records what became of one. */
export function keepReminder(book: Book, id: number, kept: Kept, at: Instant): void {
  book.prepare<object>(UPDATE).run({ ...kept, told: JSON.stringify(kept.told), id, at });
}

/** Reads and decides while nobody else writes: two runs at once do not both decide to send. */
export function alone<T>(book: Book, decide: () => T): T {
  return guarded(book.path, () => book.db.transaction(decide).immediate());
}
