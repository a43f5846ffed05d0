import type { Day } from '../../domain/day.ts';
import type { DraftName, ScriptName } from '../../domain/template.ts';

/** What a shipped text says, and in one line when it is for. */
export interface Shipped {
  readonly about: string;
  readonly subject: string;
  readonly body: string;
}

/** The texts that come with the program in one language, and how that language tells a day and a channel. */
export interface ShippedTexts {
  readonly templates: Readonly<Record<DraftName | ScriptName, Shipped>>;
  /** The word before the subject in an editor. */
  readonly subject: string;
  day(day: Day, today: Day): string;
  /** A channel in a sentence; what is not listed is told by its own name. */
  readonly channels: Readonly<Record<string, string>>;
}
