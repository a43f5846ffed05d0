import { fold } from '../../domain/folding.ts';
import { cellAt, type Column } from './header.ts';
import type { Person, Role } from './person.ts';
import { datedIn, hasAll, personIn, rolesBy, type Program } from './program.ts';

/** Google Contacts as it exports today, and as it did until 2024 (`Given Name`, `Group Membership`). */
export const google: Program = {
  name: 'google',
  recognises: (header) =>
    hasAll(header, 'e-mail 1 - value') ||
    hasAll(header, 'first name', 'labels') ||
    hasAll(header, 'given name', 'group membership'),
  reader(columns, { dates }) {
    const groups = groupsIn(columns);
    const grouped = new Set(groups.flatMap(({ parts }) => [...parts.values()].map(({ at }) => at)));
    const roles = rolesBy(
      columns.filter(({ at }) => !grouped.has(at)),
      ({ folded }) => ROLES.get(folded) ?? null,
    );
    const events = groups.filter(({ kind }) => kind === 'event' || kind === 'birthday');
    return {
      dated: [...datedIn(roles), ...events.flatMap(({ parts }) => [...parts.values()].map(({ at }) => at))],
      read(line, cells) {
        const person = personIn(roles, cells, dates);
        for (const group of groups) TAKE[group.kind]?.(person, group, (part) => partOf(group, cells, part));
        return [person.contact(line)];
      },
    };
  },
};

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  // The old form has the whole name beside its parts; the parts say more.
  ['name', { is: 'ignore' }],
  ['first name', { is: 'first_name' }],
  ['given name', { is: 'first_name' }],
  ['middle name', { is: 'middle_name' }],
  ['additional name', { is: 'middle_name' }],
  ['last name', { is: 'last_name' }],
  ['family name', { is: 'last_name' }],
  ['name prefix', { is: 'fact', name: 'prefix' }],
  ['name suffix', { is: 'suffix' }],
  ['nickname', { is: 'alias' }],
  ['organization name', { is: 'org' }],
  ['organization title', { is: 'fact', name: 'title' }],
  ['organization department', { is: 'fact', name: 'department' }],
  ['birthday', { is: 'birthday' }],
  ['notes', { is: 'fact', name: 'note' }],
  ['language', { is: 'lang' }],
  ['photo', { is: 'extra', name: 'photo' }],
]);

/** Columns that belong together: `Phone 2 - Label`, `Phone 2 - Value`. */
interface Group {
  readonly kind: string;
  readonly parts: ReadonlyMap<string, Column>;
}

function groupsIn(columns: readonly Column[]): readonly Group[] {
  const found = new Map<string, { readonly kind: string; readonly parts: Map<string, Column> }>();
  for (const column of columns) {
    const [, kind = '', number = '', part = ''] = /^(.+) (\d+) - (.+)$/.exec(column.folded) ?? [];
    const [name, piece] = /^(?:labels|group membership)$/.test(column.folded)
      ? ['labels', 'value']
      : [kind, part];
    if (!Object.hasOwn(TAKE, name)) continue;
    const group = found.get(`${name} ${number}`) ?? { kind: name, parts: new Map<string, Column>() };
    group.parts.set(piece === 'type' ? 'label' : piece, column);
    found.set(`${name} ${number}`, group);
  }
  return [...found.values()];
}

const partOf = (group: Group, cells: readonly string[], part: string): string => {
  const column = group.parts.get(part);
  return column === undefined ? '' : cellAt(cells, column.at);
};

type Take = (person: Person, group: Group, part: (name: string) => string) => void;

/** `* Work` of the old form is `Work`. */
const labelOf = (text: string): string => text.replace(/^\* ?/, '');

const values = (text: string): readonly string[] => text.split(' ::: ').map((one) => one.trim());

const reached =
  (role: Role, kept: string): Take =>
  (person, group, part) => {
    const column = group.parts.get('value')?.name ?? '';
    person.put(role, column, part('value'));
    const label = labelOf(part('label'));
    if (part('value') !== '' && label !== '') person.keep(kept, part('value'), label);
  };

const labelled =
  (name: string, value: string): Take =>
  (person, _, part) => {
    const label = labelOf(part('label'));
    person.put(
      {
        is: 'fact',
        name: label === '' || fold(label) === 'other' ? name : `${name} (${label.toLowerCase()})`,
      },
      name,
      part(value),
    );
  };

const ADDRESS = ['street', 'extended address', 'po box', 'city', 'region', 'postal code', 'country'];

/** What is to be done with each kind of group. */
const TAKE: Readonly<Record<string, Take>> = {
  labels: (person, _, part) => {
    for (const label of values(part('value')).map(labelOf))
      if (label !== '' && fold(label) !== 'mycontacts')
        person.put({ is: 'tag' }, 'labels', label.toLowerCase());
  },
  'e-mail': reached({ is: 'email' }, 'email_labels'),
  phone: reached({ is: 'phone' }, 'phone_labels'),
  website: labelled('web', 'value'),
  relation: labelled('relation', 'value'),
  im: labelled('chat', 'value'),
  'custom field': (person, group, part) => {
    const label = labelOf(part('label'));
    person.put({ is: 'fact', name: label || (group.parts.get('value')?.name ?? '') }, label, part('value'));
  },
  event: (person, group, part) => {
    const label = labelOf(part('label')) || 'event';
    person.put(
      { is: 'date', name: label.toLowerCase() },
      group.parts.get('value')?.name ?? label,
      part('value'),
    );
  },
  organization: (person, group, part) => {
    person.put({ is: 'org' }, group.parts.get('name')?.name ?? '', part('name'));
    person.put({ is: 'fact', name: 'title' }, '', part('title'));
    for (const [name, column] of group.parts)
      if (!['name', 'title', 'label'].includes(name))
        person.put({ is: 'fact', name: ORG_FACTS[name] ?? column.name }, '', part(name));
  },
  address: (person, group, part) => {
    const formatted = part('formatted').replace(/\s*\n\s*/g, ', ');
    const pieces = ADDRESS.map(part).filter(
      (piece) => piece !== '' && !fold(formatted).includes(fold(piece)),
    );
    const label = labelOf(part('label')).toLowerCase();
    const name =
      label === '' || label === 'other'
        ? 'address'
        : /^(?:work|home)$/.test(label)
          ? `${label}-address`
          : `address (${label})`;
    person.put(
      { is: 'fact', name },
      group.kind,
      [...(formatted === '' ? [] : [formatted]), ...pieces].join(', '),
    );
  },
};

const ORG_FACTS: Readonly<Record<string, string>> = {
  department: 'department',
  'job description': 'job description',
};
