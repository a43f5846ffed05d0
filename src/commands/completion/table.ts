import { manualOf } from '../../locale/manuals.ts';
import type { Language } from '../places.ts';
import { SHORT, VERBS } from '../verbs.ts';

type Told = readonly [word: string, sentence: string];

/** What completion knows of the command line; the build writes it down, so that no command is loaded to tell it. */
export interface Table {
  readonly verbs: Readonly<
    Record<string, { readonly summary: string; readonly usage: string; readonly flags: readonly Told[] }>
  >;
  readonly short: Readonly<Record<string, string>>;
  readonly nouns: readonly Told[];
  readonly topics: readonly Told[];
  readonly everywhere: readonly Told[];
}

/** The commands, flags and topics with their sentences in a language. */
export async function tableOf(language: Language): Promise<Table> {
  const [manual, plain] = [await manualOf(language), await manualOf('en')];
  const verbs = await Promise.all(
    Object.entries(VERBS).map(async ([name, door]) => {
      const { flags } = (await door()).default;
      const help = manual.verbs[name];
      const told = flags.map((flag): Told => [flag, help?.flags[/--[a-z-]+/.exec(flag)?.[0] ?? ''] ?? '']);
      return [
        name,
        { summary: help?.summary ?? '', usage: plain.verbs[name]?.usage ?? '', flags: told },
      ] as const;
    }),
  );
  return {
    verbs: Object.fromEntries(verbs),
    short: SHORT,
    nouns: Object.entries(manual.nouns).map(([noun, { summary }]): Told => [noun, summary]),
    topics: Object.entries(manual.topics).map(([topic, { summary }]): Told => [topic, summary]),
    everywhere: Object.entries(manual.everywhere),
  };
}
