import type { Barred, Conflict, Fate, Known, PassedOver, Unreadable } from '../../domain/incoming.ts';
import type { EntityKind } from '../../domain/journal.ts';
import type { Unmailed } from '../../domain/mailing.ts';

const ANY: Readonly<Record<Fate, string>> = {
  create: 'create',
  update: 'update',
  unchanged: 'unchanged',
  conflict: 'conflict',
  refused: 'refused',
  left_out: 'left out',
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const who = ({ name, ref }: Known): string => `${name} (${ref})`;

/** Why a piece of a foreign file was not taken. */
function refusal(why: Unreadable | Barred | { readonly is: 'nameless' }): string {
  switch (why.is) {
    case 'cut-short':
      return 'cut short: the file ends within it';
    case 'too-long':
      return `longer than ${Math.round(why.limit / 1_000_000)} MB`;
    case 'nobody':
      return 'names nobody';
    case 'no-date':
      return 'has no date';
    case 'date-wrong':
      return `"${why.said}" is no date`;
    case 'columns':
      return `${plural(why.count, 'column', 'columns')} where the header has ${why.expected}`;
    case 'quote-open':
      return 'a quotation mark is never closed';
    case 'nested-too-deep':
      return 'nested too deep';
    case 'syntax':
      return `cannot be read near "${why.near}"`;
    case 'nameless':
      return 'has neither name nor address';
    case 'deleted':
      return `${who(why.who)} was deleted from this book`;
    case 'deleted-thing':
      return 'was deleted from this book';
    case 'erased':
      return 'was erased from this book for good';
  }
}

/** Why something was left out on purpose. */
function passed(why: PassedOver | { readonly is: 'stranger'; readonly who: string }): string {
  switch (why.is) {
    case 'newsletter':
      return 'a newsletter';
    case 'calendar-mail':
      return 'mail from a calendar';
    case 'own':
      return 'only my own addresses';
    case 'empty':
      return 'empty';
    case 'to-come':
      return 'still to come';
    case 'cancelled':
      return 'cancelled';
    case 'system-line':
      return 'a message of the program itself';
    case 'picture':
      return 'a picture, sound or key, too large to keep';
    case 'group':
      return 'a group of contacts';
    case 'stranger':
      return `not in the book: ${why.who}`;
  }
}

const conflict = (what: Conflict): string =>
  what.is === 'value'
    ? `${who(what.who)}: ${what.field} stays "${what.kept}", the file says "${what.said}"`
    : `belongs to ${what.who.map(who).join(' and to ')}; nothing was taken`;

const KINDS: Readonly<Partial<Record<EntityKind, readonly [string, string]>>> = {
  contact: ['contact', 'contacts'],
  touchpoint: ['touchpoint', 'touchpoints'],
  followup: ['follow-up', 'follow-ups'],
};

const DATES: Readonly<Record<string, string>> = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  renewal: 'Renewal',
};

export const foreign = {
  refusal,
  passed,
  conflict,
  fate: ANY,
  kind: (kind: EntityKind, count: number): string =>
    plural(count, KINDS[kind]?.[0] ?? kind, KINDS[kind]?.[1] ?? kind),
  line: (line: number): string => `line ${line}`,
  lines: (lines: readonly number[], count: number): string =>
    count === 1
      ? `line ${lines[0] ?? 0}`
      : `${count} (lines ${lines.join(', ')}${count > lines.length ? ', …' : ''})`,
  said: (where: string, what: string): string => `${where}: ${what}`,
  summary: (counts: Readonly<Record<Fate, number>>, made: string): string =>
    [
      `${counts.create} created${made === '' ? '' : ` (${made})`}`,
      `${counts.update} updated`,
      `${counts.unchanged} unchanged`,
      ...(counts.conflict > 0 ? [plural(counts.conflict, 'conflict', 'conflicts')] : []),
      `${counts.refused} refused`,
      ...(counts.left_out > 0 ? [`${counts.left_out} left out`] : []),
    ].join(', '),
  would: (summary: string): string => `A dry run, nothing is written: ${summary}`,
  columns: { line: 'LINE', fate: 'WOULD', who: 'WHO', what: 'WHAT' },
  keptHint: 'Of what differs, the book’s word is kept.',
  readingBytes: (percent: number): string => `${percent} % read`,
  readingMore: (megabytes: number): string => `${megabytes} MB read`,
  written: {
    cards: (count: number, path: string): string => `${plural(count, 'card', 'cards')} written to ${path}`,
    people: (count: number, path: string): string =>
      `${plural(count, 'contact', 'contacts')} written to ${path}`,
    dates: (count: number, path: string): string => `${plural(count, 'date', 'dates')} written to ${path}`,
  },
  unmailedWhy: (why: Unmailed, purpose: string): string =>
    ({
      deceased: 'deceased',
      'do-not-contact': 'do not contact',
      archived: 'archived',
      'no-consent': `did not say yes to ${purpose}`,
      'no-email': 'no e-mail address',
      'same-address': 'the same address as another',
    })[why],
  unmailed: (why: string, count: number, names: readonly string[]): string =>
    `left out, ${why}: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  kindUnknown: (path: string): string =>
    path === '-' ? 'What standard input holds has to be said.' : `It cannot be told what ${path} holds.`,
  kindHint: (kinds: readonly string[]): string => `Say which it is: crm import ${kinds.join('|')} <file>`,
  kindFound: (path: string, kind: string): string => `${path}: taken as crm import ${kind}`,
  dateOf: (kind: string, name: string, year: number | null): string =>
    `${DATES[kind] ?? kind}: ${name}${year === null ? '' : ` (${year})`}`,
};
