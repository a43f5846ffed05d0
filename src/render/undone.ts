import type { Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import type { EntityKind } from '../domain/journal.ts';
import { formatRef, refKindOf } from '../domain/refs.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { harmless } from './harmless.ts';
import { json } from './json.ts';
import { momentOf } from './logged.ts';
import { showSheet } from './sheet.ts';

/** An entry of the journal, as somebody who may want to take it back sees it. */
export interface UndoItem {
  readonly id: number;
  readonly at: Instant;
  readonly command: string;
  readonly undoes: number | null;
  readonly undone: boolean;
  readonly changes: number;
  /** The first few things it touched. */
  readonly things: readonly { readonly kind: EntityKind; readonly id: number; readonly name: string }[];
}

/** What was undone: an entry, or an undo, by which the entry it took back in the end comes back or goes again. */
export interface Undone {
  readonly item: UndoItem;
  readonly root: UndoItem;
  readonly brings: boolean;
}

/** What was taken back or brought back, or with `dryRun` what would be. */
export function showUndone(
  { item, root, brings }: Undone,
  entry: number | null,
  dryRun: boolean,
  today: Day,
  face: Face,
  locale: Catalogue,
): { readonly out: string; readonly told: string } {
  const { undo } = locale;
  if (face.format === 'json') {
    const undone = itemObject(item);
    return {
      out: json(
        {
          schema: 'crm.undo/1',
          entry: entry === null ? null : formatRef('entry', entry),
          dry_run: dryRun,
          undone,
        },
        face,
      ),
      told: '',
    };
  }
  const what = undo.what(
    formatRef('entry', root.id),
    root.command,
    momentOf(root.at, today, locale),
    thingsOf(root, locale),
  );
  const said = brings ? undo.back : undo.away;
  const line = dryRun ? said.would(what) : said.done(what, entry === null ? '' : formatRef('entry', entry));
  // A dry run is what was asked for; an undo is said beside what was done.
  return dryRun ? { out: `${harmless(line)}\n`, told: '' } : { out: '', told: `${harmless(line)}\n` };
}

function thingsOf(item: UndoItem, locale: Catalogue): string {
  const named = item.things.map(({ kind, id, name }) => {
    const ref = refKindOf(kind);
    const thing = locale.undo.things[kind](name);
    return ref === undefined ? thing : `${formatRef(ref, id)} ${thing}`;
  });
  const rest = item.changes - item.things.length;
  return [...named, ...(rest > 0 ? [locale.undo.more(rest)] : [])].join(', ');
}

/** The entries, newest first. */
export function showUndoList(
  items: readonly UndoItem[],
  now: Instant,
  today: Day,
  face: Face,
  locale: Catalogue,
): string {
  const { undo } = locale;
  if (face.format === 'json') {
    return json({ schema: 'crm.undo.list/1', now: formatInstant(now), items: items.map(itemObject) }, face);
  }
  return showSheet(
    {
      columns: [
        { title: undo.columns.ref },
        { title: undo.columns.when },
        { title: undo.columns.command },
        { title: undo.columns.what, grow: true },
        { title: undo.columns.state },
      ],
      rows: items.map((item) => ({
        ref: formatRef('entry', item.id),
        raw: itemObject(item),
        cells: [
          { text: formatRef('entry', item.id), mood: 'accent' },
          { text: momentOf(item.at, today, locale), plain: formatInstant(item.at) },
          { text: item.command },
          { text: thingsOf(item, locale) },
          {
            text: [
              ...(item.undoes === null ? [] : [undo.takesBack(formatRef('entry', item.undoes))]),
              ...(item.undone ? [undo.undone] : []),
            ].join(', '),
            mood: 'faint',
          },
        ],
      })),
    },
    face,
  );
}

const itemObject = (item: UndoItem): object => ({
  ref: formatRef('entry', item.id),
  at: formatInstant(item.at),
  command: item.command,
  undoes: item.undoes === null ? null : formatRef('entry', item.undoes),
  undone: item.undone,
  changes: item.changes,
  things: item.things.map(({ kind, id, name }) => ({ kind, ref: refOf(kind, id), name })),
});

const refOf = (kind: EntityKind, id: number): string | null => {
  const ref = refKindOf(kind);
  return ref === undefined ? null : formatRef(ref, id);
};
