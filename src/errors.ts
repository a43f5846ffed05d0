/** Exit codes of `cli.md §5`. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  none: 3,
  ambiguous: 4,
  refused: 5,
  overdue: 9,
  runtime: 69,
  bug: 70,
  later: 75,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A contact, quote or other thing as an error names it. */
export interface Named {
  readonly ref: string;
  readonly name: string;
}

/**
 * Everything that can go wrong in a way a person can mend. The sentences stand in the catalogue
 * (`locale/en/problems.ts`), the exit codes below.
 */
/** Why words are no date, where that can be told; `unclearIn` of the domain tells it. */
export type WhyUnread =
  | { readonly is: 'hour'; readonly hour: number }
  | { readonly is: 'length'; readonly clock: string }
  | { readonly is: 'direction' }
  | { readonly is: 'stretch' }
  | { readonly is: 'near'; readonly words: string };

export type Problem =
  // usage (2)
  | { readonly is: 'usage'; readonly said: string; readonly hint: string | null }
  /** Not done, in sentences of a catalogue that is loaded only where it is needed; `later`: it may be tried again as it is (75). */
  | { readonly is: 'undone'; readonly said: string; readonly hint: string }
  | { readonly is: 'later'; readonly said: string; readonly hint: string }
  | { readonly is: 'flag-empty'; readonly verb: string; readonly flag: string }
  | { readonly is: 'word-missing'; readonly what: MissingWord }
  | { readonly is: 'flag-value'; readonly flag: string; readonly value: string; readonly expects: FlagShape }
  | { readonly is: 'flags-together'; readonly flags: readonly string[] }
  | {
      readonly is: 'date-unread';
      readonly words: string;
      readonly planned: boolean;
      readonly unclear: WhyUnread | null;
    }
  | { readonly is: 'date-ambiguous'; readonly words: string; readonly readings: readonly string[] }
  | { readonly is: 'period-backwards'; readonly from: string; readonly to: string }
  | { readonly is: 'two-times' }
  | { readonly is: 'nobody-there'; readonly flag: string }
  /** A command that asks first, where nobody is there and `--yes` was not said. */
  | { readonly is: 'unconfirmed'; readonly verb: string }
  | { readonly is: 'same-contact'; readonly name: string; readonly ref: string }
  | {
      readonly is: 'purpose-unknown';
      readonly word: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly is: 'future'; readonly words: string; readonly at: string }
  | { readonly is: 'not-ahead'; readonly words: string; readonly day: string }
  | {
      readonly is: 'before';
      readonly what: 'sending' | 'decision';
      readonly words: string;
      readonly earlier: 'request' | 'sending';
      readonly at: string;
    }
  | { readonly is: 'words-left'; readonly verb: string; readonly words: string }
  | { readonly is: 'flag-idle'; readonly flag: '--ask' | '--owe' }
  | { readonly is: 'channel-not-live'; readonly channel: string }
  | { readonly is: 'mail-own' }
  | { readonly is: 'mail-strangers'; readonly people: readonly string[] }
  | { readonly is: 'quote-of-other'; readonly ref: string; readonly owner: string; readonly name: string }
  | {
      readonly is: 'other-verb';
      readonly word: string;
      readonly verb: string;
      readonly instead: readonly string[];
    }
  | { readonly is: 'amount-unread'; readonly words: string }
  | { readonly is: 'amount-negative'; readonly words: string }
  | { readonly is: 'currency-unknown'; readonly word: string; readonly near: string | null }
  | { readonly is: 'sort-unknown'; readonly word: string; readonly columns: readonly string[] }
  | { readonly is: 'channel-unknown'; readonly word: string; readonly near: string | null }
  | {
      readonly is: 'filter';
      /** The whole filter, and where in it the word begins and how wide it is, in columns. */
      readonly filter: string;
      readonly word: string;
      readonly at: number;
      readonly wide: number;
      /** The segment that the filter is, where the word stands in one. */
      readonly segment: string | null;
      readonly fault: FilterFault;
    }
  | { readonly is: 'segment-name'; readonly word: string }
  | { readonly is: 'ref-kind'; readonly word: string; readonly expects: RefName }
  | {
      readonly is: 'setting-unknown';
      readonly key: string;
      readonly near: string | null;
      readonly file: string;
    }
  | {
      readonly is: 'setting-value';
      readonly key: string;
      readonly value: string;
      readonly expects: SettingShape;
      readonly file: string;
    }
  | {
      readonly is: 'settings-unreadable';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly why: string;
    }
  | { readonly is: 'zone-unknown'; readonly zone: string }
  | {
      readonly is: 'template-faulty';
      readonly name: string;
      readonly part: 'subject' | 'body';
      readonly line: number;
      readonly column: number;
      readonly fault: TemplateFault;
    }
  | { readonly is: 'template-name'; readonly word: string }
  | { readonly is: 'mail-address'; readonly address: string }
  | { readonly is: 'no-address'; readonly name: string; readonly channel: string }
  | { readonly is: 'channel-spoken'; readonly channel: string }
  | { readonly is: 'no-link'; readonly channel: string }
  | { readonly is: 'now-unread'; readonly value: string }
  // none (3), ambiguous (4)
  | { readonly is: 'contact-unknown'; readonly words: string; readonly near: readonly Named[] }
  | { readonly is: 'contact-ambiguous'; readonly words: string; readonly candidates: readonly Named[] }
  | { readonly is: 'ref-unknown'; readonly ref: string }
  | { readonly is: 'contact-merged'; readonly ref: string; readonly into: Named }
  | { readonly is: 'contact-erased'; readonly ref: string }
  | { readonly is: 'org-unknown'; readonly words: string; readonly near: readonly Named[] }
  | { readonly is: 'org-ambiguous'; readonly words: string; readonly candidates: readonly Named[] }
  | { readonly is: 'segment-unknown'; readonly word: string; readonly near: string | null }
  | { readonly is: 'nothing-owed'; readonly name: string }
  | { readonly is: 'nothing-to-undo' }
  | { readonly is: 'nothing-there'; readonly what: Lacking }
  | { readonly is: 'nothing-to-hide'; readonly words: string }
  | { readonly is: 'nothing-to-skip'; readonly ref: string; readonly kind: 'quote-chase' | 'cadence' }
  | { readonly is: 'template-unknown'; readonly word: string; readonly near: string | null }
  | { readonly is: 'file-missing'; readonly path: string }
  // refused (5)
  | {
      readonly is: 'left-alone';
      readonly name: string;
      readonly because: 'deceased' | 'do-not-contact';
      readonly on: string;
      readonly reason: string | null;
      readonly channel: string | null;
      /** What was not done, where it was not to be logged. */
      readonly instead?: 'draft';
    }
  | { readonly is: 'not-for-sale'; readonly name: string; readonly standing: string }
  | { readonly is: 'template-taken'; readonly name: string }
  | { readonly is: 'file-there'; readonly path: string }
  | { readonly is: 'template-shipped'; readonly name: string; readonly verb: 'rename' | 'delete' }
  | { readonly is: 'undo-built-on'; readonly entry: string; readonly later: string }
  | { readonly is: 'undo-not-undoable'; readonly entry: string; readonly why: 'undone' | 'undo' }
  | { readonly is: 'undo-erased'; readonly entry: string; readonly itself: boolean }
  | { readonly is: 'quote-decided'; readonly ref: string; readonly status: string }
  | {
      readonly is: 'quote-state';
      readonly ref: string;
      readonly status: string;
      readonly wanted: QuoteWanted;
    }
  | { readonly is: 'not-open'; readonly ref: string; readonly status: string }
  | { readonly is: 'duplicate-org'; readonly name: string; readonly existing: Named }
  | { readonly is: 'duplicate-key'; readonly key: string }
  | { readonly is: 'channel-taken'; readonly word: string; readonly channel: string }
  | { readonly is: 'segment-taken'; readonly name: string; readonly filter: string }
  | { readonly is: 'segment-used'; readonly name: string; readonly by: readonly string[] }
  | { readonly is: 'duplicate-contact'; readonly name: string; readonly existing: Named }
  | { readonly is: 'book-newer'; readonly path: string; readonly version: number; readonly known: number }
  | { readonly is: 'hook-refused'; readonly hook: HookName; readonly code: number; readonly said: string }
  // failed (1)
  | { readonly is: 'hook-unsound'; readonly hook: HookName; readonly path: string; readonly why: HookUnsound }
  | {
      readonly is: 'hook-failed';
      readonly hook: HookName;
      readonly path: string;
      readonly fault: HookFault;
      /** What it said on standard error. */
      readonly said: string;
    }
  | { readonly is: 'book-foreign'; readonly path: string }
  | { readonly is: 'book-damaged'; readonly path: string; readonly why: string }
  | { readonly is: 'book-busy'; readonly path: string }
  | { readonly is: 'disk-full'; readonly path: string }
  | { readonly is: 'read-only'; readonly path: string }
  | { readonly is: 'cannot-open'; readonly path: string; readonly why: string }
  /** `ended`: its exit code, or the signal that ended it. */
  | { readonly is: 'editor-failed'; readonly editor: string; readonly ended: string }
  | { readonly is: 'import-refused'; readonly count: number }
  /** A CSV file of no program that is known; the command says what its columns are guessed to be. */
  | { readonly is: 'columns-unknown'; readonly file: string; readonly command: string }
  | { readonly is: 'map-unread'; readonly said: string }
  | {
      readonly is: 'map-column';
      readonly column: string;
      readonly near: string | null;
      readonly columns: readonly string[];
    }
  | {
      readonly is: 'map-field';
      readonly field: string;
      readonly near: string | null;
      readonly fields: readonly string[];
    }
  | { readonly is: 'chat-none'; readonly file: string }
  | { readonly is: 'chat-group'; readonly senders: readonly string[] }
  /** A chat of which it is not clear which of its two writers the user is. */
  | { readonly is: 'chat-me'; readonly senders: readonly string[] }
  /** Dates in numbers with two readings, and nothing in the file that decides. */
  | { readonly is: 'dates-open'; readonly example: string; readonly against: number | null }
  | { readonly is: 'link-unopened'; readonly channel: string }
  | { readonly is: 'mail-unreadable' };

