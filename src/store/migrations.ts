/** What brings a book from one version to the next; append-only, each with its reason. */
export interface Migration {
  readonly why: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    why: 'the first book: journal, entities, what is derived from them',
    sql: `
create table meta (
  name text primary key,
  value text not null
) without rowid;

-- the journal (domain.md §9)

create table entry (
  id integer primary key,
  device text not null,
  n integer not null,
  at integer not null,
  clock_ms integer not null,
  clock_count integer not null,
  command text not null,
  undoes integer references entry,
  previous text not null,
  hash text not null,
  first_op integer not null,
  last_op integer not null,
  unique (device, n)
);
create index entry_undoes on entry (undoes) where undoes is not null;

create table op (
  id integer primary key,
  kind text not null,
  uid text not null,
  fields text,
  was text,
  digest text
);
create index op_uid on op (uid);

-- the entities: what the journal says

create table org (
  id integer primary key,
  uid text not null unique,
  key text,
  name text not null,
  facts text not null default '{}',
  extra text not null default '{}',
  created_at integer not null,
  deleted integer not null default 0,
  folded text not null
);
create unique index org_key on org (key) where key is not null;
create index org_folded on org (folded);

create table contact (
  id integer primary key,
  uid text not null unique,
  key text,
  name text not null,
  org integer references org,
  emails text not null,
  phones text not null,
  handles text not null,
  aliases text not null,
  tier text not null,
  standing text,
  prefers text not null,
  avoids text not null,
  not_more_often text,
  every text,
  target text,
  tags text not null,
  source text,
  referred_by integer references contact,
  birthday text,
  dates text not null,
  lang text,
  facts text not null,
  consent text not null,
  do_not_contact text,
  deceased_on text,
  archived integer not null,
  created_at integer not null,
  extra text not null,
  deleted integer not null default 0,
  folded text not null
);
create unique index contact_key on contact (key) where key is not null;
create index contact_folded on contact (folded);
create index contact_apart on contact (tier, target, deleted)
 where tier <> 'standard' or target is not null or deleted <> 0;
create index contact_org on contact (org) where org is not null;

create table touchpoint (
  id integer primary key,
  uid text not null unique,
  key text,
  contacts text not null,
  at integer not null,
  channel text not null,
  direction text not null,
  text text not null,
  minutes integer,
  missed integer not null,
  auto integer not null,
  bounce integer not null,
  asks integer not null,
  expects_reply integer,
  quote integer references quote,
  tags text not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index touchpoint_key on touchpoint (key) where key is not null;
create index touchpoint_at on touchpoint (at);

create table quote (
  id integer primary key,
  uid text not null unique,
  key text,
  contact integer not null references contact,
  title text not null,
  amount_minor integer not null,
  currency text not null,
  requested_at integer,
  sent_at integer,
  valid_until text,
  status text not null,
  decided_at integer,
  reason text,
  revises integer references quote,
  extra text not null,
  deleted integer not null default 0
);
create unique index quote_key on quote (key) where key is not null;
create index quote_contact on quote (contact);
create index quote_open on quote (contact)
 where deleted = 0 and status <> 'superseded' and (decided_at is null or status in ('requested', 'sent'));

create table followup (
  id integer primary key,
  uid text not null unique,
  key text,
  contact integer references contact,
  due text not null,
  text text not null,
  kind text not null,
  status text not null,
  quote integer references quote,
  extra text not null,
  deleted integer not null default 0
);
create unique index followup_key on followup (key) where key is not null;
create index followup_open on followup (due, contact) where status = 'open' and deleted = 0;
create index followup_contact on followup (contact) where contact is not null;
create index followup_quote on followup (quote) where quote is not null and status = 'open' and deleted = 0;

create table dismissal (
  id integer primary key,
  uid text not null unique,
  key text,
  contact integer not null references contact,
  touchpoint integer not null references touchpoint,
  at integer not null,
  reason text,
  extra text not null,
  deleted integer not null default 0
);
create unique index dismissal_key on dismissal (key) where key is not null;
create index dismissal_contact on dismissal (contact, touchpoint);

create table snooze (
  id integer primary key,
  uid text not null unique,
  key text,
  contact integer references contact,
  kind text not null,
  ref text,
  until text not null,
  at integer not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index snooze_key on snooze (key) where key is not null;
create index snooze_contact on snooze (contact, until);

create table skip (
  id integer primary key,
  uid text not null unique,
  key text,
  contact integer not null references contact,
  kind text not null,
  quote integer references quote,
  at integer not null,
  reason text,
  extra text not null,
  deleted integer not null default 0
);
create unique index skip_key on skip (key) where key is not null;
create index skip_contact on skip (contact);

create table channel (
  id integer primary key,
  uid text not null unique,
  key text,
  name text not null,
  live integer not null,
  aliases text not null,
  closed integer not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index channel_key on channel (key) where key is not null;

-- what is derived from the entities, in the same transaction

create table known_as (
  value text not null,
  contact integer not null references contact,
  primary key (value, contact)
) without rowid;
create index known_as_contact on known_as (contact);

create table name_word (
  word text not null,
  contact integer not null references contact,
  primary key (word, contact)
) without rowid;
create index name_word_contact on name_word (contact);

create table address (
  value text not null,
  contact integer not null references contact,
  primary key (value, contact)
) without rowid;
create index address_contact on address (contact);

create table contact_day (
  month_day text not null,
  contact integer not null references contact,
  primary key (month_day, contact)
) without rowid;
create index contact_day_contact on contact_day (contact);

create table touchpoint_contact (
  contact integer not null references contact,
  at integer not null,
  touchpoint integer not null references touchpoint,
  primary key (contact, at, touchpoint)
) without rowid;

create table ledger (
  contact integer primary key references contact,
  last_at integer,
  last_touchpoint integer,
  spoken integer not null,
  owed_since integer,
  owed_touchpoint integer,
  owed_channel text,
  owed_first integer,
  owed_last integer,
  asked_first integer,
  asked_last integer,
  asked_touchpoint integer,
  offered text not null,
  touched_at integer,
  heard_at integer,
  latest_at integer,
  cadence_first text,
  cadence_last text
);
create index ledger_owed on ledger (owed_since) where owed_since is not null;
create index ledger_asked on ledger (asked_last) where asked_last is not null;
create index ledger_latest on ledger (latest_at) where latest_at is not null;
create index ledger_cadence on ledger (cadence_first, cadence_last) where cadence_first is not null;

create table turn (
  contact integer not null references contact,
  since integer not null,
  touchpoint integer not null,
  channel text not null,
  first integer not null,
  last integer not null,
  outcome text not null,
  ended_at integer not null,
  ended_by integer,
  primary key (contact, since, touchpoint)
) without rowid;
create index turn_since on turn (since, channel, first, outcome, ended_at);

-- no key: two answers of one instant may be alike
create table answer (
  contact integer not null references contact,
  asked_at integer not null,
  answered_at integer not null
);
create index answer_contact on answer (contact, answered_at, asked_at);

create table ladder (
  quote integer primary key references quote,
  contact integer not null references contact,
  start_at integer not null,
  nudges integer not null,
  nudged_at integer
);
create index ladder_contact on ladder (contact);

create virtual table search using fts5 (
  body,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);
`,
  },
  {
    why: 'saved filters, and words to send and to have at hand',
    sql: `
create table segment (
  id integer primary key,
  uid text not null unique,
  key text,
  name text not null,
  filter text not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index segment_key on segment (key) where key is not null;

create table template (
  id integer primary key,
  uid text not null unique,
  key text,
  name text not null,
  purpose text not null,
  lang text,
  subject text not null,
  body text not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index template_key on template (key) where key is not null;
`,
  },
  {
    why: 'who was merged into whom, who is not the same, and who was erased',
    sql: `
alter table contact add column merged_into integer references contact;
create index contact_merged on contact (merged_into) where merged_into is not null;

create table distinction (
  id integer primary key,
  uid text not null unique,
  key text,
  contacts text not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index distinction_key on distinction (key) where key is not null;

create table erasure (
  id integer primary key,
  uid text not null unique,
  key text,
  at integer not null,
  salt text not null,
  hashes text not null,
  things text not null,
  extra text not null,
  deleted integer not null default 0
);
create unique index erasure_key on erasure (key) where key is not null;

create table erased_address (
  hash text not null,
  erasure integer not null references erasure,
  primary key (hash, erasure)
) without rowid;
create index erased_address_erasure on erased_address (erasure);
`,
  },
  {
    // Of this machine and no entity: an undo takes no mail back, and it holds no name.
    why: 'which reminders went out, so that none goes out twice',
    sql: `
create table reminder (
  id integer primary key,
  kind text not null,
  period text not null,
  about text not null,
  message_id text not null,
  state text not null,
  handed integer not null,
  holder text,
  via text not null,
  told text not null,
  began_at integer not null,
  ran_at integer not null
);
create index reminder_period on reminder (period, about);
`,
  },
];
