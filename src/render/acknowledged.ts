import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';

/** What a write came to: its command, its entry (null: nothing changed) and when it ran. */
export interface Done {
  readonly verb: string;
  readonly entry: number | null;
  readonly now: Instant;
}

/** The acknowledgement of a write: one line of what was understood and how to take it back, or an object (`cli.md §4`). */
export function acknowledged(
  { verb, entry, now }: Done,
  parts: readonly string[],
  object: object,
  face: Face,
  locale: Catalogue,
): { readonly out: string; readonly told: string } {
  const { said } = locale.quotes;
  const schema = `crm.${verb.replaceAll(' ', '.')}/1`;
  const ref = entry === null ? null : formatRef('entry', entry);
  return {
    out: face.format === 'json' ? json({ schema, now: formatInstant(now), entry: ref, ...object }, face) : '',
    told: `${harmless([...parts, entry === null ? said.unchanged : said.undo].join(' · '))}\n`,
  };
}
