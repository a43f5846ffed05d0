import { formatRef } from '../domain/refs.ts';
import type { Decision } from '../domain/quote.ts';
import { write } from '../store/entry.ts';
import { uidOf } from '../store/entity.ts';
import { openNaming } from '../store/followUps.ts';
import { textOf } from './flags.ts';
import { quoteDecided } from './quoteAnswer.ts';
import { quoteNamed, refuseClosed } from './quoteNamed.ts';
import { momentOfQuote } from './quoteOrder.ts';
import { hookedQuoteTouch, logQuoteTouch, telling, viaOf, type QuoteTouched } from './quoteTouch.ts';
import type { Answer, Call } from './verb.ts';
import { contactOf } from './whom.ts';

/** What every decision takes. */
export const DECISION_FLAGS: readonly string[] = [
  '--at <when>',
  '--via <channel>',
  '--reason <text>',
  '-m, --message <text>',
];

/**
 * Decides a quote, sent or not. To accept or decline is a word of theirs that expects no reply; to withdraw is none
 * (`domain.md §5`). Throws `quote-decided`, `quote-state`, `before`, and what dates and channels throw.
 */
export async function decide(call: Call, decision: Decision): Promise<Answer> {
  const channel = viaOf(call);
  const { changed, told } =
    decision === 'withdrawn'
      ? { changed: {}, told: [] }
      : await hookedQuoteTouch(call, () => decisionOf(call, decision, channel));
  const { entry, value } = write(call.book, call.verb, (draft) => {
    const { quote, contact, touch } = decisionOf(call, decision, channel);
    draft.change('quote', quote.id, {
      status: decision,
      decided_at: touch.at,
      reason: textOf(call, 'reason') ?? quote.reason,
    });
    if (decision === 'withdrawn') return { contact, id: quote.id, touchpoint: null };
    const { id } = logQuoteTouch(draft, contact, { ...touch, ...changed });
    return { contact, id: quote.id, touchpoint: id };
  });
  const still = openNaming(call.book, value.id).map(({ id }) => formatRef('follow-up', id));
  return telling(
    told,
    quoteDecided(call, value.contact, { entry, id: value.id, touchpoint: value.touchpoint }, still),
  );
}

/** What is decided, of whom, and the word of theirs that it is; a quote that we withdraw has none. */
function decisionOf(call: Call, decision: Decision, channel: string): QuoteTouched {
  const named = quoteNamed(call, call.words);
  refuseClosed(named);
  const { quote } = named;
  const contact = contactOf(call, quote.contact);
  const at = momentOfQuote(call, named, 'decision', textOf(call, 'at'));
  const text =
    textOf(call, 'message') ??
    (decision === 'withdrawn' ? '' : call.locale.quotes.log[decision](quote.title));
  const uid = uidOf(call.book, 'quote', quote.id);
  return { quote, contact, touch: { quote: uid, at, channel, direction: 'in', text } };
}
