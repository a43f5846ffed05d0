import { fold, foldPhone } from './folding.ts';
import type { Fields, Json } from './journal.ts';

export type ContactList = 'emails' | 'phones' | 'aliases' | 'tags' | 'prefers' | 'avoids';

/** What is to be other than it is about a contact; everything not named stays (`cli.md §7` has the fields). */
export interface ContactEdit {
  /** Whole values by field; null sets the default. */
  readonly set: Fields;
  /** Lists that are emptied before anything is added. */
  readonly cleared: readonly ContactList[];
  readonly added: Readonly<Partial<Record<ContactList, readonly string[]>>>;
  readonly removed: Readonly<Partial<Record<ContactList, readonly string[]>>>;
  /** Handles and facts by name; null takes one away. */
  readonly handles: readonly (readonly [string, string | null])[];
  readonly facts: readonly (readonly [string, string | null])[];
  readonly datesAdded: readonly { readonly kind: string; readonly on: string }[];
  /** Dates to take away: all of a kind, or the one on a day. */
  readonly datesRemoved: readonly { readonly kind: string; readonly on: string | null }[];
}

export const NO_EDIT: ContactEdit = {
  set: {},
  cleared: [],
  added: {},
  removed: {},
  handles: [],
  facts: [],
  datesAdded: [],
  datesRemoved: [],
};

const LISTS: readonly ContactList[] = ['emails', 'phones', 'aliases', 'tags', 'prefers', 'avoids'];

/** The fields that an edit makes, from the fields as they are; only those that it touches. */
export function edited(before: Fields, edit: ContactEdit): Fields {
  const lists = LISTS.filter(
    (name) =>
      edit.cleared.includes(name) || edit.added[name] !== undefined || edit.removed[name] !== undefined,
  ).map((name): readonly [string, Json] => [name, listOf(name, before, edit)]);
  const fields: Record<string, Json> = { ...edit.set, ...Object.fromEntries(lists) };
  if (edit.handles.length > 0) fields['handles'] = named(before['handles'], edit.handles);
  if (edit.facts.length > 0) fields['facts'] = named(before['facts'], edit.facts);
  if (edit.datesAdded.length > 0 || edit.datesRemoved.length > 0)
    fields['dates'] = datesOf(before['dates'], edit);
  return consistent(before, fields, edit);
}

/** What stood there goes, what was added comes after; of the channels preferred, what was said last comes first. */
function listOf(name: ContactList, before: Fields, edit: ContactEdit): readonly string[] {
  const comparable = name === 'phones' ? (text: string): string => foldPhone(text) ?? text : fold;
  const keys = (values: readonly string[]): ReadonlySet<string> => new Set(values.map(comparable));
  const gone = keys(edit.removed[name] ?? []);
  const kept = edit.cleared.includes(name)
    ? []
    : textsIn(before[name]).filter((value) => !gone.has(comparable(value)));
  const added = edit.added[name] ?? [];
  const both = name === 'prefers' ? [...added, ...kept] : [...kept, ...added];
  return both.filter(
    (value, at) => both.findIndex((other) => comparable(other) === comparable(value)) === at,
  );
}

/** A channel is not preferred and avoided at once: what was said now holds. */
function consistent(before: Fields, fields: Record<string, Json>, edit: ContactEdit): Fields {
  for (const [said, other] of [
    ['prefers', 'avoids'],
    ['avoids', 'prefers'],
  ] as const) {
    const added = edit.added[said] ?? [];
    const now = textsIn(fields[other] ?? before[other]);
    if (edit.added[other] === undefined && now.some((name) => added.includes(name))) {
      fields[other] = now.filter((name) => !added.includes(name));
    }
  }
  return fields;
}

function named(before: Json | undefined, changes: ContactEdit['facts']): Fields {
  const next = new Map<string, Json>(Object.entries(objectIn(before)));
  for (const [name, value] of changes) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next);
}

function datesOf(before: Json | undefined, edit: ContactEdit): readonly Json[] {
  const kept = (Array.isArray(before) ? (before as readonly Json[]) : []).filter((date) => {
    const { kind, on } = objectIn(date);
    return !edit.datesRemoved.some((gone) => gone.kind === kind && (gone.on === null || gone.on === on));
  });
  const isKept = (kind: string, on: string): boolean =>
    kept.some((date) => objectIn(date)['kind'] === kind && objectIn(date)['on'] === on);
  return [
    ...kept,
    ...edit.datesAdded.filter(({ kind, on }) => !isKept(kind, on)).map((date) => ({ ...date, yearly: true })),
  ];
}

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

const objectIn = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
