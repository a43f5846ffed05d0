import type { Direction } from '../../domain/touchpoint.ts';
import { fold } from '../../domain/folding.ts';
import type { Incoming } from '../../domain/incoming.ts';
import { channelOf, hashed, minutesIn, momentOf, touchpoint } from './events.ts';
import { roleFrom } from './guess.ts';
import { cellAt, type Column } from './header.ts';
import { PERSON_ROLES, type Role } from './person.ts';
import { contactReader, datedIn, personIn, type Context, type Reader } from './program.ts';

/** What a column may say of an exchange; a file that says when something happened holds touchpoints. */
export const TOUCH_ROLES = ['at', 'time', 'channel', 'direction', 'text', 'minutes'] as const;

type TouchRole = (typeof TOUCH_ROLES)[number];

/** What columns stand for, by their names in the file, as the person said it: `Empresa` is `org`. */
export type Mapping = ReadonlyMap<string, string>;

/** All that a column can stand for; the last three with a name of their own, `fact:goal`. */
export const MAPPABLE: readonly string[] = [...PERSON_ROLES, ...TOUCH_ROLES, 'fact:', 'handle:', 'date:'];

export const isMappable = (said: string): boolean => roleFrom(said) !== null || touchRole(said) !== null;

const touchRole = (said: string): TouchRole | null => TOUCH_ROLES.find((role) => role === said) ?? null;

/** Reads rows by what the person said of the columns; the others are kept as facts. */
export function mappedReader(columns: readonly Column[], mapping: Mapping, context: Context): Reader {
  const touch = new Map<TouchRole, Column>();
  const roles: (readonly [Column, Role])[] = [];
  for (const column of columns) {
    const said = mapping.get(column.name);
    const of = said === undefined ? null : touchRole(said);
    if (of) touch.set(of, column);
    else
      roles.push([column, (said === undefined ? null : roleFrom(said)) ?? { is: 'fact', name: column.name }]);
  }
  const at = touch.get('at');
  if (at === undefined) return contactReader(roles, context);
  return {
    dated: [at.at, ...datedIn(roles)],
    read: (line, cells) => [touchIn(line, roles, touch, cells, context)],
  };
}

function touchIn(
  line: number,
  roles: readonly (readonly [Column, Role])[],
  touch: ReadonlyMap<TouchRole, Column>,
  cells: readonly string[],
  { dates, channels, hash }: Context,
): Incoming {
  const said = (role: TouchRole): string => {
    const column = touch.get(role);
    return column === undefined ? '' : cellAt(cells, column.at);
  };
  const read = personIn(roles, cells, dates).contact(line);
  if (read.is !== 'contact') return read;
  const { party, fields, extra } = read;
  const date = said('at');
  const at = date === '' ? null : momentOf(date, said('time'), dates);
  if (at === null)
    return { is: 'refused', line, why: date === '' ? { is: 'no-date' } : { is: 'date-wrong', said: date } };
  const word = said('channel');
  const channel = word === '' ? null : channelOf(word, channels);
  const text = [word !== '' && channel === null ? `${word}:` : '', said('text')]
    .filter((piece) => piece !== '')
    .join(' ');
  const key = hashed(hash, `${at}`, party.name, ...party.emails, word, text);
  return touchpoint(
    line,
    key,
    [party],
    {
      at,
      channel: channel?.name ?? 'note',
      direction: directionIn(said('direction')) ?? (channel?.live === true ? 'live' : 'out'),
      text,
      minutes: minutesIn(said('minutes')),
    },
    { ...extra, ...(fields['facts'] === undefined ? {} : { facts: fields['facts'] }) },
  );
}

const WAYS: readonly (readonly [Direction, RegExp])[] = [
  ['in', /^(?:in|inbound|incoming|received|entrada|entrante|recibid[ao])$/],
  ['out', /^(?:out|outbound|outgoing|sent|salida|saliente|enviad[ao])$/],
  ['live', /^(?:live|both|vivo|en vivo|ambos)$/],
];

const directionIn = (word: string): Direction | null =>
  WAYS.find(([, pattern]) => pattern.test(fold(word)))?.[0] ?? null;
