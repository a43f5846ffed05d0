import type { RefusedLine } from '../domain/interchange.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';

/** What an import came to, for whoever asked and for whoever watches (`cli.md §8`). */
export function showImport(
  imported: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly refused: readonly RefusedLine[];
  },
  entry: number | null,
  now: Instant,
  face: Face,
  locale: Catalogue,
): { readonly out: string; readonly told: string } {
  const { imports } = locale;
  const { created, updated, unchanged } = imported;
  const refused = imported.refused.map(({ line, why }) => ({ line, reason: imports.refusal(why) }));
  const ref = entry === null ? null : formatRef('entry', entry);
  if (face.format === 'json') {
    return {
      out: json(
        { schema: 'crm.import/1', now: formatInstant(now), entry: ref, created, updated, unchanged, refused },
        face,
      ),
      told: '',
    };
  }
  const lines = [
    ...refused.map(({ line, reason }) => harmless(imports.line(line, reason))),
    imports.summary(created, updated, unchanged, refused.length),
    ...(ref === null ? [] : [imports.undo(ref)]),
  ];
  return { out: '', told: lines.map((line) => `${line}\n`).join('') };
}
