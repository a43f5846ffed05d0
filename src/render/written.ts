import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';

/** Something that was written about, and what became of it. */
export interface WrittenLine {
  /** `c7 Ana Pérez`. */
  readonly subject: string;
  readonly effects: readonly string[];
}

/**
 * The acknowledgement of a write: a line for each thing and how to take it back; for programs one object with the entry
 * (`cli.md §1`, `§4`). With `entry` null it says that it was so already.
 */
export function showWritten(
  written: {
    /** `contact.edit`. */
    readonly what: string;
    readonly entry: number | null;
    readonly now: Instant;
    readonly lines: readonly WrittenLine[];
    readonly object: object;
  },
  face: Face,
  locale: Catalogue,
): { readonly out: string; readonly told: string } {
  const { entry, lines } = written;
  if (face.format === 'json') {
    const ref = entry === null ? null : formatRef('entry', entry);
    const object = {
      schema: `crm.${written.what}/1`,
      now: formatInstant(written.now),
      entry: ref,
      ...written.object,
    };
    return { out: json(object, face), told: '' };
  }
  const { people } = locale;
  const told = lines.map(({ subject, effects }, at) => {
    if (entry === null) return people.unchanged(subject);
    return [subject, ...effects, ...(at === lines.length - 1 ? [people.undo] : [])].join(' · ');
  });
  return { out: '', told: told.map((line) => `${harmless(line)}\n`).join('') };
}
