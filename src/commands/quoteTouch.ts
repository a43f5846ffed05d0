import type { ContactRecord } from '../domain/contact.ts';
import type { Instant } from '../domain/instant.ts';
import { formatRef } from '../domain/refs.ts';
import { targetOf } from '../domain/replies.ts';
import { workingSpan } from '../render/spans.ts';
import type { Entry, Made } from '../store/entry.ts';
import { turnEndedBy } from '../store/settled.ts';
import { channelNamedIn } from './channelWord.ts';
import { textOf } from './flags.ts';
import type { Call } from './verb.ts';

/** The word of ours or theirs that sending or deciding a quote is. */
export interface QuoteTouch {
  readonly quote: string;
  readonly at: Instant;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly text: string;
}

/** Logs it with the contact, who is thereby out of the archive (`domain.md §5`, `§7`). */
export function logQuoteTouch(draft: Entry, contact: ContactRecord, touch: QuoteTouch): Made {
  if (contact.archived) draft.change('contact', contact.id, { archived: false });
  const theirs = touch.direction === 'in' ? { expects_reply: false } : {};
  return draft.create('touchpoint', { contacts: [contact.uid], ...touch, ...theirs });
}

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
