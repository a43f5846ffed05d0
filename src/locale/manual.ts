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
  /** Flags of every command, as commander writes them, with a sentence each. */
  readonly everywhere: Readonly<Record<string, string>>;
  /** The last lines of the overview. */
  readonly more: string;
  /** Where `crm help` knows nothing of that name, and what was perhaps meant. */
  readonly unknown: (word: string) => string;
  readonly near: (name: string | null) => string;
}
