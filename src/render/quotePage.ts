import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/followUp.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import type { Ladder } from '../domain/quote.ts';
import { formatRef } from '../domain/refs.ts';
import { minutesOf } from '../domain/statistics.ts';
import type { Direction } from '../domain/touchpoint.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { dayText, momentText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { labelled, type Section } from './labelled.ts';
import { amountText, nextText, quoteObject, type QuoteView } from './quoteView.ts';
import { workingSpan } from './spans.ts';

/** All that is known of a quote. */
export interface QuotePage {
  readonly view: QuoteView;
  /** Its chain from the first version on, itself among them. */
  readonly versions: readonly QuoteView[];
  /** Seconds; null where nobody asked or nothing was sent. */
  readonly turnaround: { readonly working: number; readonly target: number } | null;
  readonly ladder: Ladder | null;
  readonly followUps: readonly FollowUp[];
  readonly touches: readonly {
    readonly id: number;
    readonly at: Instant;
    readonly channel: string;
    readonly direction: Direction;
    readonly text: string;
  }[];
}

/** The page of one quote: labelled lines, or an object. */
export function showQuote(
  page: QuotePage,
  frame: { readonly now: Instant; readonly today: Day; readonly rungs: number },
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'ids') return `${formatRef('quote', page.view.quote.id)}\n`;
  if (face.format === 'json' || face.format === 'jsonl') {
    return json(pageObject(page, frame.now), { terminal: face.terminal && face.format === 'json' });
  }
  return labelled(sections(page, frame.rungs, { today: frame.today, iso: !face.terminal, locale }), face);
}

function sections(page: QuotePage, rungs: number, telling: Telling): readonly Section[] {
  const { locale } = telling;
  const { quotes, todos } = locale;
  const { labels } = quotes;
  const { quote, contact, state, requestedAt, next } = page.view;
  const line = (label: string, ...texts: readonly string[]): Section => ({
    label,
    lines: texts.filter((text) => text !== '').map((text) => ({ text })),
  });
  const nudges = page.ladder === null || state === 'expired' ? '' : quotes.nudges(page.ladder.nudges);
  return [
    line(labels.quote, `${formatRef('quote', quote.id)} ${quote.title}, ${amountText(quote, locale)}`),
    line(labels.who, `${contact.name} (${formatRef('contact', contact.id)})`),
    line(labels.now, quotes.states[state]),
    line(labels.requested, requestedAt === null ? quotes.unasked : momentText(requestedAt, telling)),
    line(
      labels.sent,
      quote.sentAt === null
        ? ''
        : [momentText(quote.sentAt, telling), turnaroundText(page, locale)]
            .filter((text) => text !== '')
            .join(', '),
    ),
    line(labels.valid, quote.validUntil === null ? '' : dayText(quote.validUntil, telling)),
    line(labels.decided, quote.decidedAt === null ? '' : momentText(quote.decidedAt, telling)),
    line(labels.reason, quote.reason ?? ''),
    line(
      labels.next,
      next === null ? '' : [nextText(next, rungs, telling), nudges].filter((text) => text !== '').join(', '),
    ),
    line(
      labels.versions,
      ...(page.versions.length < 2 ? [] : page.versions).map((version) =>
        quotes.version(
          formatRef('quote', version.quote.id),
          amountText(version.quote, locale),
          quotes.states[version.state],
        ),
      ),
    ),
    line(
      labels.todo,
      ...page.followUps.map(
        ({ id, due, text, kind }) =>
          `${formatRef('follow-up', id)} ${dayText(due, telling)} ${kind === 'promise' ? `${todos.kinds.promise}: ` : ''}${text}`,
      ),
    ),
    line(
      labels.log,
      ...page.touches.map(({ id, at, channel, direction, text }) =>
        `${formatRef('touchpoint', id)} ${momentText(at, telling)} ${ARROWS[direction]} ${locale.channels.name(channel)} ${text}`.trimEnd(),
      ),
    ),
  ];
}

const ARROWS: Readonly<Record<Direction, string>> = { in: '←', out: '→', live: '↔' };

function turnaroundText({ turnaround, view }: QuotePage, { quotes }: Catalogue): string {
  if (turnaround === null || view.quote.revises !== null) return '';
  const { working, target } = turnaround;
  return quotes.turnaround(workingSpan(working), Number.isFinite(target) ? workingSpan(target) : null);
}

const pageObject = (page: QuotePage, now: Instant): object => ({
  schema: 'crm.quote.show/1',
  now: formatInstant(now),
  ...quoteObject(page.view),
  turnaround_minutes: page.turnaround === null ? null : minutesOf(page.turnaround.working),
  turnaround_target_minutes:
    page.turnaround === null || !Number.isFinite(page.turnaround.target)
      ? null
      : minutesOf(page.turnaround.target),
  ladder:
    page.ladder === null
      ? null
      : {
          start_at: formatInstant(page.ladder.startAt),
          nudges: page.ladder.nudges,
          nudged_at: page.ladder.nudgedAt === null ? null : formatInstant(page.ladder.nudgedAt),
        },
  versions: page.versions.map(({ quote }) => formatRef('quote', quote.id)),
  followups: page.followUps.map(({ id, due, text, kind }) => ({
    ref: formatRef('follow-up', id),
    due,
    text,
    kind,
  })),
  touchpoints: page.touches.map(({ id, at, channel, direction, text }) => ({
    ref: formatRef('touchpoint', id),
    at: formatInstant(at),
    channel,
    direction,
    text,
  })),
});