/** Occasions at which a program of the person's own is run. */
export type HookName = 'log' | 'due' | 'remind';

export type HookUnsound = 'not-a-file' | 'not-executable' | 'open-to-others' | 'of-another';

/** What a hook did that stops the command; lines are numbered from 1. */
export type HookFault =
  | { readonly is: 'too-long'; readonly milliseconds: number }
  | { readonly is: 'too-much'; readonly bytes: number }
  | { readonly is: 'killed'; readonly signal: string }
  | { readonly is: 'not-started'; readonly why: string }
  | { readonly is: 'not-json'; readonly line: number }
  | { readonly is: 'lines'; readonly sent: number; readonly printed: number }
  | { readonly is: 'unknown-row'; readonly line: number; readonly ref: string }
  | { readonly is: 'row-twice'; readonly line: number; readonly ref: string }
  | { readonly is: 'key'; readonly line: number; readonly key: string; readonly may: readonly string[] }
  | { readonly is: 'value'; readonly line: number; readonly key: string }
  | { readonly is: 'quote-unknown'; readonly line: number; readonly quote: string };

/** Why a word of a filter cannot be read. */
export type FilterFault =
  | {
      readonly is: 'field';
      readonly field: string;
      readonly near: string | null;
      readonly fields: readonly string[];
    }
  | {
      readonly is: 'value';
      readonly field: string;
      /** Empty: none was given. */
      readonly value: string;
      readonly near: string | null;
      readonly takes: FilterTakes;
      readonly words: readonly string[];
      readonly optional: boolean;
    }
  | { readonly is: 'segment'; readonly name: string; readonly near: string | null }
  | { readonly is: 'circle'; readonly name: string }
  | { readonly is: 'group' | 'quote' | 'alone' };

