import Database from 'better-sqlite3';
import { wordsOf } from '../domain/folding.ts';
import { APPLICATION_ID, VERSION } from './schema.ts';

/** Somebody or something that a word being typed may become. */
export interface Offered {
  readonly id: number;
  readonly name: string;
  /** The organisation, the contact, the day: what tells it from others. */
  readonly about: string;
  /** Whether something else bears the same name. */
  readonly shared: number;
}

export type Listed =
  | 'quote'
  | 'follow-up'
  | 'touchpoint'
  | 'entry'
  | 'org'
  | 'segment'
  | 'template'
  | 'tag'
  | 'channel';

/** A book that is only looked at. */
export interface Glimpse {
  people(typed: string): readonly Offered[];
  all(kind: Listed): readonly Offered[];
  close(): void;
}

const PEOPLE = `
select c.id,
       c.name,
       coalesce(o.name, '') as about,
       0 as shared
  from contact c
  left join org o on o.id = c.org
 where c.id in (select w.contact
                  from name_word w
                 where w.word >= @from1
                   and w.word < @to1)
   and exists (select 1 from name_word w where w.contact = c.id and w.word >= @from2 and w.word < @to2)
   and exists (select 1 from name_word w where w.contact = c.id and w.word >= @from3 and w.word < @to3)
   and c.archived = 0
   and c.deleted = 0
 limit 60`;

const RECENT = `
select c.id,
       c.name,
       coalesce(o.name, '') as about,
       0 as shared
  from ledger l
  join contact c on c.id = l.contact
  left join org o on o.id = c.org
 where l.latest_at is not null
   and c.archived = 0
   and c.deleted = 0
 order by l.latest_at desc
 limit 40`;

const NAMESAKES = 'select count(*) as n from known_as where value = ?';

const LISTS: Readonly<Record<Listed, string>> = {
  quote: `
select q.id, q.title as name, c.name as about, 0 as shared
  from quote q
  join contact c on c.id = q.contact
 where q.deleted = 0
   and q.status in ('requested', 'sent')
 order by q.id desc
 limit 60`,
  'follow-up': `
select f.id, f.text as name, trim(f.due || ' ' || coalesce(c.name, '')) as about, 0 as shared
  from followup f
  left join contact c on c.id = f.contact
 where f.status = 'open'
   and f.deleted = 0
 order by f.due
 limit 60`,
  touchpoint: `
select t.id,
       t.channel || ' ' || coalesce((select group_concat(c.name, ', ')
                                       from json_each(t.contacts) as person
                                       join contact c on c.id = person.value), '') as name,
       t.text as about,
       0 as shared
  from touchpoint t
 where t.deleted = 0
 order by t.at desc
 limit 40`,
  entry: "select id, command as name, '' as about, 0 as shared from entry order by id desc limit 30",
  org: "select id, name, '' as about, 0 as shared from org where deleted = 0 order by folded limit 200",
  segment:
    'select id, name, filter as about, 0 as shared from segment where deleted = 0 order by name limit 200',
  template:
    'select id, name, purpose as about, 0 as shared from template where deleted = 0 order by name limit 200',
  tag: `
select 0 as id, t.value as name, '' as about, 0 as shared
  from contact c, json_each(c.tags) as t
 where c.tags <> '[]'
   and c.deleted = 0
 group by t.value
 order by count(*) desc
 limit 200`,
  channel:
    "select id, name, '' as about, closed as shared from channel where deleted = 0 order by name limit 200",
};

/**
 * Opens a book to look at it, and answers null where there is none that this program can read as it stands: it is never
 * made, migrated, repaired or waited for.
 */
export function glimpse(path: string): Glimpse | null {
  let db: Database.Database | null = null;
  try {
    // Not `readonly`, which would leave the two files behind that a reader needs; nothing is written all the same.
    db = new Database(path, { fileMustExist: true, timeout: 20 });
    db.pragma('query_only = on');
    const ours =
      db.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      db.pragma('user_version', { simple: true }) === VERSION;
    if (!ours) {
      db.close();
      return null;
    }
    return lookingAt(db);
  } catch {
    db?.close();
    return null;
  }
}

function lookingAt(db: Database.Database): Glimpse {
  const rows = (read: () => readonly Offered[]): readonly Offered[] => {
    try {
      return read();
    } catch {
      // Damaged, or busy: there is nothing to offer, and somebody is typing.
      return [];
    }
  };
  const namesakes = (name: string): number =>
    db.prepare<[string], { n: number }>(NAMESAKES).get(wordsOf(name).join(' '))?.n ?? 0;
  return {
    people: (typed) =>
      rows(() => {
        const parts = [...wordsOf(typed)].sort((a, b) => b.length - a.length);
        const [one = '', two = '', three = ''] = parts;
        const found =
          parts.length === 0
            ? db.prepare<[], Offered>(RECENT).all()
            : db.prepare<object, Offered>(PEOPLE).all({
                from1: one,
                to1: `${one}\u{10ffff}`,
                from2: two,
                to2: `${two}\u{10ffff}`,
                from3: three,
                to3: `${three}\u{10ffff}`,
              });
        return found.map((row) => ({ ...row, shared: namesakes(row.name) > 1 ? 1 : 0 }));
      }),
    all: (kind) => rows(() => db.prepare<[], Offered>(LISTS[kind]).all()),
    close: () => {
      db.close();
    },
  };
}
