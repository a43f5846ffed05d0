/** A letter to the user, before it is text or HTML. Its texts may come from outside: both forms make them harmless. */
export interface Letter {
  readonly lang: string;
  readonly subject: string;
  readonly heading: string;
  /** Sentences under the heading. */
  readonly remarks: readonly string[];
  readonly sections: readonly LetterSection[];
  readonly foot: readonly string[];
}

export interface LetterSection {
  readonly title: string;
  readonly late: boolean;
  /** Sentences before the items. */
  readonly facts: readonly string[];
  readonly items: readonly LetterItem[];
}

/** Somebody to be seen to: who, how to reach them, and why. */
export interface LetterItem {
  readonly who: string;
  readonly aside: string;
  readonly reach: LetterReach | null;
  readonly points: readonly LetterPoint[];
}

export interface LetterReach {
  readonly text: string;
  /** `mailto:` or `tel:`; null where there is none. */
  readonly link: string | null;
}

/** One reason: what it is called, what it says, when it is due, and what settles it. */
export interface LetterPoint {
  readonly label: string;
  readonly text: string;
  readonly when: string;
  readonly late: boolean;
  readonly why: string;
  readonly settle: readonly string[];
}
