import type { Conflict, Fate, LeftOut, NotTaken, Taken, TakenIn } from '../domain/incoming.ts';
import type { EntityKind } from '../domain/journal.ts';

/** How many rows of each fate are told. */
export const TOLD = 20;

/** What an import of nothing comes to. */
export const NOTHING: TakenIn = {
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: [],
  conflicts: [],
  leftOut: [],
  made: {},
  rows: [],
};

/** What an import of a foreign file comes to, row by row. */
export class Tally {
  private readonly counts = { create: 0, update: 0, unchanged: 0 };
  private readonly refused: { readonly line: number; readonly why: NotTaken }[] = [];
  private readonly conflicts: { readonly line: number; readonly what: Conflict }[] = [];
  private readonly leftOut = new Map<string, { readonly why: LeftOut; readonly lines: number[] }>();
  private readonly made: Partial<Record<EntityKind, number>> = {};
  private readonly rows: Taken[] = [];
  private readonly told = new Map<Fate, number>();

  /** What it comes to, in the order of the lines. */
  total(): TakenIn {
    const byLine = <T extends { readonly line: number }>(list: readonly T[]): readonly T[] =>
      list.toSorted((a, b) => a.line - b.line);
    return {
      created: this.counts.create,
      updated: this.counts.update,
      unchanged: this.counts.unchanged,
      refused: byLine(this.refused),
      conflicts: byLine(this.conflicts),
      leftOut: [...this.leftOut.values()],
      made: this.made,
      rows: byLine(this.rows),
    };
  }

  /** Something that differs, or that belongs to several. */
  conflict(what: Conflict, row: Omit<Taken, 'fate'>): void {
    this.conflicts.push({ line: row.line, what });
    this.tell({ ...row, fate: 'conflict' });
  }

  /** A row that was made, changed, or said nothing new. */
  count(row: Taken): void {
    if (row.fate === 'create') {
      this.counts.create += 1;
      this.made[row.kind] = (this.made[row.kind] ?? 0) + 1;
    } else if (row.fate === 'update') this.counts.update += 1;
    else this.counts.unchanged += 1;
    this.tell(row);
  }

  /** A row that cannot be taken. */
  refuse(line: number, why: NotTaken, kind: EntityKind, name: string): void {
    this.refused.push({ line, why });
    this.tell({ line, fate: 'refused', kind, ref: null, name, fields: [] });
  }

  /** A row that is left out on purpose. */
  leave(line: number, why: LeftOut, kind: EntityKind, name: string): void {
    const group = why.is === 'stranger' ? `${why.is} ${why.who.toLowerCase()}` : why.is;
    const lines = this.leftOut.get(group)?.lines ?? [];
    lines.push(line);
    this.leftOut.set(group, { why: this.leftOut.get(group)?.why ?? why, lines });
    this.tell({ line, fate: 'left_out', kind, ref: null, name, fields: [] });
  }

  private tell(row: Taken): void {
    const before = this.told.get(row.fate) ?? 0;
    if (before < TOLD) this.rows.push(row);
    this.told.set(row.fate, before + 1);
  }
}
