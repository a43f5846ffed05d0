import type { Contact } from '../domain/contact.ts';
import { clockOf, dayOf, type Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Direction } from '../domain/touchpoint.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';
import { workingSpan } from './spans.ts';

/** One of those a touchpoint was with, and what it did to what is owed; times in seconds. */
export interface LoggedPerson {
  readonly contact: Contact;
  readonly answered: {
    readonly touchpoint: number;
    readonly working: number;
    readonly calendar: number;
    readonly target: number;
  } | null;
  readonly owed: { readonly touchpoint: number; readonly target: number } | null;
}

/** What was logged, and what followed from it. */
export interface Receipt {
  readonly entry: number | null;
  readonly touchpoint: number;
  readonly at: Instant;
  readonly channel: string;
  readonly direction: Direction;
  readonly missed: boolean;
  readonly live: boolean;
  readonly auto: boolean;
  readonly bounce: boolean;
  readonly asks: boolean;
  readonly minutes: number | null;
  readonly quote: number | null;
  readonly tags: readonly string[];
  readonly people: readonly LoggedPerson[];
  readonly added: boolean;
  readonly unarchived: readonly string[];
  readonly followUps: readonly {
    readonly id: number;
    readonly due: Day;
    readonly kind: 'todo' | 'promise';
  }[];
  readonly warnings: readonly string[];
}

/** The acknowledgement: one line for the person, an object for programs (`cli.md §1`, `§4`). */
export function showLogged(
  receipt: Receipt,
  today: Day,
  face: Face,
  locale: Catalogue,
): { readonly out: string; readonly told: string } {
  const out = face.format === 'json' ? json(loggedObject(receipt), face) : '';
  const { logged } = locale;
  const parts = [
    `${formatRef('touchpoint', receipt.touchpoint)} ${momentOf(receipt.at, today, locale)}`,
    exchangeOf(receipt, locale),
    ...detailsOf(receipt, locale),
    ...receipt.people.flatMap((person) => effectsOf(person, receipt, locale)),
    ...(receipt.asks ? [logged.asked] : []),
    ...receipt.followUps.map(({ id, due, kind }) =>
      logged.plans[kind](locale.days.short(due, today), formatRef('follow-up', id)),
    ),
    logged.undo,
  ];
  const lines = [...receipt.warnings, parts.join(' · ')];
  return { out, told: lines.map((line) => `${harmless(line)}\n`).join('') };
}

const two = (n: number): string => `${n}`.padStart(2, '0');

/** `Mon 2 Mar 16:40`. */
export function momentOf(at: Instant, today: Day, locale: Catalogue): string {
  const { hour, minute } = clockOf(at);
  return `${locale.days.short(dayOf(at), today)} ${two(hour)}:${two(minute)}`;
}

function exchangeOf(receipt: Receipt, locale: Catalogue): string {
  const { logged } = locale;
  const names = receipt.people.map(({ contact }) => contact.name);
  const added = receipt.added ? receipt.people.at(-1) : undefined;
  const way = receipt.live || receipt.direction === 'live' ? 'live' : receipt.direction;
  const what = receipt.missed
    ? logged.missed(receipt.channel, names, receipt.direction)
    : receipt.bounce
      ? logged.bounced(receipt.channel, names)
      : logged.exchange[receipt.channel === 'note' ? 'note' : way](receipt.channel, names);
  const said = receipt.auto ? logged.automatic(what) : what;
  return added ? logged.added(said, formatRef('contact', added.contact.id)) : said;
}

/** What the flags said of it, as it was understood. */
function detailsOf(receipt: Receipt, { logged }: Catalogue): readonly string[] {
  const { minutes, quote, tags, unarchived } = receipt;
  return [
    ...(minutes === null ? [] : [workingSpan(minutes * 60)]),
    ...(quote === null ? [] : [logged.about(formatRef('quote', quote))]),
    ...tags.map((tag) => `#${tag}`),
    ...(unarchived.length === 0 ? [] : [logged.unarchived(unarchived)]),
  ];
}

function effectsOf(person: LoggedPerson, receipt: Receipt, locale: Catalogue): readonly string[] {
  const { logged } = locale;
  const { answered, owed } = person;
  const target = (seconds: number): string | null => (Number.isFinite(seconds) ? workingSpan(seconds) : null);
  const several = receipt.people.length > 1 ? person.contact.name : null;
  return [
    ...(answered
      ? [
          logged.answers(
            formatRef('touchpoint', answered.touchpoint),
            workingSpan(answered.working),
            target(answered.target),
            several,
          ),
        ]
      : []),
    ...(owed?.touchpoint === receipt.touchpoint ? [logged.waits(target(owed.target), several)] : []),
  ];
}

const loggedObject = (receipt: Receipt): object => ({
  schema: 'crm.log/1',
  entry: receipt.entry === null ? null : formatRef('entry', receipt.entry),
  ref: formatRef('touchpoint', receipt.touchpoint),
  at: formatInstant(receipt.at),
  channel: receipt.channel,
  direction: receipt.direction,
  contacts: receipt.people.map(({ contact, answered }) => ({
    ...contactObject(contact, null),
    answers:
      answered === null
        ? null
        : {
            ref: formatRef('touchpoint', answered.touchpoint),
            working_minutes: minutesOf(answered.working),
            calendar_minutes: minutesOf(answered.calendar),
            target_minutes: Number.isFinite(answered.target) ? minutesOf(answered.target) : null,
          },
  })),
  followups: receipt.followUps.map(({ id, due, kind }) => ({ ref: formatRef('follow-up', id), due, kind })),
  warnings: receipt.warnings,
});
