import { formatInstant, type Instant } from '../domain/instant.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { formatRef } from '../domain/refs.ts';
import type { QuoteState } from '../domain/quoteState.ts';
import type { Catalogue } from '../locale/catalogue.ts';
import { dayText, type Telling } from './dayText.ts';
import type { Face } from './face.ts';
import { json } from './json.ts';
import { amountPlain, amountText, nextText, quoteObject, type QuoteView } from './quoteView.ts';
import { showSheet, type Cell, type Row } from './sheet.ts';
import type { Style } from './style.ts';

/** When the list is made, and how many rungs a chase has. */
export interface QuoteFrame {
  readonly now: Instant;
  readonly today: Day;
  readonly rungs: number;
}

/** The quotes in the face's form. */
export function showQuotes(
  views: readonly QuoteView[],
  frame: QuoteFrame,
  face: Face,
  locale: Catalogue,
): string {
  if (face.format === 'json') {
    const items = views.map(quoteObject);
    return json({ schema: 'crm.quote.list/1', now: formatInstant(frame.now), items }, face);
  }
  const { columns } = locale.quotes;
  return showSheet(
    {
      columns: [
        { title: columns.ref },
        { title: columns.contact, grow: true, least: 12 },
        { title: columns.title, grow: true, least: 16 },
        { title: columns.amount, align: 'right' },
        { title: columns.status },
        { title: columns.sent, drop: 3 },
        { title: columns.valid, drop: 2 },
        { title: columns.next, drop: 1 },
      ],
      rows: views.map((view) => quoteRow(view, frame, locale)),
    },
    face,
  );
}

const MOODS: Readonly<Partial<Record<QuoteState, keyof Style>>> = {
  expired: 'late',
  expiring: 'soon',
  accepted: 'good',
  declined: 'faint',
  withdrawn: 'faint',
  superseded: 'faint',
};

function quoteRow(view: QuoteView, { today, rungs }: QuoteFrame, locale: Catalogue): Row {
  const { quote, contact, state, next } = view;
  const people: Telling = { today, iso: false, locale };
  const mood = MOODS[state];
  const nextCell: Cell = {
    text: nextText(next, rungs, people),
    plain:
      next === null ? '' : `${next.kind}${next.kind === 'quote-chase' ? ` ${next.rung}` : ''} ${next.due}`,
    ...(next === null || next.due > today
      ? {}
      : { mood: next.overdue ? ('late' as const) : ('soon' as const) }),
  };
  return {
    ref: formatRef('quote', quote.id),
    raw: quoteObject(view),
    cells: [
      { text: formatRef('quote', quote.id), mood: 'accent' },
      { text: contact.name, mood: 'strong' },
      { text: quote.title },
      { text: amountText(quote, locale), plain: amountPlain(quote) },
      { text: locale.quotes.states[state], plain: state, ...(mood === undefined ? {} : { mood }) },
      dayCell(quote.sentAt === null ? null : dayOf(quote.sentAt), people),
      dayCell(quote.validUntil, people),
      nextCell,
    ],
  };
}

const dayCell = (day: Day | null, telling: Telling): Cell =>
  day === null ? { text: '' } : { text: dayText(day, telling), plain: day };