/** What the value of a filter's field is. */
export type FilterTakes =
  | 'text'
  | 'phone'
  | 'choice'
  | 'logged'
  | 'planned'
  | 'number'
  | 'birthday'
  | 'channel'
  | 'ref'
  | 'segment';

/** What is wrong with a template at a place; `hole`: a value that this contact does not have. */
export type TemplateFault =
  | { readonly is: 'variable' | 'filter' | 'tag'; readonly name: string; readonly near: string | null }
  | { readonly is: 'hole'; readonly name: string }
  | { readonly is: 'syntax' | 'unclosed'; readonly text: string }
  | { readonly is: 'limit' };

/** What a quote must be for a command. */
export type QuoteWanted = 'unsent' | 'sent' | 'latest';

/** What a reference can name. */
export type RefName = 'contact' | 'org' | 'touchpoint' | 'quote' | 'follow-up' | 'entry';

export type MissingWord =
  | 'contact'
  | 'whom'
  | 'channel'
  | 'name'
  | 'text'
  | 'when'
  | 'amount'
  | 'title'
  | 'ref'
  | 'words'
  | 'mark'
  | 'org'
  | 'channel-name'
  | 'segment'
  | 'filter'
  | 'template'
  | 'file'
  | 'change'
  | 'consent'
  | 'others';

