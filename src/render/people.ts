import type { Acquaintance } from '../domain/acquaintance.ts';
import { isLeftAlone } from '../domain/contact.ts';
import { dayOf, type Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactDetails } from './contactDetails.ts';
import { sinceText } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet, type Cell, type Row, type Sheet } from './sheet.ts';

/** When a list is made. */
export interface Frame {
  readonly now: Instant;
  readonly today: Day;
}

/** The list of contacts in the face's form (`cli.md §8`). */
export function showPeople(
  people: readonly Acquaintance[],
  frame: Frame,
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') {
    const items = people.map(contactDetails);
    return json({ schema: 'crm.contact.list/1', now: formatInstant(frame.now), items }, face);
  }
  return showSheet(peopleSheet(people, frame, locale), face);
}

/** Contacts as a list: who, what the relationship is, when we last spoke, how to reach them. */
export function peopleSheet(people: readonly Acquaintance[], frame: Frame, locale: Catalogue): Sheet {
  const { columns } = locale.people;
  return {
    columns: [
      { title: columns.ref },
      { title: columns.name, grow: true, least: 12 },
      { title: columns.org, grow: true, least: 8, drop: 1 },
      { title: columns.standing },
      { title: columns.tier, drop: 2 },
      { title: columns.last },
      { title: columns.reach, grow: true, least: 10, drop: 3 },
    ],
    rows: people.map((person) => rowOf(person, frame, locale)),
  };
}

function rowOf(person: Acquaintance, { today }: Frame, locale: Catalogue): Row {
  const { contact, standing } = person;
  const ref = formatRef('contact', contact.id);
  const name = contact.archived ? `${contact.name} ${locale.people.archived}` : contact.name;
  return {
    ref,
    raw: contactDetails(person),
    cells: [
      { text: ref, mood: 'accent' },
      { text: name, plain: contact.name, mood: contact.archived ? 'faint' : 'strong' },
      { text: contact.org ?? '' },
      { text: locale.people.standings[standing], plain: standing },
      { text: contact.tier === 'standard' ? '' : contact.tier, plain: contact.tier },
      lastCell(person, today, locale),
      reachCell(person, locale),
    ],
  };
}

function lastCell({ lastTouchAt, owedSince }: Acquaintance, today: Day, locale: Catalogue): Cell {
  if (lastTouchAt === null) return { text: locale.people.never, plain: '', mood: 'faint' };
  const last = sinceText(lastTouchAt, { today, iso: false, locale });
  const plain = dayOf(lastTouchAt);
  return owedSince === null ? { text: last, plain } : { text: locale.people.owed(last), plain, mood: 'soon' };
}

function reachCell({ contact, reach }: Acquaintance, locale: Catalogue): Cell {
  if (isLeftAlone(contact)) {
    const dead = contact.deceasedOn !== null;
    const text = dead ? locale.people.deceased : locale.people.doNotContact;
    return { text, plain: dead ? 'deceased' : 'do-not-contact', mood: 'late' };
  }
  return {
    text: reach?.to ?? '',
    plain: reach === null ? '' : `${reach.channel}:${reach.to}`,
    mood: 'faint',
  };
}
