import { SET_STANDINGS, TIERS } from '../domain/contact.ts';
import { NO_EDIT, type ContactEdit, type ContactList } from '../domain/contactEdit.ts';
import { parseInterval, parseTarget } from '../domain/duration.ts';
import { foldPhone } from '../domain/folding.ts';
import type { Json } from '../domain/journal.ts';
import { parsePerson } from '../domain/person.ts';
import type { Day } from '../domain/day.ts';
import { CrmError, type FlagShape } from '../errors.ts';
import { channelNamedIn } from './channelWord.ts';
import { listOf, textOf } from './flags.ts';
import type { Call } from './verb.ts';
import { pastDay, plannedDay } from './when.ts';
import { contactNamed } from './whom.ts';

/** The flags that say something of a contact; those that may be given several times take several words too. */
export const CONTACT_FLAGS: readonly string[] = [
  '--email <address...>',
  '--phone <number...>',
  '--handle <service=name...>',
  '--alias <name...>',
  '--org <name>',
  '--tier <tier>',
  '--standing <standing>',
  '--prefers <channel...>',
  '--avoids <channel...>',
  '--not-more-often <interval>',
  '--every <interval>',
  '--target <time>',
  '--tag <tag...>',
  '--source <text>',
  '--referred-by <contact>',
  '--birthday <day>',
  '--date <kind=day...>',
  '--speaks <language>',
  '--fact <name=value...>',
  '--key <key>',
];

/** The flags that take away from what is a list. */
export const REMOVAL_FLAGS: readonly string[] = [
  '--remove-email <address...>',
  '--remove-phone <number...>',
  '--remove-handle <service...>',
  '--remove-alias <name...>',
  '--remove-prefers <channel...>',
  '--remove-avoids <channel...>',
  '--remove-tag <tag...>',
  '--remove-date <kind...>',
];

/** Words that clear what holds one value. */
const NOTHING: readonly string[] = ['', 'none'];

/** What the flags say of a contact; the organisation apart, as it may have to be made. */
export interface ContactSaid {
  readonly edit: ContactEdit;
  /** Undefined: nothing said; null: none. */
  readonly org: string | null | undefined;
}

/** Reads the flags. Throws `flag-value`, `channel-unknown`, `contact-unknown`, `contact-ambiguous`, `date-unread`. */
export async function contactSaid(call: Call): Promise<ContactSaid> {
  const referrer = textOf(call, 'referredBy');
  const referredBy =
    referrer === null || NOTHING.includes(referrer) ? null : (await contactNamed(call, referrer)).uid;
  const set: Record<string, Json> = {};
  const say = (field: string, flag: string, shape: FlagShape | null, read: (text: string) => Json): void => {
    const text = textOf(call, flag)?.trim();
    if (text === undefined) return;
    const cleared = NOTHING.includes(text);
    const value = cleared ? null : read(text);
    if (value === null && !cleared && shape !== null) throw wrong(flag, text, shape);
    set[field] = value;
  };
  say('tier', 'tier', 'tier', (text) => TIERS.find((tier) => tier === text) ?? null);
  say(
    'standing',
    'standing',
    'standing',
    (text) => SET_STANDINGS.find((standing) => standing === text) ?? null,
  );
  say('not_more_often', 'notMoreOften', 'interval', (text) => (parseInterval(text) === null ? null : text));
  say('every', 'every', 'interval', (text) => (parseInterval(text) === null ? null : text));
  say('target', 'target', 'target', (text) => (parseTarget(text) === null ? null : text));
  say('source', 'source', null, (text) => text);
  say('referred_by', 'referredBy', null, () => referredBy);
  say('birthday', 'birthday', 'day', (text) => dayPassed(call, text));
  say('lang', 'speaks', 'language-code', (text) =>
    /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) ? text.toLowerCase() : null,
  );
  say('key', 'key', null, (text) => text);
  if (set['tier'] === null) set['tier'] = 'standard';
  const lists = LISTS.map((list) => listSaid(call, list));
  const org = textOf(call, 'org')?.trim();
  return {
    org: org === undefined ? undefined : NOTHING.includes(org) ? null : org,
    edit: {
      ...NO_EDIT,
      set,
      cleared: lists.flatMap(({ name, cleared }) => (cleared ? [name] : [])),
      added: Object.fromEntries(
        lists.flatMap(({ name, added }) => (added.length > 0 ? [[name, added]] : [])),
      ),
      removed: Object.fromEntries(
        lists.flatMap(({ name, removed }) => (removed.length > 0 ? [[name, removed]] : [])),
      ),
      handles: [
        ...valuesOf(call, 'handle').map((text) => pairOf('handle', text)),
        ...valuesOf(call, 'removeHandle').map((name) => [name, null] as const),
      ],
      facts: factsSaid(call),
      datesAdded: valuesOf(call, 'date').map((text) => {
        const [kind, on] = pairOf('date', text);
        if (on === null) throw wrong('date', text, 'pair');
        return { kind, on: plannedDay(call, on) };
      }),
      datesRemoved: valuesOf(call, 'removeDate').map((text) => {
        const [kind = '', on] = text.split('=');
        return { kind, on: on === undefined ? null : plannedDay(call, on) };
      }),
    },
  };
}

