import type { ContactRecord } from '../domain/contact.ts';
import { dayOf } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { acknowledged } from '../render/acknowledged.ts';
import { dayText, momentText, type Telling } from '../render/dayText.ts';
import { amountText, quoteObject, type QuoteView } from '../render/quoteView.ts';
import { workingSpan } from '../render/spans.ts';
import { answersOf } from './quoteTouch.ts';
import { quoteViewOf } from './quoteViews.ts';
import type { Answer, Call } from './verb.ts';

/** A quote that was written, with the touchpoint that it was. */
export interface WrittenQuote {
  /** Null: nothing changed. */
  readonly entry: number | null;
  readonly id: number;
  readonly touchpoint: number | null;
  /** What is to be said before what follows from it. */
  readonly before?: readonly string[];
}

/** What a new, sent, revised or edited quote is, and what comes of it. */
export function quoteMade(call: Call, contact: ContactRecord, written: WrittenQuote): Answer {
  const view = quoteViewOf(call, { id: written.id, contact: contact.id });
  return answer(call, view, written, [
    ...(view.quote.sentAt === null ? unsentParts(call, view) : sentParts(call, view, written.touchpoint)),
    ...(written.touchpoint === null ? [] : answersOf(call, contact, written.touchpoint)),
  ]);
}

/** What was decided, and what is still open about it. */
export function quoteDecided(
  call: Call,
  contact: ContactRecord,
  written: WrittenQuote,
  openFollowUps: readonly string[],
): Answer {
  const view = quoteViewOf(call, { id: written.id, contact: contact.id });
  const { said } = call.locale.quotes;
  const { status, decidedAt, reason } = view.quote;
  const at = decidedAt === null ? '' : momentText(decidedAt, tellingOf(call));
  const touch = written.touchpoint === null ? null : formatRef('touchpoint', written.touchpoint);
  const outcome =
    status === 'accepted'
      ? said.accepted(at, touch)
      : status === 'declined'
        ? said.declined(at, touch)
        : said.withdrawn(at);
  return answer(call, view, written, [
    outcome,
    ...(reason === null ? [] : [said.reason(reason)]),
    ...(openFollowUps.length === 0 ? [] : [said.openFollowUps(openFollowUps)]),
  ]);
}

function answer(call: Call, view: QuoteView, written: WrittenQuote, parts: readonly string[]): Answer {
  const { verb, now, face, locale } = call;
  const { quote, contact } = view;
  const ref = formatRef('quote', quote.id);
  const what = locale.quotes.said.quote(ref, quote.title, amountText(quote, locale), contact.name);
  const touchpoint = written.touchpoint === null ? null : formatRef('touchpoint', written.touchpoint);
  const object = { ref, touchpoint, quote: quoteObject(view) };
  return acknowledged(
    { verb, entry: written.entry, now },
    [what, ...(written.before ?? []), ...parts],
    object,
    face,
    locale,
  );
}

const tellingOf = ({ today, locale }: Call): Telling => ({ today, iso: false, locale });

function unsentParts(call: Call, { requestedAt, quote }: QuoteView): readonly string[] {
  const { said, unasked } = call.locale.quotes;
  if (requestedAt === null) return [unasked];
  const telling = tellingOf(call);
  const target = call.calendar.targetSeconds(call.settings.quote.turnaround, requestedAt);
  const by = Number.isFinite(target) ? call.calendar.after(requestedAt, target) : null;
  return [
    said.asked(momentText(requestedAt, telling)),
    ...(by === null ? [] : [said.sendBy(momentText(by, telling))]),
    ...(quote.validUntil === null ? [] : [said.valid(dayText(quote.validUntil, telling))]),
  ];
}

function sentParts(
  call: Call,
  { quote, requestedAt, state }: QuoteView,
  touchpoint: number | null,
): readonly string[] {
  const { sentAt } = quote;
  if (sentAt === null) return [];
  const { said } = call.locale.quotes;
  const telling = tellingOf(call);
  const [rung] = call.settings.quote.chase;
  return [
    ...(touchpoint === null
      ? []
      : [said.sent(momentText(sentAt, telling), formatRef('touchpoint', touchpoint))]),
    ...(requestedAt === null || quote.revises !== null ? [] : [turnaround(call, requestedAt, sentAt)]),
    ...(quote.validUntil === null ? [] : [said.valid(dayText(quote.validUntil, telling))]),
    ...(rung === undefined || state === 'expired'
      ? []
      : [said.firstNudge(dayText(call.calendar.workingDayAfter(dayOf(sentAt), rung), telling))]),
  ];
}

/** How long the sending took, beside its target (`domain.md §5`). */
function turnaround(call: Call, requestedAt: Instant, sentAt: Instant): string {
  const { calendar, settings, locale } = call;
  const target = calendar.targetSeconds(settings.quote.turnaround, requestedAt);
  const shown = Number.isFinite(target) ? workingSpan(target) : null;
  return locale.quotes.said.sentAfter(workingSpan(calendar.between(requestedAt, sentAt)), shown);
}
