import { fold } from '../../domain/folding.ts';
import type { Incoming, Party } from '../../domain/incoming.ts';
import {
  byFolded,
  Cells,
  channelOf,
  hashed,
  minutesIn,
  momentOf,
  named,
  touchpoint,
  withNumber,
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

/** HubSpot's contacts, and its notes, calls, meetings and e-mails with the contacts they belong to. */
export const hubspot: Program = {
  name: 'hubspot',
  recognises: (header) =>
    (header.has('record id') || header.has('contact id')) &&
    (hasAll(header, 'first name', 'last name') || hasAll(header, 'lead status') || isOfActivities(header)),
  reader: (columns, context) =>
    isOfActivities(new Set(columns.map(({ folded }) => folded))) &&
    !columns.some(({ folded }) => folded === 'first name')
      ? activityReader(columns, context)
      : peopleReader(columns, context),
};

/** `Last Activity Date (EST)` without its zone. */
const bare = ({ folded }: Column): string => folded.replace(/ \([a-z]{2,5}(?:[+-]\d+)?\)$/, '');

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['first name', { is: 'first_name' }],
  ['last name', { is: 'last_name' }],
  ['salutation', { is: 'fact', name: 'prefix' }],
  ['email', { is: 'email' }],
  ['additional email addresses', { is: 'email' }],
  ['work email', { is: 'email' }],
  ['phone number', { is: 'phone' }],
  ['mobile phone number', { is: 'phone' }],
  ['whatsapp phone number', { is: 'phone' }],
  ['company name', { is: 'org' }],
  ['associated company', { is: 'org' }],
  ['primary company', { is: 'org' }],
  ['primary associated company', { is: 'org' }],
  ['job title', { is: 'fact', name: 'title' }],
  ['website url', { is: 'fact', name: 'web' }],
  ['create date', { is: 'created' }],
  ['date of birth', { is: 'birthday' }],
  ['original source', { is: 'source' }],
  ['original traffic source', { is: 'source' }],
  ['preferred language', { is: 'lang' }],
  ['street address', { is: 'fact', name: 'address', between: ', ' }],
  ['city', { is: 'fact', name: 'address', between: ', ' }],
  ['state/region', { is: 'fact', name: 'address', between: ', ' }],
  ['postal code', { is: 'fact', name: 'address', between: ', ' }],
  ['country/region', { is: 'fact', name: 'address', between: ', ' }],
]);

function peopleReader(columns: readonly Column[], { dates }: Context): Reader {
  const id = columns.find(({ folded }) => folded === 'record id' || folded === 'contact id');
  const out = columns.find((column) => bare(column) === 'unsubscribed from all email');
  const roles = rolesBy(
    columns.filter((column) => column !== id && column !== out),
    (column) => ROLES.get(bare(column)) ?? shifting(bare(column)),
  );
  const companies = new Set(roles.flatMap(([column, { is }]) => (is === 'org' ? [column.at] : [])));
  return {
    dated: datedIn(roles),
    read(line, cells) {
      // `Taller Norte (5501)` is the company with its number.
      const said = cells.map((cell, at) => (companies.has(at) ? withNumber(cell).name : cell));
      const person = personIn(roles, said, dates);
      const number = id === undefined ? '' : cellAt(cells, id.at);
      if (number !== '') person.put({ is: 'key' }, '', `hubspot:${number}`);
      if (out !== undefined && /^(?:yes|true)$/i.test(cellAt(cells, out.at)))
        person.set('consent', { news: { given: false, source: 'HubSpot' } });
      return [person.contact(line)];
    },
  };
}

const BODIES = [
  'note body',
  'call notes',
  'meeting description',
  'internal meeting notes',
  'email body',
  'task notes',
  'activity body',
  'body preview',
];
const TITLES = ['meeting name', 'call title', 'email subject', 'task title', 'activity title', 'subject'];
const TIMES = [
  'activity date',
  'meeting start time',
  'timestamp',
  'create date',
  'created at',
  'last modified date',
];
const KIND_OF: readonly (readonly [string, string])[] = [
  ['call ', 'call'],
  ['meeting ', 'meeting'],
  ['email ', 'email'],
];

const isOfActivities = (header: ReadonlySet<string>): boolean =>
  BODIES.some((name) => header.has(name)) || TITLES.some((name) => header.has(name));

function activityReader(columns: readonly Column[], context: Context): Reader {
  const byName = byFolded(columns, bare);
  const kind =
    KIND_OF.find(([start]) => [...byName.keys()].some((name) => name.startsWith(start)))?.[1] ?? 'note';
  return {
    dated: TIMES.flatMap((name) => byName.get(name)?.at ?? []),
    read: (line, cells) => [activity(line, new Cells(byName, cells), kind, context)],
  };
}

function activity(line: number, row: Cells, kind: string, { dates, channels, hash }: Context): Incoming {
  const id = row.take('record id', 'contact id');
  const title = row.take(...TITLES);
  const text = [title, plainText(row.take(...BODIES))].filter((piece) => piece !== '').join('\n\n');
  const said = row.take('activity type');
  const channel = channelOf(said === '' ? kind : said, channels)?.name ?? 'note';
  const parties = partiesIn(
    row.take('associated contact', 'associated contacts', 'contacts', 'contact'),
    row.take('associated contact ids', 'associated contact id', 'contact ids'),
  );
  const date = row.take(...TIMES);
  const duration = minutesIn(row.take('call duration', 'duration'));
  const way = fold(row.take('call direction', 'email direction', 'direction'));
  const outcome = fold(row.take('call outcome'));
  if (text === '' && date === '' && parties.length === 0 && id === '')
    return { is: 'passed', line, why: { is: 'empty' } };
  if (parties.length === 0) return { is: 'refused', line, why: { is: 'nobody' } };
  const at = momentOf(date, '', dates);
  if (at === null)
    return { is: 'refused', line, why: date === '' ? { is: 'no-date' } : { is: 'date-wrong', said: date } };
  const isLive = channels.some(({ name, live }) => name === channel && live);
  const isIn = way.startsWith('in');
  const fields = {
    at,
    channel,
    direction: isIn ? 'in' : isLive && way === '' ? 'live' : 'out',
    text,
    minutes: duration,
    missed: isLive && /no answer|voicemail|busy|wrong number|no show/.test(outcome) ? true : null,
  };
  const key =
    id === ''
      ? hashed(hash, 'hubspot', `${at}`, ...parties.map(({ name }) => name), text)
      : `hubspot:${kind}:${id}`;
  return touchpoint(line, key, parties, fields, row.rest());
}

/** The contacts of a row: `Ana Pérez (101);Luis Vidal (102)`, or names with their numbers in a column of their own. */
function partiesIn(names: string, ids: string): readonly Party[] {
  const numbers = ids.split(/[;,]\s*/).filter((one) => one !== '');
  return names
    .split(/\s*;\s*/)
    .filter((one) => one !== '')
    .map((one, at) => {
      const { name, number } = withNumber(one);
      const known = number ?? numbers[at] ?? null;
      const [, email] = /<?([^\s<>()]+@[^\s<>()]+)>?/.exec(name) ?? [];
      const plain = email === undefined ? name : name.replace(/\s*[<(]?[^\s<>()]+@[^\s<>()]+[>)]?/, '');
      return named(plain, {
        key: known === null ? null : `hubspot:${known}`,
        emails: email === undefined ? [] : [email.toLowerCase()],
      });
    });
}
