import type { Fate, NotTaken, TakenIn } from '../domain/incoming.ts';
import type { Refusal } from '../domain/interchange.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import type { EntityKind } from '../domain/journal.ts';
import { formatRef } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Foreign } from '../locale/foreign.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';
import { showSheet } from './sheet.ts';

export interface Shown {
  readonly entry: number | null;
  readonly dryRun: boolean;
  readonly now: Instant;
}

/** How many rows of each fate a preview shows. */
const PREVIEWED = 5;
/** How many lines a reason is told with. */
const LINES = 8;

const FATES: readonly Fate[] = ['create', 'update', 'unchanged', 'conflict', 'refused', 'left_out'];

/** What an import came to, or with `dryRun` would come to (`cli.md §8`). */
export function showTakenIn(
  outcome: TakenIn,
  { entry, dryRun, now }: Shown,
  face: Face,
  locale: Catalogue,
  foreign: Foreign,
): { readonly out: string; readonly told: string } {
  const ref = entry === null ? null : formatRef('entry', entry);
  if (face.format === 'json')
    return { out: json(objectOf(outcome, ref, dryRun, now, locale, foreign), face), told: '' };
  const counts = countsOf(outcome);
  const kinds = Object.entries(outcome.made) as [EntityKind, number][];
  const made = kinds.map(([kind, count]) => foreign.kind(kind, count)).join(', ');
  const summary = foreign.summary(counts, made);
  const lines = [
    ...outcome.refused.map(({ line, why }) =>
      foreign.said(foreign.line(line), reasonOf(why, locale, foreign)),
    ),
    ...outcome.conflicts.map(({ line, what }) => foreign.said(foreign.line(line), foreign.conflict(what))),
    ...(outcome.conflicts.some(({ what }) => what.is === 'value') ? [foreign.keptHint] : []),
    ...outcome.leftOut.map(({ why, lines: all }) =>
      foreign.said(foreign.passed(why), foreign.lines(all.slice(0, LINES), all.length)),
    ),
    dryRun ? foreign.would(summary) : summary,
    ...(ref === null ? [] : [locale.imports.undo(ref)]),
  ];
  const told = lines.map((line) => `${harmless(line)}\n`).join('');
  return { out: dryRun ? preview(outcome, face, foreign) : '', told };
}

const reasonOf = (why: NotTaken, locale: Catalogue, foreign: Foreign): string =>
  isForeign(why) ? foreign.refusal(why) : locale.imports.refusal(why);

const FOREIGN: ReadonlySet<string> = new Set([
  'cut-short',
  'too-long',
  'nobody',
  'no-date',
  'date-wrong',
  'columns',
  'quote-open',
  'nested-too-deep',
  'syntax',
  'nameless',
  'deleted',
  'deleted-thing',
  'erased',
] satisfies Exclude<NotTaken, Refusal>['is'][]);

const isForeign = (why: NotTaken): why is Exclude<NotTaken, Refusal> => FOREIGN.has(why.is);

const countsOf = (outcome: TakenIn): Readonly<Record<Fate, number>> => ({
  create: outcome.created,
  update: outcome.updated,
  unchanged: outcome.unchanged,
  conflict: outcome.conflicts.length,
  refused: outcome.refused.length,
  left_out: outcome.leftOut.reduce((sum, { lines }) => sum + lines.length, 0),
});

/** The first rows of each fate as a list. */
function preview({ rows }: TakenIn, face: Face, foreign: Foreign): string {
  const seen = new Map<Fate, number>();
  const shown = rows.filter(({ fate }) => {
    const before = seen.get(fate) ?? 0;
    seen.set(fate, before + 1);
    return before < PREVIEWED;
  });
  const ordered = FATES.flatMap((fate) => shown.filter((row) => row.fate === fate));
  if (ordered.length === 0) return '';
  const { columns } = foreign;
  return showSheet(
    {
      columns: [
        { title: columns.line, align: 'right' },
        { title: columns.fate },
        { title: columns.who, grow: true },
        { title: columns.what, grow: true },
      ],
      rows: ordered.map((row) => ({
        ref: row.ref ?? '',
        raw: row,
        cells: [
          { text: String(row.line) },
          { text: foreign.fate[row.fate], plain: row.fate },
          { text: harmless(row.ref === null || row.fate === 'create' ? row.name : `${row.name} ${row.ref}`) },
          { text: row.fields.join(', ') },
        ],
      })),
    },
    face,
  );
}

const objectOf = (
  outcome: TakenIn,
  entry: string | null,
  dryRun: boolean,
  now: Instant,
  locale: Catalogue,
  foreign: Foreign,
): object => ({
  schema: 'crm.import/1',
  now: formatInstant(now),
  entry,
  dry_run: dryRun,
  created: outcome.created,
  updated: outcome.updated,
  unchanged: outcome.unchanged,
  refused: outcome.refused.map(({ line, why }) => ({ line, reason: reasonOf(why, locale, foreign) })),
  conflicts: outcome.conflicts.map(({ line, what }) => ({
    line,
    contacts: what.is === 'value' ? [what.who] : what.who,
    ...(what.is === 'value' ? { field: what.field, kept: what.kept, said: what.said } : {}),
    reason: foreign.conflict(what),
  })),
  left_out: outcome.leftOut.map(({ why, lines }) => ({
    kind: why.is,
    ...(why.is === 'stranger' ? { who: why.who } : {}),
    reason: foreign.passed(why),
    lines,
  })),
  rows: outcome.rows.map(({ line, fate, kind, ref, name, fields }) => ({
    line,
    does: fate,
    kind,
    // A number that a dry run gave is nobody's afterwards.
    ref: dryRun && fate === 'create' ? null : ref,
    name,
    fields,
  })),
});
