import { parseInterval } from './duration.ts';
import { fold, foldPhone, wordsOf } from './folding.ts';
import { textIn, type Fields, type Json } from './journal.ts';
import { stricter } from './stricter.ts';

/** A value of the other that could not stay where it was: what stands there instead, and the fact that has it now. */
export interface Differing {
  /** `org`, `facts.goal`. */
  readonly field: string;
  readonly kept: string;
  readonly other: string;
  /** Null: it is said and not kept. */
  readonly fact: string | null;
}

/** What of two records becomes of one. */
export interface Merged {
  readonly fields: Fields;
  readonly differing: readonly Differing[];
}

/** What a uid is called, for a fact that keeps it in words. */
export type NameOf = (kind: 'org' | 'contact', uid: string) => string;

const TIERS: readonly Json[] = ['standard', 'premium', 'vip'];

/** Fields of one value that stay the keeper's; what the other said goes into a fact, where a person would miss it. */
const SINGLE: Readonly<Record<string, { readonly fact: boolean; readonly names?: 'org' | 'contact' }>> = {
  org: { fact: true, names: 'org' },
  birthday: { fact: true },
  source: { fact: true },
  referred_by: { fact: true, names: 'contact' },
  standing: { fact: false },
  every: { fact: false },
  target: { fact: false },
  lang: { fact: false },
  deceased_on: { fact: false },
};

/**
 * The fields of a contact who turned out to be another one too: every address, name, tag and fact of both; of what has
 * one value the keeper's, else the other's; the stricter marks; the later word on each consent, no where both are of one
 * day (`domain.md §7`).
 */
export function mergedContact(
  keep: { readonly uid: string; readonly fields: Fields },
  other: { readonly uid: string; readonly fields: Fields },
  nameOf: NameOf,
): Merged {
  const [ours, theirs] = [keep.fields, other.fields];
  const differing: Differing[] = [];
  const facts = new Map(Object.entries(objectIn(ours['facts'])));
  const single: Record<string, Json> = {};
  for (const [field, { fact, names }] of Object.entries(SINGLE)) {
    const [mine, its] = [ours[field] ?? null, theirs[field] ?? null];
    // Neither was sent by the one they are now.
    const said = field === 'referred_by' && (its === keep.uid || its === other.uid) ? null : its;
    const had = field === 'referred_by' && mine === other.uid ? null : mine;
    single[field] = had ?? said;
    if (had === null || said === null || had === said) continue;
    const wordOf = (value: Json): string =>
      names === undefined ? textIn(value) : nameOf(names, textIn(value));
    const place = fact ? put(facts, field.replace('_', ' '), wordOf(said)) : null;
    differing.push({ field, kept: wordOf(had), other: wordOf(said), fact: place });
  }
  for (const [name, value] of Object.entries(objectIn(theirs['facts']))) {
    const had = facts.get(name);
    if (had === undefined) facts.set(name, value);
    else if (had !== value)
      differing.push({
        field: `facts.${name}`,
        kept: textIn(had),
        other: textIn(value),
        fact: put(facts, name, textIn(value)),
      });
  }
  const tier = TIERS[Math.max(TIERS.indexOf(ours['tier'] ?? null), TIERS.indexOf(theirs['tier'] ?? null))];
  const prefers = union(
    textsIn(ours['prefers']),
    textsIn(theirs['prefers']).filter((channel) => !textsIn(ours['avoids']).includes(channel)),
  );
  return {
    differing,
    fields: {
      ...single,
      tier: tier ?? 'standard',
      emails: union(textsIn(ours['emails']), textsIn(theirs['emails'])),
      phones: union(textsIn(ours['phones']), textsIn(theirs['phones']), (text) => foldPhone(text) ?? text),
      handles: sideBySide(ours['handles'], theirs['handles'], (text) => fold(text).replace(/^@/, '')),
      aliases: aliasesOf(ours, theirs),
      prefers,
      avoids: union(
        textsIn(ours['avoids']),
        textsIn(theirs['avoids']).filter((channel) => !prefers.includes(channel)),
      ),
      not_more_often: longer(ours['not_more_often'] ?? null, theirs['not_more_often'] ?? null),
      tags: union(textsIn(ours['tags']), textsIn(theirs['tags'])),
      dates: datesOf(ours['dates'], theirs['dates']),
      facts: Object.fromEntries(facts),
      consent: consentOf(objectIn(ours['consent']), objectIn(theirs['consent'])),
      do_not_contact: stricter(theirs['do_not_contact'] ?? null, ours['do_not_contact'] ?? null),
      archived: ours['archived'] === true && theirs['archived'] === true,
      created_at: Math.min(Number(ours['created_at']), Number(theirs['created_at'])),
      extra: sideBySide(ours['extra'], theirs['extra'], (text) => text),
    },
  };
}

