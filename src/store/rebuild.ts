import type { Book } from './book.ts';
import { cadenceSettings } from './cadences.ts';
import { applyOp } from './entry.ts';
import { refreshMarked } from './derive.ts';
import { entries, opsOf } from './journal.ts';
import { Marks } from './marks.ts';

/** Makes the tables of a fresh book from the journal of another alone: what they are to be (`domain.md §9`). */
export function rebuild(from: Book, fresh: Book): void {
  fresh.db
    .transaction(() => {
      for (const entry of entries(from)) {
        const marks = new Marks();
        for (const op of opsOf(from, entry)) applyOp(fresh, op.kind, op.uid, op.fields, marks);
        refreshMarked(fresh, marks);
      }
    })
    .immediate();
}

/** The tables that the journal decides, each with a statement that reads all of it in one order. */
const TABLES: Readonly<Record<string, string>> = {
  org: 'select * from org order by id',
  contact: 'select * from contact order by id',
  touchpoint: 'select * from touchpoint order by id',
  quote: 'select * from quote order by id',
  followup: 'select * from followup order by id',
  dismissal: 'select * from dismissal order by id',
  snooze: 'select * from snooze order by id',
  skip: 'select * from skip order by id',
  channel: 'select * from channel order by id',
  segment: 'select * from segment order by id',
  template: 'select * from template order by id',
  distinction: 'select * from distinction order by id',
  erasure: 'select * from erasure order by id',
  erased_address: 'select * from erased_address order by hash, erasure',
  known_as: 'select * from known_as order by value, contact',
  name_word: 'select * from name_word order by word, contact',
  address: 'select * from address order by value, contact',
  contact_day: 'select * from contact_day order by month_day, contact',
  touchpoint_contact: 'select * from touchpoint_contact order by contact, at, touchpoint',
  ledger: `
select contact, last_at, last_touchpoint, spoken, owed_since, owed_touchpoint, owed_channel, owed_first, owed_last,
       asked_first, asked_last, asked_touchpoint, offered, touched_at, heard_at, latest_at
  from ledger
 order by contact`,
  cadence: 'select contact, cadence_first, cadence_last from ledger order by contact',
  turn: 'select * from turn order by contact, since, touchpoint',
  answer: 'select * from answer order by contact, answered_at, asked_at',
  ladder: 'select * from ladder order by quote',
  search: 'select rowid from search order by rowid',
};

/** The first row in which two books' tables differ, by table; none where they are the same. */
export interface Difference {
  readonly table: string;
  readonly row: number;
  readonly left: string | null;
  readonly right: string | null;
}

/** Compares all that the journal decides in two books; the cadence days only where both were made by the same settings. */
export function differences(left: Book, right: Book): readonly Difference[] {
  const sameSettings = cadenceSettings(left) === cadenceSettings(right);
  return Object.entries(TABLES).flatMap(([table, sql]): readonly Difference[] => {
    if (table === 'cadence' && !sameSettings) return [];
    const others = right.db.prepare(sql).raw().iterate();
    let row = 0;
    try {
      for (const values of left.db.prepare(sql).raw().iterate()) {
        row += 1;
        const other = others.next();
        const [a, b] = [JSON.stringify(values), other.done === true ? null : JSON.stringify(other.value)];
        if (a !== b) return [{ table, row, left: a, right: b }];
      }
      const more = others.next();
      return more.done === true
        ? []
        : [{ table, row: row + 1, left: null, right: JSON.stringify(more.value) }];
    } finally {
      others.return?.();
    }
  });
}
