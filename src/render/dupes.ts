import type { ContactRecord } from '../domain/contact.ts';
import type { Dupes, Evidence } from '../domain/dupes.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Besides } from '../locale/besides.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet, type Row, type Sheet } from './sheet.ts';

/** Contacts that look like one person, the one to keep first. */
export interface Twins extends Pick<Dupes, 'strength' | 'why'> {
  readonly contacts: readonly { readonly contact: ContactRecord; readonly touchpoints: number }[];
}

/** A row for each group: who, what says so, and the command that makes one of them. */
export function showDupes(
  twins: readonly Twins[],
  now: Instant,
  face: Face,
  merging: Besides['merging'],
): string {
  if (face.format === 'json')
    return json(
      { schema: 'crm.contact.dupes/1', now: formatInstant(now), items: twins.map(twinsObject) },
      face,
    );
  return showSheet(sheetOf(twins, face.format === 'table', merging), face);
}

// On a terminal what says so and the command stand below, whole: both are to be read, and the command to be copied.
function sheetOf(twins: readonly Twins[], isTable: boolean, merging: Besides['merging']): Sheet {
  const { columns } = merging;
  return {
    columns: [
      { title: columns.refs },
      { title: columns.who, grow: true, least: 16 },
      ...(isTable ? [] : [{ title: columns.why }, { title: columns.command }]),
    ],
    rows: twins.map((group) => rowOf(group, isTable, merging)),
  };
}

function rowOf(group: Twins, isTable: boolean, merging: Besides['merging']): Row {
  const refs = refsOf(group);
  const why = group.why.map((evidence) => evidenceText(evidence, merging)).join(', ');
  return {
    ref: refs.join(','),
    raw: twinsObject(group),
    below: isTable ? [why, commandOf(group)] : [],
    cells: [
      { text: refs.join(' '), mood: 'accent' },
      { text: group.contacts.map(({ contact }) => contact.name).join(' = '), mood: 'strong' },
      ...(isTable ? [] : [{ text: why }, { text: commandOf(group) }]),
    ],
  };
}

const refsOf = ({ contacts }: Twins): readonly string[] =>
  contacts.map(({ contact }) => formatRef('contact', contact.id));

const commandOf = (group: Twins): string => ['crm contact merge', ...refsOf(group)].join(' ');

const evidenceText = (evidence: Evidence, { evidence: say }: Besides['merging']): string =>
  'value' in evidence ? say[evidence.is](evidence.value) : say[evidence.is];

const twinsObject = (group: Twins): object => ({
  contacts: group.contacts.map(({ contact: { id, key, name, org, emails, phones }, touchpoints }) => ({
    ref: formatRef('contact', id),
    key,
    name,
    org,
    emails,
    phones,
    touchpoints,
  })),
  strength: group.strength,
  evidence: group.why.map((evidence) =>
    'value' in evidence ? { kind: evidence.is, value: evidence.value } : { kind: evidence.is, value: null },
  ),
  command: commandOf(group),
});
