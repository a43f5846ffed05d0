import { formatRef } from '../domain/refs.ts';
import type { JudgedTurn, ReplyFigures, ReplyReport } from '../domain/replies.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import type { Face } from './face.ts';
import { percent, periodText } from './figures.ts';
import type { Listed, Parties, ReplyFrame } from './replyObjects.ts';
import { showSheet, type Cell, type Row, type Sheet } from './sheet.ts';
import { bar, sparkline } from './sparkline.ts';
import { shortSpan, workingSpan } from './spans.ts';
import { openSheet, slowSheet } from './turnSheets.ts';
import { wrap } from './wrap.ts';

/** The report for a person: figures first, then groups, months, who still waits, and the slowest (`domain.md §4`). */
export function repliesScreen(
  report: ReplyReport,
  listed: Listed,
  parties: Parties,
  frame: ReplyFrame,
  face: Face,
  locale: Catalogue,
): string {
  if (report.all.turns === 0) return '';
  const { replies } = locale;
  const { strong } = face.style;
  const part = (title: string, sheet: Sheet, ...rest: readonly string[]): string =>
    sheet.rows.length === 0
      ? ''
      : `\n${wrapped(title, face).map(strong).join('')}${showSheet(sheet, face)}${rest.join('')}`;
  const counted = { open: report.open.length, slow: report.slow.length };
  return [
    ...figureLines(report.all, frame, locale).flatMap((line) => wrapped(line, face)),
    part(replies.titles.groups, groupSheet(report, locale)),
    monthLines(report, face, locale),
    part(
      replies.titles.open(listed.open.length, counted.open),
      openSheet(listed.open, parties, frame, locale),
      ...dismissHint(listed.open[0], locale),
    ),
    part(
      replies.titles.slow(listed.slow.length, counted.slow),
      slowSheet(listed.slow, parties, frame, locale),
    ),
  ].join('');
}

const wrapped = (line: string, face: Face): readonly string[] =>
  wrap(line, face.fitted ? face.columns : Infinity).map((piece) => `${piece}\n`);

/** The figures of a period, as sentences. */
export function figureLines(
  figures: ReplyFigures,
  { today, period }: Pick<ReplyFrame, 'today' | 'period'>,
  locale: Catalogue,
): readonly string[] {
  const { replies } = locale;
  const { working, calendar } = figures;
  return [
    replies.answered(
      figures.answered,
      figures.turns,
      figures.open,
      figures.dismissed,
      periodText(period, today, locale),
    ),
    ...(figures.share === null
      ? []
      : [replies.within(percent(figures.share, locale), figures.within, figures.judged)]),
    ...(working.median === null || working.worst === null
      ? []
      : [
          replies.spread(
            workingSpan(working.median),
            working.p90 === null ? null : workingSpan(working.p90),
            workingSpan(working.worst),
          ),
        ]),
    ...(calendar.median === null || calendar.worst === null
      ? []
      : [replies.calendar(shortSpan(calendar.median), shortSpan(calendar.worst))]),
  ];
}

/** First and next responses; channels and tiers where there are several. */
function groupSheet(report: ReplyReport, locale: Catalogue): Sheet {
  const { columns, first, next, channel, tier } = locale.replies;
  const several = (
    groups: ReadonlyMap<string, ReplyFigures>,
    name: (key: string) => string,
  ): readonly (readonly [string, ReplyFigures])[] =>
    groups.size < 2 ? [] : [...groups].map(([key, figures]) => [name(key), figures]);
  const groups: readonly (readonly [string, ReplyFigures])[] = [
    ...(report.first.turns > 0 ? [[first, report.first] as const] : []),
    ...(report.next.turns > 0 ? [[next, report.next] as const] : []),
    ...several(report.byChannel, channel),
    ...several(report.byTier, tier),
  ];
  const longest = groups.reduce((most, [, { working }]) => Math.max(most, working.median ?? 0), 0);
  return {
    columns: [
      { title: columns.group },
      { title: columns.turns, align: 'right' },
      { title: columns.openTurns, align: 'right', drop: 1 },
      { title: columns.within, align: 'right' },
      { title: columns.median, align: 'right' },
      { title: '', drop: 3 },
      { title: columns.p90, align: 'right', drop: 2 },
      { title: columns.worst, align: 'right' },
    ],
    rows: groups.map(([name, figures]) => groupLine(name, figures, longest, locale)),
  };
}

/** Columns of the bar beside a median; the longest median fills them. */
const BAR = 10;

function groupLine(name: string, figures: ReplyFigures, longest: number, locale: Catalogue): Row {
  const { share, within, judged, working } = figures;
  const span = (seconds: number | null): Cell =>
    seconds === null ? { text: '–', mood: 'faint' } : { text: workingSpan(seconds) };
  return {
    ref: name,
    raw: {},
    cells: [
      { text: name },
      { text: `${figures.turns}` },
      figures.open === 0 ? { text: '–', mood: 'faint' } : { text: `${figures.open}` },
      share === null
        ? { text: '–', mood: 'faint' }
        : { text: `${percent(share, locale)} (${within}/${judged})` },
      span(working.median),
      {
        text: working.median === null || longest === 0 ? '' : bar(working.median / longest, BAR),
        mood: 'accent',
      },
      span(working.p90),
      span(working.worst),
    ],
  };
}

/** No more months than a glance takes in. */
const MONTHS = 36;

/** The median of each month as a line of bars, from two months with answers on. */
function monthLines({ byMonth }: ReplyReport, face: Face, locale: Catalogue): string {
  const { replies, days } = locale;
  const known = [...byMonth].flatMap(([month, { working }]) =>
    working.median === null ? [] : [{ month, median: working.median }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return '';
  const medians = new Map(known.map(({ month, median }) => [month, median]));
  const room = face.columns - replies.monthTitle.length;
  const months = monthsThrough(first.month, last.month).slice(-Math.min(MONTHS, room));
  const from = months[0] ?? last.month;
  const worst = known
    .filter(({ month }) => month >= from)
    .reduce((most, one) => (one.median > most.median ? one : most));
  const bars = sparkline(months.map((month) => medians.get(month) ?? null));
  const words = replies.months(
    days.month(from),
    days.month(last.month),
    workingSpan(worst.median),
    days.month(worst.month),
  );
  return `\n${replies.monthTitle}${bars}\n${wrapped(words, face).join('')}`;
}

function monthsThrough(first: string, last: string): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))];
  for (let key = first; key <= last; key = `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}`) {
    months.push(key);
    month = (month % 12) + 1;
    if (month === 1) year += 1;
  }
  return months;
}

const dismissHint = (oldest: JudgedTurn | undefined, locale: Catalogue): readonly string[] =>
  oldest ? [`${locale.replies.dismiss(formatRef('touchpoint', oldest.touchpoint))}\n`] : [];