/** Puts a value under the name, or where that is taken under the first free `name 2`, `name 3`; answers which. */
function put(values: Map<string, Json>, name: string, value: string): string {
  for (let n = 1; ; n += 1) {
    const place = n === 1 ? name : `${name} ${n}`;
    const had = values.get(place);
    // The field itself holds the first: its fact begins at 2.
    if (n === 1 && had === undefined) continue;
    if (had === undefined) values.set(place, value);
    if (had === undefined || had === value) return place;
  }
}

/** Named values of both; a name that both have otherwise is there a second time with a number. */
function sideBySide(
  mine: Json | undefined,
  its: Json | undefined,
  comparable: (text: string) => string,
): Fields {
  const all = new Map(Object.entries(objectIn(mine)));
  const isSame = (a: Json, b: Json): boolean =>
    typeof a === 'string' && typeof b === 'string'
      ? comparable(a) === comparable(b)
      : JSON.stringify(a) === JSON.stringify(b);
  for (const [name, value] of Object.entries(objectIn(its))) {
    const had = all.get(name);
    if (Array.isArray(had) && Array.isArray(value)) {
      all.set(name, bothLists(had as readonly Json[], value as readonly Json[]));
      continue;
    }
    let place = name;
    for (let n = 2; all.has(place) && !isSame(all.get(place) ?? null, value); n += 1) place = `${name} ${n}`;
    if (!all.has(place)) all.set(place, value);
  }
  return Object.fromEntries(all);
}

function bothLists(mine: readonly Json[], its: readonly Json[]): readonly Json[] {
  const known = new Set(mine.map((value) => JSON.stringify(value)));
  return [...mine, ...its.filter((value) => !known.has(JSON.stringify(value)))];
}

/** The names by which the keeper is known besides: theirs, and the other's own. */
function aliasesOf(ours: Fields, theirs: Fields): readonly string[] {
  const words = (name: string): string => wordsOf(name).join(' ');
  const own = words(textIn(ours['name']));
  return union(
    textsIn(ours['aliases']),
    [textIn(theirs['name']), ...textsIn(theirs['aliases'])].filter((name) => words(name) !== own),
    words,
  );
}

function consentOf(mine: Fields, its: Fields): Fields {
  const all = new Map(Object.entries(mine));
  for (const [purpose, value] of Object.entries(its)) {
    const had = all.get(purpose);
    if (had === undefined || isLater(objectIn(value), objectIn(had))) all.set(purpose, value);
  }
  return Object.fromEntries(all);
}

/** Whether a word on consent holds against another: it is later, or it is a no of the same day. */
function isLater(now: Fields, before: Fields): boolean {
  const [on, had] = [textIn(now['on']), textIn(before['on'])];
  return on === had ? now['given'] === false && before['given'] === true : on > had;
}

const datesOf = (mine: Json | undefined, its: Json | undefined): readonly Json[] => {
  const [ours, theirs] = [listIn(mine), listIn(its)];
  const isThere = (date: Fields): boolean =>
    ours.some((each) => each['kind'] === date['kind'] && each['on'] === date['on']);
  return [...ours, ...theirs.filter((date) => !isThere(date))];
};

/** Of two least spans the longer one. */
const longer = (mine: Json, its: Json): Json =>
  mine === null || (its !== null && (parseInterval(textIn(its)) ?? 0) > (parseInterval(textIn(mine)) ?? 0))
    ? its
    : mine;

const union = (
  mine: readonly string[],
  its: readonly string[],
  comparable: (text: string) => string = fold,
): readonly string[] => {
  const known = new Set(mine.map(comparable));
  return [
    ...mine,
    ...its.filter((text) => !known.has(comparable(text)) && Boolean(known.add(comparable(text)))),
  ];
};

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

const listIn = (value: Json | undefined): readonly Fields[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(objectIn) : [];

const objectIn = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
