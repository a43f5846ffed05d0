import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/followUp.ts';
import type { Book } from './book.ts';

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

const ONE = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where id = ?
   and deleted = 0`;

const OPEN = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where status = 'open'
   and deleted = 0
 order by due, id`;

const ALL = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where deleted = 0
 order by due, id`;

const NAMING = `
select id, coalesce(key, uid) as key, contact, due, text, kind, status, quote
  from followup
 where quote = ?
   and status = 'open'
   and deleted = 0
 order by due, id`;

/** A follow-up by its number, or null. */
export const readFollowUp = (book: Book, id: number): FollowUp | null =>
  book.prepare<[number], FollowUpRow>(ONE).get(id) ?? null;

/** Everybody's open follow-ups, the nearest day first. */
export const openFollowUps = (book: Book): readonly FollowUp[] => book.prepare<[], FollowUpRow>(OPEN).all();

/** Everybody's follow-ups, those done and dropped too. */
export const allFollowUps = (book: Book): readonly FollowUp[] => book.prepare<[], FollowUpRow>(ALL).all();

/** The open follow-ups that name a quote. */
export const openNaming = (book: Book, quote: number): readonly FollowUp[] =>
  book.prepare<[number], FollowUpRow>(NAMING).all(quote);
