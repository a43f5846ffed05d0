import type { Incoming } from '../../domain/incoming.ts';
import type { Channel } from '../../domain/channel.ts';
import { writtenDate } from '../../domain/writtenDate.ts';
import {
  byFolded,
  Cells,
  channelOf,
  hashed,
  isYes,
  minutesIn,
  momentOf,
  named,
  touchpoint,
} from './events.ts';
import { cellAt, type Column } from './header.ts';
import { plainText } from './markup.ts';
import type { Role } from './person.ts';
import {
  datedIn,
  hasAll,
  personIn,
  rolesBy,
  shifting,
  type Context,
  type Program,
  type Reader,
} from './program.ts';

/** Pipedrive's people and activities, whose headers begin with what the row is about or, in lists, do not. */
export const pipedrive: Program = {
  name: 'pipedrive',
  recognises: (header) => isOfActivities(header) || isOfPeople(header),
  reader: (columns, context) =>
    isOfActivities(new Set(columns.map(({ folded }) => folded)))
      ? activityReader(columns, context)
      : peopleReader(columns, context),
};

const isOfPeople = (header: ReadonlySet<string>): boolean =>
  [...header].some((name) => /^person - (?:name|first name|last name|email.*)$/.test(name)) ||
  (header.has('name') &&
    ['email - work', 'phone - work', 'closed deals', 'open deals', 'next activity date'].some((name) =>
      header.has(name),
    ));

const isOfActivities = (header: ReadonlySet<string>): boolean =>
  header.has('activity - subject') ||
  (hasAll(header, 'subject', 'due date') &&
    ['done', 'marked as done time', 'contact person'].some((name) => header.has(name)));

const bare = ({ folded }: Column): string =>
  folded.replace(/^(?:person|activity) - (?:person |activity )?/, '');

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['name', { is: 'name' }],
  ['first name', { is: 'first_name' }],
  ['last name', { is: 'last_name' }],
  ['organization', { is: 'org' }],
  ['organization name', { is: 'org' }],
  ['label', { is: 'tag' }],
  ['labels', { is: 'tag' }],
  ['birthday', { is: 'birthday' }],
  ['job title', { is: 'fact', name: 'title' }],
  ['notes', { is: 'fact', name: 'note' }],
  ['postal address', { is: 'fact', name: 'address' }],
  ['person created', { is: 'created' }],
  ['created', { is: 'created' }],
  ['creation date', { is: 'created' }],
  ['add time', { is: 'created' }],
]);

const IDS = ['id', 'system id', 'pipedrive system id'];

function roleOf(column: Column): Role | null {
  const name = bare(column);
  if (/^email(?: [-(]|s?$)/.test(name)) return { is: 'email' };
  if (/^(?:phone|mobile)(?: [-(]|s?$)/.test(name)) return { is: 'phone' };
  if (name.startsWith('linkedin')) return { is: 'fact', name: 'LinkedIn' };
  return ROLES.get(name) ?? shifting(name);
}

function peopleReader(columns: readonly Column[], { dates }: Context): Reader {
  const id = columns.find((column) => IDS.includes(bare(column)));
  const roles = rolesBy(
    columns.filter((column) => column !== id),
    roleOf,
  ).map(([column, role]): readonly [Column, Role] => {
    const name = column.name.replace(/^Person - /i, '');
    return [column, role.is === 'fact' && role.name === column.name ? { ...role, name } : role];
  });
  return {
    dated: datedIn(roles),
    read(line, cells) {
      const person = personIn(roles, cells, dates);
      const number = id === undefined ? '' : cellAt(cells, id.at);
      if (number !== '') person.put({ is: 'key' }, '', `pipedrive:${number}`);
      return [person.contact(line)];
    },
  };
}

function activityReader(columns: readonly Column[], context: Context): Reader {
  const byName = byFolded(columns, bare);
  return {
    dated: ['due date', 'marked as done time', 'creation date', 'add time'].flatMap(
      (name) => byName.get(name)?.at ?? [],
    ),
    read: (line, cells) => [activity(line, new Cells(byName, cells), context)],
  };
}

/** What was done is a touchpoint, what is still to be done a follow-up. */
function activity(line: number, row: Cells, { dates, channels, hash, now }: Context): Incoming {
  const id = row.take(...IDS);
  const subject = row.take('subject');
  const note = plainText(row.take('note', 'public description', 'notes'));
  const person = row.take('contact person', 'person', 'person name');
  const org = row.take('organization', 'organization name');
  const date = row.take('due date');
  const clock = row.take('due time');
  const doneAt = row.take('marked as done time');
  const type = row.take('type');
  const isDone = isYes(row.take('done', 'status')) || doneAt !== '';
  const length = minutesIn(row.take('duration'));
  if (subject + note + person + org + date === '') return { is: 'passed', line, why: { is: 'empty' } };
  const who = person === '' ? org : person;
  const party = who === '' ? null : named(who, { org: org === '' ? null : org });
  const key = id === '' ? hashed(hash, 'pipedrive', subject, date, clock, who) : `pipedrive:activity:${id}`;
  if (!isDone) {
    const due = writtenDate(date, dates);
    if (due === null || due.is === 'yearless')
      return { is: 'refused', line, why: date === '' ? { is: 'no-date' } : { is: 'date-wrong', said: date } };
    const text = [subject || type, note.replace(/\s+/g, ' ')].filter((piece) => piece !== '').join(': ');
    const extra = {
      ...row.rest(),
      ...(type === '' ? {} : { type }),
      ...(clock === '' ? {} : { time: clock }),
    };
    return {
      is: 'followup',
      line,
      key,
      party,
      fields: { due: due.day, text, kind: 'todo', status: 'open' },
      extra,
    };
  }
  if (party === null) return { is: 'refused', line, why: { is: 'nobody' } };
  const planned = date === '' ? null : momentOf(date, clock, dates);
  const closed = doneAt === '' ? null : momentOf(doneAt, '', dates);
  // When it was to be says better when it was than when it was ticked off, unless it says no time or one to come.
  const at =
    planned !== null && planned <= now && (clock !== '' || closed === null) ? planned : (closed ?? planned);
  if (at === null) {
    const said = date || doneAt;
    return { is: 'refused', line, why: said === '' ? { is: 'no-date' } : { is: 'date-wrong', said } };
  }
  const channel = channelOf(type, channels);
  const text = [channel === null && type !== '' ? `${type}: ${subject}` : subject, note]
    .filter((piece) => piece !== '')
    .join('\n\n');
  return touchpoint(
    line,
    key,
    [party],
    { at, ...wayOf(channel), text, minutes: length === 0 ? null : length },
    row.rest(),
  );
}

const wayOf = (channel: Channel | null): { readonly channel: string; readonly direction: string } => ({
  channel: channel?.name ?? 'note',
  direction: channel?.live === true ? 'live' : 'out',
});
