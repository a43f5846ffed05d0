import { channelNamed, type Channel } from '../../domain/channel.ts';
import { instantAt } from '../../domain/day.ts';
import { fold } from '../../domain/folding.ts';
import type { Incoming, Party } from '../../domain/incoming.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Fields, Json } from '../../domain/journal.ts';
import { clockSeconds, writtenDate, type DateReading } from '../../domain/writtenDate.ts';
import { cellAt, type Column } from './header.ts';

/** A row by the folded names of its columns. */
export class Cells {
  private readonly byName: ReadonlyMap<string, Column>;
  private readonly cells: readonly string[];
  private readonly taken = new Set<number>();

  constructor(byName: ReadonlyMap<string, Column>, cells: readonly string[]) {
    this.byName = byName;
    this.cells = cells;
  }

  /** The first of some columns that says something. */
  take(...names: readonly string[]): string {
    let found = '';
    for (const name of names) {
      const column = this.byName.get(name);
      if (column === undefined) continue;
      this.taken.add(column.at);
      if (found === '') found = cellAt(this.cells, column.at);
    }
    return found;
  }

  /** What no one asked for, to be kept beside. */
  rest(): Fields {
    return Object.fromEntries<Json>(
      [...this.byName.values()].flatMap(({ at, name }): (readonly [string, Json])[] => {
        const value = cellAt(this.cells, at);
        return this.taken.has(at) || value === '' ? [] : [[name, value]];
      }),
    );
  }
}

/** Columns by what they are asked for with. */
export const byFolded = (
  columns: readonly Column[],
  nameOf: (column: Column) => string = ({ folded }) => folded,
): ReadonlyMap<string, Column> => {
  const found = new Map<string, Column>();
  for (const column of columns) if (!found.has(nameOf(column))) found.set(nameOf(column), column);
  return found;
};

/** Where only a day is known, its noon. */
const NOON = 12 * 3600;

/** The instant that a date and perhaps a clock time in a cell of its own say; null: none, or one that cannot be read. */
export function momentOf(date: string, clock: string, dates: DateReading): Instant | null {
  const read = writtenDate(date, dates);
  if (read === null || read.is === 'yearless') return null;
  if (read.is === 'instant') return read.at;
  return instantAt(read.day, (clock === '' ? null : clockSeconds(clock)) ?? NOON);
}

/** Words of other programs for ways of exchange that are not channels' names. */
const KINDS: Readonly<Record<string, string>> = {
  lunch: 'meeting',
  comida: 'meeting',
  almuerzo: 'meeting',
  cafe: 'meeting',
  coffee: 'meeting',
  demo: 'video',
  'incoming email': 'email',
  'logged email': 'email',
  linkedin: 'dm',
  'linkedin message': 'dm',
  task: 'note',
  tarea: 'note',
  deadline: 'note',
  'fecha limite': 'note',
};

/** The channel that another program's word for an activity means; null: none that is known. */
export function channelOf(word: string, channels: readonly Channel[]): Channel | null {
  const folded = fold(word).trim();
  const kind = Object.hasOwn(KINDS, folded) ? KINDS[folded] : undefined;
  return channelNamed(kind ?? folded, channels);
}

/** A length of time in minutes: `00:30`, `01:30:00`, `45`; null: it is none. */
export function minutesIn(written: string): number | null {
  const [, hours, minutes] = /^(\d{1,3}):(\d\d)(?::\d\d)?$/.exec(written) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  return /^\d{1,5}$/.test(written) ? Number(written) : null;
}

/** Whether a cell says yes. */
export const isYes = (written: string): boolean =>
  /^(?:done|true|yes|1|si|hecho|hecha|completed?|completad[ao]|x)$/.test(fold(written));

/** A name with its number in the other program: `Ana Pérez (101)`. */
export function withNumber(written: string): { readonly name: string; readonly number: string | null } {
  const [, name = '', number = ''] = /^(.*?)\s*\((\d+)\)$/.exec(written.trim()) ?? [];
  return number === '' ? { name: written.trim(), number: null } : { name, number };
}

/** Somebody of whom a row tells only what they are called and where they are. */
export const named = (name: string, more: Partial<Party> = {}): Party => ({
  key: null,
  name: name.replace(/\s+/g, ' ').trim(),
  emails: [],
  phones: [],
  org: null,
  ...more,
});

/** A touchpoint, without the fields that are empty. */
export const touchpoint = (
  line: number,
  key: string,
  parties: readonly Party[],
  fields: Fields,
  extra: Fields = {},
): Incoming => ({
  is: 'touchpoint',
  line,
  key,
  parties,
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
  extra,
});

/** A key for what has none in its file. */
export const hashed = (hash: (text: string) => string, ...parts: readonly string[]): string =>
  `csv:${hash(parts.join('\n')).slice(0, 32)}`;
