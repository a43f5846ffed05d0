import { isLeftAlone, type ContactRecord } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { isCurrency } from '../domain/money.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { amountSaid, currencySaid, type SaidAmount } from './amountSaid.ts';
import { isOn, textOf } from './flags.ts';
import { quoteMade } from './quoteAnswer.ts';
import { hooked } from './hookPath.ts';
import { keySaid } from './keySaid.ts';
import { logQuoteTouch, telling, viaOf } from './quoteTouch.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { loggedAt, plannedDay } from './when.ts';
import { contactNamed, refuseLeftAlone } from './whom.ts';

/** A quote: asked for now unless it says otherwise, and sent at once with `--sent` (`domain.md §5`). */
const quoteNew: Verb = {
  flags: [
    '--requested <when>',
    '--not-requested',
    '--valid <day>',
    '--sent [when]',
    '--via <channel>',
    '--currency <code>',
    '--key <key>',
    '--anyway',
  ],
  async run(call: Call): Promise<Answer> {
    const said = read(call);
    const contact = await contactNamed(call, said.who);
    const channel = viaOf(call);
    if (said.sentAt !== null && !isOn(call, 'anyway')) refuseLeftAlone(contact, channel);
    const touch = (at: Instant) =>
      ({ at, channel, direction: 'out', text: call.locale.quotes.log.sent(said.title) }) as const;
    const { sentAt } = said;
    const { fields: changed, told } =
      sentAt === null
        ? { fields: {}, told: [] }
        : await hooked(call, () => ({
            contacts: [contact],
            newcomer: null,
            key: null,
            fields: touch(sentAt),
            ofQuote: true,
          }));
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const quote = draft.create('quote', fieldsOf(call, contact, said));
      return {
        id: quote.id,
        touchpoint:
          sentAt === null
            ? null
            : logQuoteTouch(draft, contact, { quote: quote.uid, ...touch(sentAt), ...changed }).id,
      };
    });
    const answer = telling(
      told,
      quoteMade(call, contact, { entry, id: value.id, touchpoint: value.touchpoint }),
    );
    return isLeftAlone(contact)
      ? { ...answer, told: `${answer.told ?? ''}${call.locale.todos.leftAlone(contact.name)}\n` }
      : answer;
  },
};

export default quoteNew;

interface Said {
  readonly who: string;
  readonly amount: SaidAmount;
  readonly title: string;
  readonly requestedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly validUntil: Day | null;
}

/** Words and flags: `<contact> <amount> <title…>`. Throws `word-missing`, what amounts and dates throw, `before`. */
function read(call: Call): Said {
  const [who, first, second, ...rest] = call.words;
  if (who === undefined) throw new CrmError({ is: 'word-missing', what: 'contact' });
  if (first === undefined) throw new CrmError({ is: 'word-missing', what: 'amount' });
  // `1200 USD Site` in three words: a currency belongs to the amount where a title follows.
  const joined = second !== undefined && rest.length > 0 && (isCurrency(second) || '€$£'.includes(second));
  const currency = currencySaid(call) ?? call.settings.currency;
  const amount = amountSaid(joined ? `${first} ${second}` : first, currency);
  const title = (joined ? rest : [second ?? '', ...rest]).join(' ').trim();
  if (title === '') throw new CrmError({ is: 'word-missing', what: 'title' });
  const valid = textOf(call, 'valid');
  return {
    who,
    amount,
    title,
    ...instants(call),
    validUntil: valid === null ? null : plannedDay(call, valid),
  };
}

function instants(call: Call): { readonly requestedAt: Instant | null; readonly sentAt: Instant | null } {
  const sent = call.flags['sent'];
  const sentAt = typeof sent === 'string' ? loggedAt(call, sent) : sent === true ? call.now : null;
  const requested = textOf(call, 'requested');
  if (isOn(call, 'notRequested')) {
    if (requested !== null)
      throw new CrmError({ is: 'flags-together', flags: ['--requested', '--not-requested'] });
    return { requestedAt: null, sentAt };
  }
  // What was sent at once was asked for by then.
  if (requested === null) return { requestedAt: sentAt ?? call.now, sentAt };
  const requestedAt = loggedAt(call, requested);
  if (sentAt !== null && sentAt < requestedAt) {
    const words = typeof sent === 'string' ? sent : call.locale.days.today;
    throw new CrmError({ is: 'before', what: 'sending', words, earlier: 'request', at: requested });
  }
  return { requestedAt, sentAt };
}

const fieldsOf = (call: Call, contact: ContactRecord, said: Said) => ({
  key: keySaid(call, 'quote'),
  contact: contact.uid,
  title: said.title,
  amount_minor: said.amount.minor,
  currency: said.amount.currency,
  requested_at: said.requestedAt,
  sent_at: said.sentAt,
  valid_until: said.validUntil,
  status: said.sentAt === null ? 'requested' : 'sent',
});
