import type { WorkingCalendar } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Settings } from '../domain/settings.ts';
import type { ExitCode } from '../errors.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from '../render/face.ts';
import type { Book } from '../store/book.ts';
import type { World } from '../world/world.ts';

/** Values of the flags of a command, by their names in the long form (`ahead`, `exitCode`). */
export type Flags = Readonly<Record<string, unknown>>;

/** A command as it was called: its words and flags, and the house it runs in. */
export interface Call {
  /** The verb's own name: `log`, `quote send`; what the journal says of the entry. */
  readonly verb: string;
  /** The arguments that are not flags. */
  readonly words: readonly string[];
  readonly flags: Flags;
  readonly world: World;
  readonly locale: Catalogue;
  readonly face: Face;
  readonly settings: Settings;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly today: Day;
  /** The book, opened when first asked for. */
  readonly book: Book;
  /** Where the book and the settings are, and which values the file and the environment gave. */
  readonly places: Places;
}

/** The files of this run, with where each was said (`cli.md §6`). */
export interface Places {
  readonly db: Said;
  readonly config: Said & { readonly exists: boolean };
  readonly zone: Said;
  readonly lang: Said;
  readonly now: Said | null;
  /** Dotted names of the settings that the file gives. */
  readonly given: ReadonlySet<string>;
}

export interface Said {
  readonly value: string;
  readonly from: 'flag' | 'environment' | 'file' | 'default' | 'system';
}

/** What a command answers: what was asked for, what is said about it, and how it ends. */
export interface Answer {
  /** For standard output. */
  readonly out?: string | Iterable<string>;
  /** For standard error; `--quiet` silences it. */
  readonly told?: string;
  /** A command line to be copied, said last and never broken. */
  readonly typed?: string;
  readonly code?: ExitCode;
}

/** A command: which flags it takes, and what it does. */
export interface Verb {
  /** Flags as commander writes them: `--ahead <days>`, `-m, --message <text>`; their sentences are in the catalogue. */
  readonly flags: readonly string[];
  /** Words may begin with a dash: `-old` takes a tag away, `-tag:web` leaves out. */
  readonly dashed?: boolean;
  run(call: Call): Answer | Promise<Answer>;
}
