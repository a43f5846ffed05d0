import type { Day } from '../domain/day.ts';
import { isYearless, yearsBetween } from '../domain/yearless.ts';
import type { DueRow, Reason } from '../domain/reason.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { formatAmount } from '../domain/money.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { contactObject } from './contactObject.ts';
import { dayText, weekdayText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { showSheet, type Cell, type Row, type Sheet } from './sheet.ts';
import { workingSpan } from './spans.ts';
import { fit } from './width.ts';

/** What the list is made for: when, in which zone, with or without the rules behind each line. */
export interface DueFrame {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  readonly why: boolean;
}

/** The due list in the face's form (`cli.md §8`). */
export function showDue(rows: readonly DueRow[], frame: DueFrame, face: Face, locale: Catalogue): string {
  if (face.format === 'json') {
    const { now, zone } = frame;
    const items = rows.map((row) => dueObject(row, frame, locale));
    return json({ schema: 'crm.due/1', now: formatInstant(now), zone, items }, face);
  }
  const { columns } = locale.due;
  const sheet: Sheet = {
    columns: [
      { title: columns.ref },
      { title: columns.who, grow: true, least: 12 },
      { title: columns.why, drop: 1 },
      // As wide as `email, waiting 26h 10m of 9h`: half of that, and half an address beside it, would say nothing.
      { title: columns.what, grow: true, least: 28 },
      { title: columns.due },
      { title: columns.reach, grow: true, least: 16, drop: 2 },
    ],
    rows: rows.map((row) => dueLine(row, frame, locale)),
  };
  return showSheet(sheet, face);
}

function dueLine(row: DueRow, frame: DueFrame, locale: Catalogue): Row {
  const { due } = locale;
  const [first] = row.reasons;
  if (!first) throw new Error('a row without a reason');
  const mood = first.overdue
    ? ('late' as const)
    : first.due > frame.today
      ? ('faint' as const)
      : ('soon' as const);
  const late: Cell = {
    text: first.overdue
      ? due.overdue
      : first.due === frame.today
        ? due.todayMark
        : locale.days.short(first.due, frame.today),
    plain: `${first.due}${first.overdue ? ` ${due.overdue}` : ''}`,
    mood,
  };
  const below = (telling: Telling): readonly string[] =>
    row.reasons.flatMap((reason, index) => [
      ...(index === 0
        ? []
        : [due.also(`${due.kinds[reason.kind]}: ${briefly(reason, telling)} (${reason.ref})`)]),
      ...(frame.why ? [whyOf(reason, telling)] : []),
    ]);
  const toPeople: Telling = { today: frame.today, iso: false, locale };
  const toPrograms: Telling = { ...toPeople, iso: true };
  return {
    ref: first.ref,
    // Made where they are asked for: a pipe shows neither.
    get raw() {
      return dueObject(row, frame, locale);
    },
    get below() {
      return below(toPeople);
    },
    cells: [
      { text: first.ref, mood: 'accent' },
      { text: row.contact?.name ?? due.nobody, plain: row.contact?.name ?? '', mood: 'strong' },
      { text: due.kinds[first.kind], plain: row.reasons.map((reason) => reason.kind).join(','), mood },
      {
        text: shortOf(first, toPeople),
        plain: [shortOf(first, toPrograms), ...(frame.why ? below(toPrograms) : [])].join(' '),
      },
      late,
      {
        text: row.reach?.to ?? '',
        plain: row.reach ? `${row.reach.channel}:${row.reach.to}` : '',
        mood: 'faint',
      },
    ],
  };
}

/** As much of a reason that stands under its row as a person reads in the morning, in columns. */
const MOST = 240;

const briefly = (reason: Reason, telling: Telling): string =>
  telling.iso ? shortOf(reason, telling) : fit(shortOf(reason, telling), MOST);

/** A row as JSON (`cli.md §8`). */
export function dueObject(row: DueRow, frame: Pick<DueFrame, 'today'>, locale: Catalogue): object {
  return {
    ref: row.reasons[0]?.ref ?? '',
    contact: row.contact === null ? null : contactObject(row.contact, row.standing),
    reach: row.reach,
    overdue: row.overdue,
    reasons: row.reasons.map((reason) => reasonObject(reason, frame.today, locale)),
  };
}

/** A reason as JSON (`cli.md §8`). */
export function reasonObject(reason: Reason, today: Day, locale: Catalogue): object {
  const { basis } = reason;
  const since = typeof basis.since === 'number' ? formatInstant(basis.since) : basis.since;
  return {
    kind: reason.kind,
    ref: reason.ref,
    since,
    due: reason.due,
    overdue: reason.overdue,
    ...numbersOf(reason),
    why: whyOf(reason, { today, iso: true, locale }),
  };
}

/** The numbers behind a reason: times in minutes, days as counts. */
function numbersOf({ basis }: Reason): object {
  switch (basis.kind) {
    case 'reply':
    case 'quote-unsent':
      return { working_minutes: minutesOf(basis.working), target_minutes: finite(minutesOf(basis.target)) };
    case 'promise':
    case 'follow-up':
      return { text: basis.text, days_past: basis.days };
    case 'quote-chase':
      return { rung: basis.rung, nudges: basis.nudges, working_days: basis.workingDays };
    case 'quote-expiring':
    case 'quote-expired':
      return { valid_until: basis.validUntil };
    case 'waiting':
      return basis.waiting.by === 'patience'
        ? { working_days: basis.waiting.passed, patience_days: basis.waiting.patience }
        : { working_minutes: minutesOf(basis.waiting.working), p90_minutes: minutesOf(basis.waiting.p90) };
    case 'date':
      return { date: basis.what, in_days: basis.inDays };
    case 'cadence':
      return { days: basis.days, interval_days: basis.interval, win_back: basis.winBack };
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What a reason says in the list, in a few words. */
export function shortOf(reason: Reason, telling: Telling): string {
  const { locale } = telling;
  const { short } = locale.due;
  const { basis } = reason;
  const day = (at: Instant | Day): string => dayText(at, telling);
  switch (basis.kind) {
    case 'reply':
      return short.reply(basis.channel, workingSpan(basis.working), spanOrNull(basis.target));
    case 'promise':
    case 'follow-up':
      return basis.text;
    case 'quote-unsent':
      return short.unsent(basis.title, workingSpan(basis.working), spanOrNull(basis.target));
    case 'quote-expiring':
      return short.expiring(
        basis.title,
        formatAmount(basis.amountMinor, basis.currency, locale.code),
        day(basis.validUntil),
      );
    case 'quote-expired':
      return short.expired(
        basis.title,
        formatAmount(basis.amountMinor, basis.currency, locale.code),
        day(basis.validUntil),
      );
    case 'quote-chase':
      return short.chase(
        basis.title,
        formatAmount(basis.amountMinor, basis.currency, locale.code),
        basis.rung,
        basis.rungs,
      );
    case 'waiting':
      return short.waiting(day(basis.since));
    case 'date':
      return short.date(basis.what, ageOn(basis.first, reason.due), basis.inDays);
    case 'cadence':
      return short.cadence(basis.days, basis.start, basis.winBack);
  }
}

/** The rule that put a reason into the list and its numbers, as a sentence (`domain.md §8`). */
export function whyOf(reason: Reason, telling: Telling): string {
  const { why } = telling.locale.due;
  const { basis } = reason;
  const day = (at: Instant | Day): string => weekdayText(at, telling);
  switch (basis.kind) {
    case 'reply':
      return why.reply(basis.channel, workingSpan(basis.working), spanOrNull(basis.target), day(basis.since));
    case 'promise':
      return why.promise(day(basis.since));
    case 'follow-up':
      return why.followUp(day(basis.since));
    case 'quote-unsent':
      return why.unsent(day(basis.since), workingSpan(basis.working), spanOrNull(basis.target));
    case 'quote-expiring':
      return why.expiring(day(basis.validUntil), day(basis.since));
    case 'quote-expired':
      return why.expired(day(basis.validUntil), day(basis.since));
    case 'quote-chase':
      return why.chase(basis.rung, basis.rungs, day(basis.since), basis.workingDays, basis.nudges);
    case 'waiting':
      return basis.waiting.by === 'patience'
        ? why.patience(day(basis.since), basis.waiting.passed, basis.waiting.patience)
        : why.rhythm(day(basis.since), workingSpan(basis.waiting.working), workingSpan(basis.waiting.p90));
    case 'date':
      return why.date(basis.what, day(isYearless(basis.first) ? reason.due : basis.first));
    case 'cadence':
      return why.cadence(day(basis.since), basis.days, basis.interval, basis.start, basis.own, basis.winBack);
  }
}

const spanOrNull = (seconds: number): string | null =>
  Number.isFinite(seconds) ? workingSpan(seconds) : null;

/** How many years after the first time; null the first time. */
function ageOn(first: Day, on: Day): number | null {
  const years = yearsBetween(first, on);
  return years > 0 ? years : null;
}
