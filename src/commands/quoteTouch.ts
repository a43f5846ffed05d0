import type { ContactRecord } from '../domain/contact.ts';
import type { Fields } from '../domain/journal.ts';
import type { Quote } from '../domain/quote.ts';
import type { Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { targetOf } from '../domain/replies.ts';
import { workingSpan } from '../render/spans.ts';
import type { Entry, Made } from '../store/entry.ts';
import { turnEndedBy } from '../store/settled.ts';
import { channelNamedIn } from './channelWord.ts';
import { textOf } from './flags.ts';
import { hooked } from './hookPath.ts';
import { linesOf } from './toldLines.ts';
import type { Answer, Call } from './verb.ts';

/** The word of ours or theirs that sending or deciding a quote is. */
export interface QuoteTouch {
  readonly quote: string;
  readonly at: Instant;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly text: string;
}

/** Logs it with the contact, who is thereby out of the archive (`domain.md §5`, `§7`). */
export function logQuoteTouch(draft: Entry, contact: ContactRecord, touch: QuoteTouch & Fields): Made {
  if (contact.archived) draft.change('contact', contact.id, { archived: false });
  return draft.create('touchpoint', { contacts: [contact.uid], ...touch, ...theirsOf(touch) });
}

/** A decision of theirs waits for nothing. */
const theirsOf = ({ direction }: QuoteTouch): Fields => (direction === 'in' ? { expects_reply: false } : {});

/** A quote, whose it is, and the touchpoint that is to be logged with it. */
export interface QuoteTouched {
  readonly quote: Quote;
  readonly contact: ContactRecord;
  readonly touch: QuoteTouch;
}

/** What the `log` hook changes of that touchpoint, and what it says. */
export async function hookedQuoteTouch(
  call: Call,
  touched: () => QuoteTouched,
): Promise<{ readonly changed: Fields; readonly told: readonly string[] }> {
  const { fields: changed, told } = await hooked(call, () => {
    const { contact, touch } = touched();
    return {
      contacts: [contact],
      newcomer: null,
      key: null,
      fields: { ...touch, ...theirsOf(touch) },
      ofQuote: true,
    };
  });
  return { changed, told };
}

/** An answer with what is to be said before it. */
export const telling = (lines: readonly string[], answer: Answer): Answer =>
  lines.length === 0 ? answer : { ...answer, told: `${linesOf(lines)}${answer.told ?? ''}` };

/** The channel of `--via`, else e-mail. Throws `channel-unknown`. */
export const viaOf = (call: Call): string => channelNamedIn(call, textOf(call, 'via') ?? 'email').name;

/** What a touchpoint answered of what was owed, as part of an acknowledgement. */
export function answersOf(call: Call, contact: ContactRecord, touchpoint: number): readonly string[] {
  const { calendar, settings, locale } = call;
  const turn = turnEndedBy(call.book, contact.id, touchpoint);
  if (turn === null) return [];
  const target = calendar.targetSeconds(targetOf(contact, turn.channel, settings), turn.since);
  const working = workingSpan(calendar.between(turn.since, turn.endedAt));
  const shown = Number.isFinite(target) ? workingSpan(target) : null;
  return [locale.logged.answers(formatRef('touchpoint', turn.touchpoint), working, shown, null)];
}