/** The facts that `--fact` says; null takes one away. Throws `flag-value`. */
export const factsSaid = (call: Pick<Call, 'flags'>): ContactEdit['facts'] =>
  valuesOf(call, 'fact').map((text) => pairOf('fact', text));

interface ListFlag {
  readonly name: ContactList;
  readonly flag: string;
  readonly removal: string;
  /** What may stand in it, as it is kept. Throws where it may not. */
  readonly read: (call: Call, text: string) => string;
}

const asIs = (_call: Call, text: string): string => text;

const LISTS: readonly ListFlag[] = [
  { name: 'emails', flag: 'email', removal: 'removeEmail', read: (_, text) => emailOf(text) },
  { name: 'phones', flag: 'phone', removal: 'removePhone', read: (_, text) => phoneOf(text) },
  { name: 'aliases', flag: 'alias', removal: 'removeAlias', read: asIs },
  { name: 'tags', flag: 'tag', removal: 'removeTag', read: (_, text) => tagOf(text) },
  {
    name: 'prefers',
    flag: 'prefers',
    removal: 'removePrefers',
    read: (call, text) => channelNamedIn(call, text).name,
  },
  {
    name: 'avoids',
    flag: 'avoids',
    removal: 'removeAvoids',
    read: (call, text) => channelNamedIn(call, text).name,
  },
];

function listSaid(
  call: Call,
  { name, flag, removal, read }: ListFlag,
): {
  readonly name: ContactList;
  readonly cleared: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
} {
  const all = name === 'aliases' ? valuesOf : listOf;
  const added = all(call, flag);
  const cleared = call.flags[flag] !== undefined && added.every((text) => NOTHING.includes(text));
  const removed = all(call, removal).map((text) =>
    name === 'prefers' || name === 'avoids' ? read(call, text) : text,
  );
  return { name, cleared, added: cleared ? [] : added.map((text) => read(call, text)), removed };
}

/** A day in the past or today. Throws `date-unread`, `date-ambiguous`, `future`. */
export function dayPassed(call: Call, words: string): Day {
  const day = pastDay(call, words);
  if (day > call.today)
    throw new CrmError({ is: 'future', words, at: call.locale.days.short(day, call.today) });
  return day;
}

/** A tag without the `#` that some write before it. */
export const tagOf = (text: string): string => text.replace(/^#/, '');

function emailOf(text: string): string {
  const email = parsePerson(text)?.email ?? null;
  if (email === null) throw wrong('email', text, 'email');
  return email;
}

function phoneOf(text: string): string {
  if (/[^\d\s()+.\-/;=ext]/i.test(text) || foldPhone(text) === null) throw wrong('phone', text, 'phone');
  return text;
}

/** The values of a flag that may be given several times, whole: a comma belongs to them. */
export function valuesOf(call: Pick<Call, 'flags'>, name: string): readonly string[] {
  const value = call.flags[name];
  return (Array.isArray(value) ? value : []).map((text) => String(text).trim()).filter((text) => text !== '');
}

/** `name=value`; without a value it takes the name away. */
function pairOf(flag: string, text: string): readonly [string, string | null] {
  const at = text.indexOf('=');
  if (at <= 0) throw wrong(flag, text, 'pair');
  return [text.slice(0, at).trim(), text.slice(at + 1).trim() || null];
}

function wrong(flag: string, value: string, expects: FlagShape): CrmError {
  const name = flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new CrmError({ is: 'flag-value', flag: `--${name}`, value, expects });
}
