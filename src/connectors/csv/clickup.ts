import { SET_STANDINGS, TIERS } from '../../domain/contact.ts';
import { channelNamed } from '../../domain/channel.ts';
import { fold } from '../../domain/folding.ts';
import type { Incoming, Party } from '../../domain/incoming.ts';
import type { Json } from '../../domain/journal.ts';
import { writtenDate } from '../../domain/writtenDate.ts';
import { byFolded, Cells, hashed, momentOf, named, touchpoint } from './events.ts';
import { guess } from './guess.ts';
import type { Column } from './header.ts';
import type { Person, Role } from './person.ts';
import { datedIn, hasAll, personIn, rolesBy, type Context, type Program } from './program.ts';

/** ClickUp's tasks, of which each is somebody: their fields, what was commented, and what is due. */
export const clickup: Program = {
  name: 'clickup',
  recognises: (header) => hasAll(header, 'task id', 'task name'),
  reader(columns, context) {
    const byName = byFolded(columns);
    const roles = rolesBy(
      columns.filter(({ folded }) => !OWN.has(folded)),
      roleOf,
    );
    return {
      dated: [
        ...datedIn(roles),
        ...['due date', 'date created'].flatMap((name) => byName.get(name)?.at ?? []),
      ],
      read: (line, cells) => taskIn(line, roles, cells.map(meant), byName, context),
    };
  },
};

/** `null` is nothing, `[A, B]` a list, `[]` an empty one. */
function meant(cell: string): string {
  const text = cell.trim();
  if (text === 'null' || text === '[]' || text === '{}') return '';
  const [, inside] = /^\[([^{}"]*)\]$/.exec(text) ?? [];
  return inside === undefined
    ? text
    : inside
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '' && one !== 'null')
        .join('; ');
}

/** Columns that every export has and that are read each in its own way. */
const OWN: ReadonlySet<string> = new Set([
  'task id',
  'task name',
  'task content',
  'status',
  'date created',
  'due date',
  'parent id',
  'comments',
]);

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['tags', { is: 'tag' }],
  // The same dates again, in words.
  ['date created text', { is: 'ignore' }],
  ['due date text', { is: 'ignore' }],
  ['start date text', { is: 'ignore' }],
  // Of a task, not of somebody.
  ['task type', { is: 'ignore' }],
  ['assigned comments', { is: 'ignore' }],
  ...[
    'task custom id',
    'attachments',
    'assignees',
    'list name',
    'folder name',
    'folder name/path',
    'space name',
    'start date',
    'checklists',
    'priority',
    'time estimated',
    'time estimated text',
    'time spent',
    'time spent text',
    'rolled up time',
    'rolled up time text',
    'date updated',
    'date updated text',
    'date done',
    'date done text',
    'date closed',
    'date closed text',
  ].map((name) => [name, { is: 'extra', name: `clickup_${name.replace(/[ /]+/g, '_')}` }] as const),
]);

/** `Correo (email)` is a field of the user's own, with its kind behind it. */
function roleOf({ name, folded }: Column): Role | null {
  const own = ROLES.get(folded);
  if (own) return own;
  const [, label = name, kind = ''] = /^(.*?)\s*\(([a-z ]+)\)$/i.exec(name) ?? [];
  const guessed = guess(fold(label));
  if (kind === 'email') return { is: 'email' };
  if (kind === 'phone') return { is: 'phone' };
  if (guessed !== null && guessed.is !== 'name') return guessed;
  return kind === 'date' ? { is: 'date', name: label.toLowerCase() } : { is: 'fact', name: label };
}

function taskIn(
  line: number,
  roles: readonly (readonly [Column, Role])[],
  cells: readonly string[],
  byName: ReadonlyMap<string, Column>,
  context: Context,
): readonly Incoming[] {
  const row = new Cells(byName, cells);
  const id = row.take('task id');
  const name = row.take('task name');
  const status = row.take('status');
  const parent = row.take('parent id');
  const content = row.take('task content');
  const created = row.take('date created');
  const due = row.take('due date');
  const comments = row.take('comments');
  const key = `clickup:${id}`;
  if (parent !== '' && parent !== id) {
    const party = named('', { key: `clickup:${parent}` });
    return [
      subtask(line, { id, name, status, content, created, due }, party, context),
      ...history(line, id, comments, party, context),
    ];
  }
  const person = personIn(roles, cells, context.dates);
  person.put({ is: 'name' }, 'Task Name', name);
  if (id !== '') person.put({ is: 'key' }, '', key);
  person.put({ is: 'fact', name: 'note' }, 'Task Content', content);
  person.put({ is: 'created' }, 'Date Created', created);
  putStatus(person, status);
  const contact = person.contact(line);
  if (contact.is !== 'contact') return [contact];
  return [
    contact,
    ...dueOf(line, { id, name, status, due }, contact.party, context),
    ...history(line, id, comments, contact.party, context),
  ];
}

