import type { Contact } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import type { JudgedTurn, ReplyFigures, ReplyReport } from '../domain/replies.ts';
import type { Period } from '../domain/stale.ts';
import type { Standing } from '../domain/standing.ts';
import { minutesOf } from '../domain/statistics.ts';
import { contactObject } from './contactObject.ts';

/** When the report is made and of which period: its local days, and the instants at which they begin. */
export interface ReplyFrame {
  readonly now: Instant;
  readonly today: Day;
  readonly period: Period;
  readonly opened: { readonly from: Instant | null; readonly to: Instant | null };
}

/** Those whose turns are listed, by contact number. */
export type Parties = ReadonlyMap<number, { readonly contact: Contact; readonly standing: Standing }>;

/** The turns that are listed one by one. */
export type Listed = Pick<ReplyReport, 'open' | 'slow'>;

/** The report as the object of `cli.md §8`. */
export function replyObject(
  report: ReplyReport,
  listed: Listed,
  parties: Parties,
  { now, opened }: ReplyFrame,
): object {
  const groups = (named: ReadonlyMap<string, ReplyFigures>): object =>
    Object.fromEntries([...named].map(([name, figures]) => [name, figuresObject(figures)]));
  return {
    schema: 'crm.report.replies/1',
    now: formatInstant(now),
    from: instantOrNull(opened.from),
    to: instantOrNull(opened.to),
    all: figuresObject(report.all),
    first: figuresObject(report.first),
    next: figuresObject(report.next),
    by_channel: groups(report.byChannel),
    by_tier: groups(report.byTier),
    by_month: groups(report.byMonth),
    open: listed.open.map((turn) => openObject(turn, parties)),
    slow: listed.slow.map((turn) => slowObject(turn, parties)),
  };
}

function figuresObject(figures: ReplyFigures): object {
  const { working, calendar } = figures;
  return {
    turns: figures.turns,
    answered: figures.answered,
    open: figures.open,
    dismissed: figures.dismissed,
    within_target: figures.within,
    judged: figures.judged,
    within_target_share: figures.share,
    median_minutes: minutesOrNull(working.median),
    p90_minutes: minutesOrNull(working.p90),
    worst_minutes: minutesOrNull(working.worst),
    calendar_median_minutes: minutesOrNull(calendar.median),
    calendar_p90_minutes: minutesOrNull(calendar.p90),
    calendar_worst_minutes: minutesOrNull(calendar.worst),
  };
}

/** An open turn as `open` has it. */
export const openObject = (turn: JudgedTurn, parties: Parties): object => ({
  contact: partyObject(turn, parties),
  ref: formatRef('touchpoint', turn.touchpoint),
  channel: turn.channel,
  since: formatInstant(turn.since),
  working_minutes: minutesOf(turn.working),
  target_minutes: minutesOrNull(turn.target),
  slow: turn.slow,
});

/** A slow turn as `slow` has it. */
export const slowObject = (turn: JudgedTurn, parties: Parties): object => ({
  contact: partyObject(turn, parties),
  ref: formatRef('touchpoint', turn.touchpoint),
  channel: turn.channel,
  since: formatInstant(turn.since),
  answered_at: instantOrNull(turn.endedAt),
  working_minutes: minutesOf(turn.working),
  calendar_minutes: minutesOf(turn.calendar),
  target_minutes: minutesOrNull(turn.target),
});

function partyObject(turn: JudgedTurn, parties: Parties): object | null {
  const party = parties.get(turn.contact);
  return party ? contactObject(party.contact, party.standing) : null;
}

const instantOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

/** Null also where a target can never be exceeded, as nothing ever opens again. */
const minutesOrNull = (seconds: number | null): number | null =>
  seconds === null || !Number.isFinite(seconds) ? null : minutesOf(seconds);