/** What a question has nothing to choose from of. */
export type Lacking =
  | 'contact'
  | 'org'
  | 'touchpoint'
  | 'follow-up'
  | 'quote'
  | 'quote-unsent'
  | 'owed'
  | 'due'
  | 'skip';

/** What a setting takes (`cli.md §7`); the last three say what is wrong with `[hours]`. */
export type SettingShape =
  | 'text'
  | 'table'
  | 'zone'
  | 'language'
  | 'currency'
  | 'date-order'
  | 'pager'
  | 'working-days'
  | 'holiday'
  | 'away'
  | 'target'
  | 'rungs'
  | 'interval'
  | 'months'
  | 'address'
  | 'one-address'
  | 'way'
  | 'host'
  | 'port'
  | 'security'
  | 'limit'
  | 'hours'
  | 'hours-twice'
  | 'hours-overlap'
  | 'hours-none';

export type FlagShape =
  | 'way'
  | 'rank'
  | 'days'
  | 'direction'
  | 'found-kind'
  | 'duration'
  | 'interval'
  | 'number'
  | 'channel'
  | 'tier'
  | 'standing'
  | 'reason'
  | 'format'
  | 'day'
  | 'language'
  | 'language-code'
  | 'email'
  | 'phone'
  | 'channel-name'
  | 'target'
  | 'column'
  | 'color'
  | 'pair'
  | 'address'
  | 'country'
  | 'date-order';

