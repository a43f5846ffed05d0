import type { WorkingCalendar } from './calendar.ts';
import { dayOf, monthOf } from './day.ts';
import type { Target } from './duration.ts';
import type { Instant } from './instant.ts';
import type { Settings, Tier } from './settings.ts';
import { shareOf, spreadOf, type Spread } from './statistics.ts';

/** A turn as reports read it: what we owed, and how it ended. */
export interface Turn {
  readonly contact: number;
  readonly since: Instant;
  readonly touchpoint: number;
  readonly channel: string;
  readonly first: boolean;
  readonly outcome: 'open' | 'answered' | 'dismissed';
  readonly endedAt: Instant | null;
}

/** What of a contact decides its targets. */
export interface Aim {
  readonly tier: Tier;
  readonly target: Target | null;
}

/** The target of a turn: the contact's own, else its tier's, else its channel's, else the default (`domain.md §4`). */
export const targetOf = (aim: Aim, channel: string, settings: Settings): Target =>
  aim.target ??
  settings.targets.tier[aim.tier] ??
  (Object.hasOwn(settings.targets.channel, channel) ? settings.targets.channel[channel] : undefined) ??
  settings.targets.default;

/** A turn with its times, in seconds. */
export interface JudgedTurn extends Turn {
  readonly tier: Tier;
  readonly working: number;
  readonly calendar: number;
  readonly target: number;
  /** Over the target: answered too late, or still open past it (`domain.md §4`). */
  readonly slow: boolean;
}

/** How long a turn took, or has taken until now, and whether that is slow (`domain.md §4`). */
export function judge(
  turn: Turn,
  aim: Aim,
  now: Instant,
  settings: Settings,
  calendar: WorkingCalendar,
): JudgedTurn {
  const end = turn.endedAt ?? now;
  const working = calendar.between(turn.since, end);
  const target = calendar.targetSeconds(targetOf(aim, turn.channel, settings), turn.since);
  return {
    ...turn,
    tier: aim.tier,
    working,
    calendar: Math.max(0, end - turn.since),
    target,
    slow: turn.outcome !== 'dismissed' && working > target,
  };
}

/** The statistics of a group of turns; times in seconds (`domain.md §4`). */
export interface ReplyFigures {
  readonly turns: number;
  readonly answered: number;
  readonly open: number;
  readonly dismissed: number;
  readonly within: number;
  readonly judged: number;
  readonly share: number | null;
  readonly working: Spread;
  readonly calendar: Spread;
}

/** The turns of one channel, tier and month, first responses or next ones: every group is made of some of these. */
interface Cell {
  readonly channel: string;
  readonly tier: Tier;
  readonly month: string;
  readonly first: boolean;
  answered: number;
  open: number;
  dismissed: number;
  within: number;
  judged: number;
  readonly working: number[];
  readonly calendar: number[];
}

function count(cell: Cell, turn: JudgedTurn): void {
  if (turn.outcome === 'dismissed') {
    cell.dismissed += 1;
  } else if (turn.outcome === 'open') {
    cell.open += 1;
    // An open turn that still has time is not judged; one past its target is a miss.
    if (turn.slow) cell.judged += 1;
  } else {
    cell.answered += 1;
    cell.judged += 1;
    if (!turn.slow) cell.within += 1;
    cell.working.push(turn.working);
    cell.calendar.push(turn.calendar);
  }
}

function figuresOf(cells: readonly Cell[]): ReplyFigures {
  const sum = (of: (cell: Cell) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  const [answered, open, dismissed] = [sum((c) => c.answered), sum((c) => c.open), sum((c) => c.dismissed)];
  const [within, judged] = [sum((c) => c.within), sum((c) => c.judged)];
  return {
    turns: answered + open + dismissed,
    answered,
    open,
    dismissed,
    within,
    judged,
    share: shareOf(within, judged),
    working: spreadOf(joined(cells.map((cell) => cell.working))),
    calendar: spreadOf(joined(cells.map((cell) => cell.calendar))),
  };
}

function joined(lists: readonly (readonly number[])[]): Float64Array {
  const all = new Float64Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Where we are slow to reply: the groups of `cli.md §8`, the open turns oldest first, the slow ones worst first. */
export interface ReplyReport {
  readonly all: ReplyFigures;
  readonly first: ReplyFigures;
  readonly next: ReplyFigures;
  readonly byChannel: ReadonlyMap<string, ReplyFigures>;
  readonly byTier: ReadonlyMap<string, ReplyFigures>;
  readonly byMonth: ReadonlyMap<string, ReplyFigures>;
  readonly open: readonly JudgedTurn[];
  readonly slow: readonly JudgedTurn[];
}

/** The reply report over turns that are all in the period, in one pass (`domain.md §4`). */
export function replyReport(turns: Iterable<JudgedTurn>): ReplyReport {
  const cells = new Map<string, Cell>();
  const open: JudgedTurn[] = [];
  const slow: JudgedTurn[] = [];
  for (const turn of turns) {
    count(cellOf(cells, turn), turn);
    if (turn.outcome === 'open') open.push(turn);
    if (turn.slow) slow.push(turn);
  }
  const all = [...cells.values()];
  return {
    all: figuresOf(all),
    first: figuresOf(all.filter((cell) => cell.first)),
    next: figuresOf(all.filter((cell) => !cell.first)),
    byChannel: grouped(all, (cell) => cell.channel),
    byTier: grouped(all, (cell) => cell.tier),
    byMonth: grouped(all, (cell) => cell.month),
    open: open.sort((a, b) => a.since - b.since || a.touchpoint - b.touchpoint),
    slow: slow.sort((a, b) => b.working / b.target - a.working / a.target || a.since - b.since),
  };
}

function cellOf(cells: Map<string, Cell>, { channel, tier, since, first }: JudgedTurn): Cell {
  const month = monthOf(dayOf(since));
  const name = `${month} ${tier} ${first ? 1 : 0} ${channel}`;
  const known = cells.get(name);
  if (known) return known;
  const counts = { answered: 0, open: 0, dismissed: 0, within: 0, judged: 0 };
  const made: Cell = { channel, tier, month, first, ...counts, working: [], calendar: [] };
  cells.set(name, made);
  return made;
}

const grouped = (cells: readonly Cell[], nameOf: (cell: Cell) => string): ReadonlyMap<string, ReplyFigures> =>
  new Map(
    [...Map.groupBy(cells, nameOf)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => [name, figuresOf(group)]),
  );
