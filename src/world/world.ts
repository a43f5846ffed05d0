/** A stream the program writes to, and what is known of who reads it. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width in columns where it is a terminal, else null. */
  readonly columns: number | null;
  /** Height in lines where it is a terminal, else null. */
  readonly rows: number | null;
  /** Signs that a terminal does not have are shown in its own; `asItIs`: data, which stays as it is. */
  write(text: string, asItIs?: boolean): void;
}

/** Standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** All of it, as bytes. */
  read(): Uint8Array;
}

/** A file read line by line, however large; each call of `lines` begins anew. Null: a line that is not UTF-8. */
export interface LineSource {
  lines(): Iterable<string | null>;
}

/** A file's bytes, or standard input's, piece by piece; to be read once. */
export interface ByteSource {
  /** How many there are; null: it shows only when they have all come. */
  readonly size: number | null;
  /** The last part of the path; null: standard input. */
  readonly name: string | null;
  chunks(): Iterable<Uint8Array>;
}

/** Lines kept outside of memory while a command runs: no other program sees them, and nothing of them stays. */
export interface Spool {
  /** Adds a line; it holds no line break. */
  write(line: string): void;
  /** The lines so far; each call begins anew. */
  lines(): Iterable<string>;
  close(): void;
}

/** A file of a folder. */
export interface FileFound {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** Files and folders; paths are as the person or the platform gave them. Throws `CrmError` (`file-missing`, `cannot-open`, `read-only`, `disk-full`). */
export interface Files {
  exists(path: string): boolean;
  readText(path: string): string;
  /** The lines of a file or, for `-`, of standard input (kept in a temporary file so that it can be read again). */
  openLines(path: string): LineSource;
  /** The bytes of a file or, for `-`, of standard input. */
  openBytes(path: string): ByteSource;
  /** The same, for a file that has to be read more than once: each reading begins anew; what comes from a pipe is kept in a temporary file. */
  openAgain(path: string): ByteSource;
  /** Whether a path is a folder; false where there is nothing. */
  isFolder(path: string): boolean;
  /** The files that lie in a folder itself, by name; those whose name begins with a point are left out. */
  filesIn(folder: string): readonly FileFound[];
  /** The folders that lie in a folder itself, by name. */
  foldersIn(folder: string): readonly string[];
  /** A place for what a command has to put by. */
  spool(): Spool;
  /** Removes a file. */
  remove(path: string): void;
  writeText(path: string, chunks: Iterable<string>): void;
  /** Makes the folder that a file is to lie in, `0700`. */
  makeFolderFor(path: string): void;
  /** A new folder, removed when the program ends unless `keep`. */
  temporaryFolder(keep: boolean): string;
  join(...parts: readonly string[]): string;
  /** The folder that a file lies in. */
  folderOf(path: string): string;
}

/** One of the answers to choose from: how it reads, and what it stands for. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What stands around a question. Texts are shown as they are: whoever asks has made them harmless. */
export interface Manner {
  /** Beside the question, or under what there is to choose: which keys there are. */
  readonly hint?: string;
  /** Escape leaves the question: it throws `SteppedBack`. */
  readonly back?: boolean;
}

/** How a line of text is asked for. */
export interface LineManner extends Manner {
  /** What Enter alone answers. */
  readonly otherwise?: string;
  /** What the line begins with, to be edited. */
  readonly begin?: string;
  /** What is wrong with an answer, or null; it is asked for again with that said under it. */
  readonly check?: (answer: string) => string | null | Promise<string | null>;
  /** Whether Ctrl-G goes on in `$EDITOR`. */
  readonly editor?: boolean;
}

/** Questions to the person at the terminal; null where nobody is there to answer (`cli.md §5`). Each throws `Interrupted` on Ctrl-C. */
export interface Prompts {
  /** Answers are lines, and choices numbers: the terminal cannot move its cursor. */
  readonly byLine: boolean;
  choose(question: string, choices: readonly Choice[], manner?: Manner): Promise<string>;
  /** A choice among many: `find` answers what fits what was typed so far. */
  search(question: string, find: (typed: string) => readonly Choice[], manner?: Manner): Promise<string>;
  /** A line of text, without spaces around it. */
  line(question: string, manner?: LineManner): Promise<string>;
  /** Yes or no; Enter alone is no. `letters` are those that the language shows. */
  confirm(question: string, letters?: string): Promise<boolean>;
  /** Shows a text and answers the key that is pressed then: a character, or `enter`, `escape`, `left`, `right`, `up`, `down`. */
  key(shown: string): Promise<string>;
  /** After keys: what is typed is echoed again. */
  rest(): void;
  /** Opens `$VISUAL` or `$EDITOR` on a text and answers what was saved. */
  edit(text: string): string;
}

/** How a program of the person's own ended. */
export type Ended =
  | { readonly is: 'ended'; readonly code: number; readonly out: Uint8Array; readonly said: string }
  | { readonly is: 'killed'; readonly signal: string; readonly said: string }
  | { readonly is: 'too-long'; readonly said: string }
  | { readonly is: 'too-much'; readonly said: string }
  | { readonly is: 'not-started'; readonly why: string };

/** Why a program is not to be run. */
export type Unsound = 'not-a-file' | 'not-executable' | 'open-to-others' | 'of-another';

/** What a program is given, and how long and how much it may take. */
export interface Run {
  /** Its arguments; none where nothing is said. */
  readonly args?: readonly string[];
  readonly input: string;
  /** Set beside the environment of this program. */
  readonly env: Readonly<Record<string, string>>;
  readonly milliseconds: number;
  /** Of its standard output. */
  readonly bytes: number;
}

/** Programs of the person: those in the settings' folder, and those that the settings name. */
export interface Programs {
  /** Whether anything has that name; one look at the disk. Throws `CrmError`. */
  isThere(path: string): boolean;
  /** What makes it unfit to be run, and the path that is to be mended; null where it is sound. */
  unsound(path: string): Promise<{ readonly path: string; readonly why: Unsound } | null>;
  /** Runs it to its end; past its limits it is ended with all that it started. Throws `Interrupted` on Ctrl-C. */
  run(path: string, how: Run): Promise<Ended>;
  /** The same with a command line for the shell. */
  shell(line: string, how: Run): Promise<Ended>;
}

/** This run among the others of this machine and of those that share a disk with it. */
export interface Self {
  /** What names it, as long as it lasts and after: machine, process, start. */
  readonly name: string;
  /** Whether the run of that name goes on; of another machine's nobody knows, and it counts as ended. */
  isRunning(name: string): boolean;
}

/** Every effect the program has, in one record; tests pass another one. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly home: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  readonly prompts: Prompts | null;
  readonly programs: Programs;
  readonly self: Self;
  /** The machine's clock in seconds since 1970; read once a run (`domain.md §3`). */
  clock(): number;
  /** Makes an IANA zone the one that local time is told in; false where there is no such zone. */
  useZone(zone: string): boolean;
  /** The zone local time is told in when none was set. */
  systemZone(): string;
  /** Shows a text in a pager, a command line for the shell; false: it cannot be run, and nothing was shown. `asItIs`: as for `Output`. */
  readonly page: (text: string, command: string, asItIs?: boolean) => boolean;
  /** Gives a link (`mailto:`, `https:`) to the platform's program for it; false where there is none. */
  openLink(link: string): Promise<boolean>;
  readonly random: (bytes: number) => Uint8Array;
  /** SHA-256 as lower-case hexadecimal. */
  readonly sha256: (text: string) => string;
}
