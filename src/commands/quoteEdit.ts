import { isDecided, type Quote } from '../domain/quote.ts';
import type { Instant } from '../domain/instant.ts';
import type { Fields } from '../domain/journal.ts';
import { formatRef } from '../domain/refs.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { sendingOf } from '../store/quotes.ts';
import { amountSaid, currencySaid } from './amountSaid.ts';
import { textOf } from './flags.ts';
import { quoteMade } from './quoteAnswer.ts';
import { quoteNamed, type NamedQuote } from './quoteNamed.ts';
import { refuseDisorder } from './quoteOrder.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { loggedAt, plannedDay } from './when.ts';
import { contactOf } from './whom.ts';

/** Corrects what was written of a quote; `none` takes a date or the reason away. The sending's touchpoint moves with it. */
const quoteEdit: Verb = {
  flags: [
    '--title <text>',
    '--amount <amount>',
    '--currency <code>',
    '--requested <when>',
    '--sent <when>',
    '--valid <day>',
    '--decided <when>',
    '--reason <text>',
  ],
  run(call: Call): Answer {
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const named = quoteNamed(call, call.words);
      const { quote, ref } = named;
      const fields = changesIn(call, named);
      if (Object.keys(fields).length === 0) throw new CrmError({ is: 'word-missing', what: 'change' });
      if (quote.sentAt === null && 'sent_at' in fields)
        throw new CrmError({
          is: 'other-verb',
          word: '--sent',
          verb: call.verb,
          instead: [`quote send ${ref} --at …`],
        });
      refuseDisorder(call, edited(quote, fields), named.all);
      const touchpoint = 'sent_at' in fields ? sendingOf(call.book, quote) : null;
      draft.change('quote', quote.id, fields);
      const moved =
        touchpoint !== null && draft.change('touchpoint', touchpoint, { at: fields['sent_at'] ?? null });
      const before = moved ? [call.locale.quotes.said.moved(formatRef('touchpoint', touchpoint))] : [];
      return { contact: contactOf(call, quote.contact), id: quote.id, before };
    });
    return quoteMade(call, value.contact, { entry, id: value.id, touchpoint: null, before: value.before });
  },
};

export default quoteEdit;

/** What the flags change. Throws what amounts and dates throw. */
export function changesIn(call: Call, { quote }: NamedQuote): Fields {
  const title = textOf(call, 'title')?.trim();
  if (title === '') throw new CrmError({ is: 'word-missing', what: 'title' });
  const reason = textOf(call, 'reason');
  const amount = textOf(call, 'amount');
  const currency = currencySaid(call);
  if (currency !== null && amount === null) throw new CrmError({ is: 'word-missing', what: 'amount' });
  const said = amount === null ? null : amountSaid(amount, currency ?? quote.currency);
  return {
    ...(title === undefined ? {} : { title }),
    ...(said === null ? {} : { amount_minor: said.minor, currency: said.currency }),
    ...dateIn(call, 'requested', 'requested_at', loggedAt),
    ...dateIn(call, 'valid', 'valid_until', plannedDay),
    ...instantIn(call, 'sent', 'sent_at'),
    ...(isDecided(quote.status) ? instantIn(call, 'decided', 'decided_at') : refuseUndecided(call)),
    ...(reason === null ? {} : { reason: isNone(reason) ? null : reason }),
  };
}

const isNone = (words: string): boolean => words === 'none' || words === '';

function dateIn(
  call: Call,
  flag: string,
  field: string,
  reading: (call: Call, words: string) => Instant | string,
): Fields {
  const words = textOf(call, flag);
  return words === null ? {} : { [field]: isNone(words) ? null : reading(call, words) };
}

function instantIn(call: Call, flag: string, field: string): Fields {
  const words = textOf(call, flag);
  return words === null ? {} : { [field]: loggedAt(call, words) };
}

function refuseUndecided(call: Call): Fields {
  if (textOf(call, 'decided') === null) return {};
  throw new CrmError({
    is: 'other-verb',
    word: '--decided',
    verb: call.verb,
    instead: ['quote accept', 'quote decline', 'quote withdraw'],
  });
}

/** The quote as it would be. */
function edited(quote: Quote, fields: Fields): Quote {
  const at = (field: string, before: Instant | null): Instant | null =>
    field in fields ? (fields[field] as Instant | null) : before;
  return {
    ...quote,
    requestedAt: at('requested_at', quote.requestedAt),
    sentAt: at('sent_at', quote.sentAt),
    decidedAt: at('decided_at', quote.decidedAt),
  };
}
