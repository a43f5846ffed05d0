import type { Acquaintance } from '../domain/acquaintance.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { dayOf } from '../domain/day.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactDetails } from './contactDetails.ts';
import { sinceText } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { labelled } from './labelled.ts';
import { peopleSheet, type Frame } from './people.ts';
import { showSheet, type Row } from './sheet.ts';

/** An organisation with those of its people who are not archived. */
export interface OrgWithPeople {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
  readonly people: readonly Acquaintance[];
}

/** The last word with anybody of an organisation. */
export const lastTouchOf = (org: OrgWithPeople): Instant | null =>
  org.people.reduce<Instant | null>(
    (last, { lastTouchAt: at }) => (at !== null && (last === null || at > last) ? at : last),
    null,
  );

export const clientsOf = (org: OrgWithPeople): number =>
  org.people.filter(({ standing }) => standing === 'client').length;

/** An organisation as JSON names it. */
export const orgObject = (org: OrgWithPeople): object => {
  const last = lastTouchOf(org);
  return {
    ref: formatRef('org', org.id),
    key: org.key,
    name: org.name,
    facts: org.facts,
    contacts: org.people.length,
    clients: clientsOf(org),
    last_touch_at: last === null ? null : formatInstant(last),
    created_at: formatInstant(org.createdAt),
  };
};

/** The list of organisations in the face's form. */
export function showOrgs(
  orgs: readonly OrgWithPeople[],
  frame: Frame,
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') {
    return json(
      { schema: 'crm.org.list/1', now: formatInstant(frame.now), items: orgs.map(orgObject) },
      face,
    );
  }
  const { orgColumns: columns } = locale.people;
  return showSheet(
    {
      columns: [
        { title: columns.ref },
        { title: columns.name, grow: true, least: 12 },
        { title: columns.people, align: 'right' },
        { title: columns.clients, align: 'right', drop: 1 },
        { title: columns.last },
      ],
      rows: orgs.map((org) => rowOf(org, frame, locale)),
    },
    face,
  );
}

function rowOf(org: OrgWithPeople, { today }: Frame, locale: Catalogue): Row {
  const ref = formatRef('org', org.id);
  const last = lastTouchOf(org);
  return {
    ref,
    raw: orgObject(org),
    cells: [
      { text: ref, mood: 'accent' },
      { text: org.name, mood: 'strong' },
      { text: `${org.people.length}` },
      { text: `${clientsOf(org)}` },
      last === null
        ? { text: locale.people.never, plain: '', mood: 'faint' }
        : { text: sinceText(last, { today, iso: false, locale }), plain: dayOf(last) },
    ],
  };
}

/** One organisation: what is noted of it, then its people; to programs its people alone. */
export function showOrg(org: OrgWithPeople, frame: Frame, face: Face, locale: Catalogue): string {
  if (face.format === 'json') {
    const contacts = org.people.map(contactDetails);
    return json(
      { schema: 'crm.org.show/1', now: formatInstant(frame.now), ...orgObject(org), contacts },
      face,
    );
  }
  const sheet = showSheet(peopleSheet(org.people, frame, locale), face);
  if (face.format !== 'table') return sheet;
  const facts = Object.entries(org.facts).map(([name, value]) => ({ label: name, lines: [{ text: value }] }));
  const title = { label: formatRef('org', org.id), lines: [{ text: org.name, mood: 'strong' as const }] };
  return `${labelled([title, ...facts], face)}${sheet === '' ? '' : `\n${sheet}`}`;
}
