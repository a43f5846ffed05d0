import type { Incoming } from '../../domain/incoming.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Instant } from '../../domain/instant.ts';
import type { DateReading } from '../../domain/writtenDate.ts';
import { cellAt, type Column } from './header.ts';
import { Person, type Role } from './person.ts';

/** The programs whose files are known by their headers. */
export const PROGRAMS = ['crm', 'google', 'outlook', 'linkedin', 'hubspot', 'pipedrive', 'clickup'] as const;

export type ProgramName = (typeof PROGRAMS)[number];

/** What reading a row needs beside it. */
export interface Context {
  readonly dates: DateReading;
  readonly channels: readonly Channel[];
  readonly now: Instant;
  /** SHA-256 as hexadecimal. */
  readonly hash: (text: string) => string;
}

/** How the rows of a file with certain columns are read. */
export interface Reader {
  /** Columns whose dates may have two readings. */
  readonly dated: readonly number[];
  /** What a row holds; at least one thing, be it that it is refused. */
  read(line: number, cells: readonly string[]): readonly Incoming[];
}

export interface Program {
  readonly name: ProgramName;
  recognises(header: ReadonlySet<string>): boolean;
  reader(columns: readonly Column[], context: Context): Reader;
}

/** The role of each column that has one of its own; what is left is kept as a fact under its own name. */
export const rolesBy = (
  columns: readonly Column[],
  roleOf: (column: Column) => Role | null,
): readonly (readonly [Column, Role])[] =>
  columns.map((column) => [column, roleOf(column) ?? { is: 'fact', name: column.name }]);

/** What a program counts or moves on by itself: kept as it was when it first came, no word of the user's. */
export const shifting = (folded: string): Role | null =>
  SHIFTING.test(folded)
    ? { is: 'extra', name: folded.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '') }
    : null;

const SHIFTING =
  /\b(?:open|closed|won|lost) deals|^number of |^(?:last|next|recent|first)\b.*\b(?:date|time|activity|contacted|modified|email|sent|received|conversion)|^(?:total|done) activities|activities to do|email messages? count|^(?:update|last update)[d ]|times contacted|score$/;

/** Reads each row as one contact, by the roles of its columns. */
export const contactReader = (
  roles: readonly (readonly [Column, Role])[],
  { dates }: Pick<Context, 'dates'>,
): Reader => ({
  dated: datedIn(roles),
  read: (line, cells) => [personIn(roles, cells, dates).contact(line)],
});

/** Somebody by the roles of the columns. */
export function personIn(
  roles: readonly (readonly [Column, Role])[],
  cells: readonly string[],
  dates: DateReading,
): Person {
  const person = new Person(dates);
  for (const [column, role] of roles) person.put(role, column.name, cellAt(cells, column.at));
  return person;
}

/** The columns that dates are read from. */
export const datedIn = (roles: readonly (readonly [Column, Role])[]): readonly number[] =>
  roles.flatMap(([{ at }, { is }]) => (is === 'birthday' || is === 'date' || is === 'created' ? [at] : []));

/** Whether the header has all of some names, folded. */
export const hasAll = (header: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.every((name) => header.has(name));