const EXITS: Readonly<Record<Problem['is'], ExitCode>> = {
  usage: EXIT.usage,
  undone: EXIT.failed,
  later: EXIT.later,
  'flag-empty': EXIT.usage,
  'word-missing': EXIT.usage,
  'flag-value': EXIT.usage,
  'flags-together': EXIT.usage,
  'date-unread': EXIT.usage,
  'date-ambiguous': EXIT.usage,
  'period-backwards': EXIT.usage,
  'two-times': EXIT.usage,
  'nobody-there': EXIT.usage,
  unconfirmed: EXIT.usage,
  'same-contact': EXIT.usage,
  'purpose-unknown': EXIT.usage,
  future: EXIT.usage,
  'not-ahead': EXIT.usage,
  before: EXIT.usage,
  'other-verb': EXIT.usage,
  'quote-of-other': EXIT.usage,
  'words-left': EXIT.usage,
  'flag-idle': EXIT.usage,
  'channel-not-live': EXIT.usage,
  'mail-own': EXIT.usage,
  'mail-strangers': EXIT.none,
  'amount-unread': EXIT.usage,
  'amount-negative': EXIT.usage,
  'currency-unknown': EXIT.usage,
  'sort-unknown': EXIT.usage,
  'channel-unknown': EXIT.usage,
  filter: EXIT.usage,
  'segment-name': EXIT.usage,
  'segment-unknown': EXIT.none,
  'segment-taken': EXIT.refused,
  'segment-used': EXIT.refused,
  'ref-kind': EXIT.usage,
  'setting-unknown': EXIT.usage,
  'setting-value': EXIT.usage,
  'settings-unreadable': EXIT.usage,
  'zone-unknown': EXIT.usage,
  'template-faulty': EXIT.usage,
  'template-name': EXIT.usage,
  'mail-address': EXIT.usage,
  'no-address': EXIT.usage,
  'channel-spoken': EXIT.usage,
  'no-link': EXIT.usage,
  'template-unknown': EXIT.none,
  'not-for-sale': EXIT.refused,
  'template-taken': EXIT.refused,
  'file-there': EXIT.refused,
  'link-unopened': EXIT.failed,
  'template-shipped': EXIT.refused,
  'now-unread': EXIT.usage,
  'contact-unknown': EXIT.none,
  'contact-ambiguous': EXIT.ambiguous,
  'ref-unknown': EXIT.none,
  'contact-merged': EXIT.none,
  'contact-erased': EXIT.none,
  'org-unknown': EXIT.none,
  'org-ambiguous': EXIT.ambiguous,
  'nothing-owed': EXIT.none,
  'nothing-to-undo': EXIT.none,
  'nothing-there': EXIT.none,
  'nothing-to-hide': EXIT.none,
  'nothing-to-skip': EXIT.none,
  'file-missing': EXIT.none,
  'left-alone': EXIT.refused,
  'undo-built-on': EXIT.refused,
  'undo-not-undoable': EXIT.refused,
  'undo-erased': EXIT.refused,
  'quote-decided': EXIT.refused,
  'quote-state': EXIT.refused,
  'not-open': EXIT.refused,
  'duplicate-contact': EXIT.refused,
  'duplicate-org': EXIT.refused,
  'duplicate-key': EXIT.refused,
  'channel-taken': EXIT.refused,
  'book-newer': EXIT.refused,
  'hook-refused': EXIT.refused,
  'hook-unsound': EXIT.failed,
  'hook-failed': EXIT.failed,
  'book-foreign': EXIT.failed,
  'book-damaged': EXIT.failed,
  'book-busy': EXIT.failed,
  'disk-full': EXIT.failed,
  'read-only': EXIT.failed,
  'cannot-open': EXIT.failed,
  'editor-failed': EXIT.failed,
  'import-refused': EXIT.failed,
  'columns-unknown': EXIT.usage,
  'map-unread': EXIT.usage,
  'map-column': EXIT.usage,
  'map-field': EXIT.usage,
  'dates-open': EXIT.usage,
  'chat-none': EXIT.failed,
  'chat-group': EXIT.failed,
  'chat-me': EXIT.usage,
  'mail-unreadable': EXIT.failed,
};

/** The exit code that a problem ends the program with (`cli.md §5`). */
export const exitCodeOf = (problem: Problem): ExitCode => EXITS[problem.is];

/** A problem on its way to the person: `run` prints it as `Error:` and `Hint:`. */
export class CrmError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.is, options);
    this.name = 'CrmError';
    this.problem = problem;
  }
}

/** Whether an error is a problem for the person: by its name, since files of the build have each a class of their own. */
export const isCrmError = (error: unknown): error is CrmError =>
  error instanceof Error && error.name === 'CrmError';

/** The person ended a question with Ctrl-C: nothing more is to be said or done (`EXIT.interrupted`). */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Whether an error is that; told as `isCrmError` tells. */
export const isInterrupted = (error: unknown): error is Interrupted =>
  error instanceof Error && error.name === 'Interrupted';

/** The person left a question with Escape: the one before it stands again. */
export class SteppedBack extends Error {
  override readonly name = 'SteppedBack';
}

/** Whether an error is that; told as `isCrmError` tells. */
export const isSteppedBack = (error: unknown): error is SteppedBack =>
  error instanceof Error && error.name === 'SteppedBack';
