/** What is said of a command. */
export interface VerbHelp {
  /** What follows the command's name: `<contact> <when> <text…>`. */
  readonly usage: string;
  /** One line, as the overview has it. */
  readonly summary: string;
  /** What else one should know, in sentences. */
  readonly more?: string;
  /** A sentence for every flag of its own, by the long name: `--at`. */
  readonly flags: Readonly<Record<string, string>>;
  /** Command lines that work as they stand. */
  readonly examples: readonly string[];
}

/** What is said of a noun, whose verbs are commands of two words. */
export interface NounHelp {
  readonly summary: string;
}

export interface Topic {
  readonly summary: string;
  readonly text: string;
}

/** What is said of words that name no command and of flags that there are not; a line is what to type instead. */
export interface Mistyped {
  readonly command: (words: string) => string;
  readonly flag: (verb: string, flag: string) => string;
  readonly near: (name: string, line: string | null) => string;
  readonly oneOf: (lines: readonly string[]) => string;
  readonly nounAlone: (noun: string) => string;
  readonly nounVerbs: (noun: string, verbs: readonly string[]) => string;
  readonly person: (name: string, line: string) => string;
  readonly filter: (line: string) => string;
  readonly elsewhere: string;
  readonly flagElsewhere: (verb: string) => string;
}

/** Everything `crm help` says, in one language. */
export interface Manual {
  readonly intro: string;
  readonly usage: string;
  readonly titles: {
    readonly usage: string;
    readonly flags: string;
    readonly everywhere: string;
    readonly examples: string;
    readonly nouns: string;
    readonly topics: string;
    readonly commands: string;
  };
  /** Commands of one word and short names, in the order of the overview. */
  readonly groups: readonly { readonly title: string; readonly names: readonly string[] }[];
  readonly verbs: Readonly<Record<string, VerbHelp>>;
  readonly nouns: Readonly<Record<string, NounHelp>>;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly mistyped: Mistyped;
  /** Titles of the man page, and what stands on top of it. */
  readonly man: {
    readonly title: string;
    readonly name: string;
    readonly summary: string;
    readonly synopsis: string;
    readonly description: string;
    readonly commands: string;
    readonly everywhere: string;
    readonly sameAs: (command: string) => string;
  };
  /** Flags of every command, as commander writes them, with a sentence each. */
  readonly everywhere: Readonly<Record<string, string>>;
  /** The last lines of the overview. */
  readonly more: string;
  /** Where `crm help` knows nothing of that name, and what was perhaps meant. */
  readonly unknown: (word: string) => string;
  readonly near: (name: string | null) => string;
}
