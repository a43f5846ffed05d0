import { write } from '../store/entry.ts';
import { uidOf } from '../store/entity.ts';
import { CrmError } from '../errors.ts';
import { isOn, textOf } from './flags.ts';
import { quoteMade } from './quoteAnswer.ts';
import { quoteNamed, refuseClosed } from './quoteNamed.ts';
import { momentOfQuote } from './quoteOrder.ts';
import { hookedQuoteTouch, logQuoteTouch, telling, viaOf, type QuoteTouched } from './quoteTouch.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { plannedDay } from './when.ts';
import { contactOf, refuseLeftAlone } from './whom.ts';

/** A quote goes out, and with it the outbound touchpoint that it is (`domain.md §5`). */
const quoteSend: Verb = {
  flags: ['--at <when>', '--via <channel>', '--valid <day>', '-m, --message <text>', '--anyway'],
  async run(call: Call): Promise<Answer> {
    const valid = textOf(call, 'valid');
    const validUntil = valid === null ? null : plannedDay(call, valid);
    const channel = viaOf(call);
    const { changed, told } = await hookedQuoteTouch(call, () => sendingOf(call, channel));
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const { quote, contact, touch } = sendingOf(call, channel);
      const valid_until = validUntil ?? quote.validUntil;
      draft.change('quote', quote.id, { sent_at: touch.at, status: 'sent', valid_until });
      const { id } = logQuoteTouch(draft, contact, { ...touch, ...changed });
      return { contact, id: quote.id, touchpoint: id };
    });
    return telling(
      told,
      quoteMade(call, value.contact, { entry, id: value.id, touchpoint: value.touchpoint }),
    );
  },
};

export default quoteSend;

/** What is sent, to whom, and the touchpoint that it is. Throws what forbids it. */
function sendingOf(call: Call, channel: string): QuoteTouched {
  const named = quoteNamed(call, call.words);
  refuseClosed(named);
  const { quote, ref } = named;
  if (quote.sentAt !== null)
    throw new CrmError({ is: 'quote-state', ref, status: quote.status, wanted: 'unsent' });
  const contact = contactOf(call, quote.contact);
  if (!isOn(call, 'anyway')) refuseLeftAlone(contact, channel);
  const at = momentOfQuote(call, named, 'sending', textOf(call, 'at'));
  const text = textOf(call, 'message') ?? call.locale.quotes.log.sent(quote.title);
  const uid = uidOf(call.book, 'quote', quote.id);
  return { quote, contact, touch: { quote: uid, at, channel, direction: 'out', text } };
}