interface Task {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly due: string;
}

const CLOSED = /^(?:closed|complete|completed|done|cerrad[ao]|completad[ao]|hech[ao]|terminad[ao])$/;
const AWAY = /^(?:archived|inactive|archivad[ao]|inactiv[ao])$/;

/** A status that says what somebody is to us becomes that; any other is a tag. */
function putStatus(person: Person, status: string): void {
  const word = fold(status);
  if (word === '') return;
  const standing = SET_STANDINGS.find((one) => one === (STANDINGS.get(word) ?? word));
  const tier = TIERS.find((one) => one === word);
  if (standing) person.set('standing', standing);
  else if (tier) person.set('tier', tier);
  else if (AWAY.test(word)) person.set('archived', true);
  else person.put({ is: 'tag' }, 'Status', status.toLowerCase());
}

const STANDINGS: ReadonlyMap<string, string> = new Map([
  ['amigo', 'friend'],
  ['amiga', 'friend'],
  ['socio', 'partner'],
  ['socia', 'partner'],
  ['colaborador', 'partner'],
  ['colaboradora', 'partner'],
  ['proveedor', 'supplier'],
  ['proveedora', 'supplier'],
  ['vendor', 'supplier'],
]);

/** A task that is somebody and is due wants something done about them. */
function dueOf(
  line: number,
  { id, name, status, due }: Task,
  party: Party,
  { dates }: Context,
): readonly Incoming[] {
  const day = due === '' ? null : writtenDate(due, dates);
  if (day === null || day.is === 'yearless' || CLOSED.test(fold(status))) return [];
  return [
    {
      is: 'followup',
      line,
      key: `clickup:${id}:due`,
      party,
      fields: { due: day.day, text: name, kind: 'todo', status: 'open' },
      extra: {},
    },
  ];
}

/** What stands under somebody's task is something to do for them; without a day it is a note. */
function subtask(
  line: number,
  { id, name, status, content, created, due }: Task & { readonly content: string; readonly created: string },
  party: Party,
  { dates }: Context,
): Incoming {
  const day = due === '' ? null : writtenDate(due, dates);
  const key = `clickup:${id}`;
  const text = [name, content].filter((piece) => piece !== '').join('\n\n');
  if (day !== null && day.is !== 'yearless') {
    const state = CLOSED.test(fold(status)) ? 'done' : 'open';
    return {
      is: 'followup',
      line,
      key,
      party,
      fields: { due: day.day, text, kind: 'todo', status: state },
      extra: {},
    };
  }
  const at = momentOf(created, '', dates);
  if (at === null) return { is: 'refused', line, why: { is: 'no-date' } };
  return touchpoint(
    line,
    key,
    [party],
    { at, channel: 'note', direction: 'out', text },
    status === '' ? {} : { status },
  );
}

/** The comments on a task, a JSON list in one cell: each is a note, or what its first word says, as in `Call: …`. */
function history(
  line: number,
  id: string,
  comments: string,
  party: Party,
  context: Context,
): readonly Incoming[] {
  if (comments === '') return [];
  const read = listIn(comments);
  if (read === null) return [{ is: 'refused', line, why: { is: 'syntax', near: comments.slice(0, 40) } }];
  const times = new Map<string, number>();
  return read.map((comment) => {
    const text = textOf(comment, 'text', 'comment', 'comment_text').trim();
    const date = textOf(comment, 'date', 'date_created');
    const at = momentOf(date, '', context.dates);
    if (at === null)
      return { is: 'refused', line, why: date === '' ? { is: 'no-date' } : { is: 'date-wrong', said: date } };
    if (text === '') return { is: 'passed', line, why: { is: 'empty' } };
    const by = textOf(comment, 'by', 'user');
    const said = `${at}\n${by}\n${text}`;
    const nth = (times.get(said) ?? 0) + 1;
    times.set(said, nth);
    const key = hashed(context.hash, 'clickup', id, said, `${nth}`);
    const word = /^(\p{L}[\p{L} -]{0,20}):/u.exec(text)?.[1] ?? '';
    const channel = word === '' ? null : channelNamed(word, context.channels);
    // Only what both do at once: `Mail: …` does not tell who wrote.
    const way =
      channel?.live === true
        ? { channel: channel.name, direction: 'live' }
        : { channel: 'note', direction: 'out' };
    return touchpoint(line, key, [party], { at, ...way, text }, by === '' ? {} : { by });
  });
}

function listIn(text: string): readonly Readonly<Record<string, Json>>[] | null {
  try {
    const value = JSON.parse(text) as Json;
    if (!Array.isArray(value)) return null;
    return (value as readonly Json[]).filter(
      (one): one is Readonly<Record<string, Json>> =>
        typeof one === 'object' && one !== null && !Array.isArray(one),
    );
  } catch {
    return null;
  }
}

function textOf(object: Readonly<Record<string, Json>>, ...names: readonly string[]): string {
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return '';
}
