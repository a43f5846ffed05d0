import type { Fields, Json } from '../domain/journal.ts';
import { formatInstant, instant } from '../domain/instant.ts';
import { csv } from './csv.ts';

/** Somebody to be written as a row: by the fields of the interchange. */
export interface CsvPerson {
  readonly key: string;
  readonly fields: Fields;
}

/** How many columns the lists take, and which names the named values have, over everybody. */
interface Widths {
  emails: number;
  phones: number;
  readonly handles: Set<string>;
  readonly facts: Set<string>;
}

/** Plain columns before and after the addresses. */
const BEFORE = ['key', 'name', 'org'];
const AFTER = ['aliases', 'tags', 'tier', 'standing', 'source', 'lang', 'birthday', 'created_at'];

/**
 * People as a table for spreadsheets, which `crm import csv` takes back: a column for each address, handle and fact that
 * anybody has. `people` is gone through twice.
 */
export function* peopleCsv(people: () => Iterable<CsvPerson>): Generator<string> {
  const widths: Widths = { emails: 1, phones: 1, handles: new Set(), facts: new Set() };
  for (const { fields } of people()) {
    widths.emails = Math.max(widths.emails, textsIn(fields['emails']).length);
    widths.phones = Math.max(widths.phones, textsIn(fields['phones']).length);
    for (const name of Object.keys(namedIn(fields['handles']))) widths.handles.add(name);
    for (const name of Object.keys(namedIn(fields['facts']))) widths.facts.add(name);
  }
  const handles = [...widths.handles].toSorted();
  const facts = [...widths.facts].toSorted();
  yield csv([
    [
      ...BEFORE,
      ...numbered('email', widths.emails),
      ...numbered('phone', widths.phones),
      ...AFTER,
      ...handles.map((name) => `handle:${name}`),
      ...facts.map((name) => (isTaken(name) ? `fact:${name}` : name)),
    ],
  ]);
  for (const { key, fields } of people()) {
    const plain = (name: string): string =>
      name === 'key'
        ? key
        : Array.isArray(fields[name])
          ? textsIn(fields[name]).join(name === 'aliases' ? '; ' : ', ')
          : textIn(fields[name]);
    const [emails, phones] = [textsIn(fields['emails']), textsIn(fields['phones'])];
    const [ownHandles, ownFacts] = [namedIn(fields['handles']), namedIn(fields['facts'])];
    yield csv([
      [
        ...BEFORE.map(plain),
        ...Array.from({ length: widths.emails }, (_, at) => emails[at] ?? ''),
        ...Array.from({ length: widths.phones }, (_, at) => phones[at] ?? ''),
        ...AFTER.map(plain),
        ...handles.map((name) => ownHandles[name] ?? ''),
        ...facts.map((name) => ownFacts[name] ?? ''),
      ],
    ]);
  }
}

/** Whether a fact's name would be read as something else. */
const isTaken = (name: string): boolean =>
  name.includes(':') || [...BEFORE, ...AFTER].includes(name) || /^(?:email|phone)(?: \d+)?$/.test(name);

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => (at === 0 ? name : `${name} ${at + 1}`));

const textIn = (value: Json | undefined): string =>
  typeof value === 'number' ? formatInstant(instant(value)) : typeof value === 'string' ? value : '';

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(textIn) : [];

const namedIn = (value: Json | undefined): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, string>>)
    : {};
