import { isDecided } from '../domain/quote.ts';
import { CrmError } from '../errors.ts';
import { write } from '../store/entry.ts';
import { uidOf } from '../store/entity.ts';
import { amountSaid, currencySaid } from './amountSaid.ts';
import { textOf } from './flags.ts';
import { quoteMade } from './quoteAnswer.ts';
import { keySaid } from './keySaid.ts';
import { quoteNamed } from './quoteNamed.ts';
import type { Answer, Call, Verb } from './verb.ts';
import { loggedAt, plannedDay } from './when.ts';
import { contactOf } from './whom.ts';

/** A new version: an undecided one is superseded by it, a decided one stays decided (`domain.md §5`). */
const quoteRevise: Verb = {
  flags: ['--title <text>', '--requested <when>', '--valid <day>', '--currency <code>', '--key <key>'],
  run(call: Call): Answer {
    const valid = textOf(call, 'valid');
    const requested = textOf(call, 'requested');
    const validUntil = valid === null ? null : plannedDay(call, valid);
    const requestedAt = requested === null ? null : loggedAt(call, requested);
    const currency = currencySaid(call);
    if (currency !== null && call.words.length < 2)
      throw new CrmError({ is: 'word-missing', what: 'amount' });
    const { entry, value } = write(call.book, call.verb, (draft) => {
      const [word, ...words] = call.words;
      const { quote, ref, all } = quoteNamed(call, word === undefined ? [] : [word]);
      if ([...all.values()].some(({ revises }) => revises === quote.id) || quote.status === 'superseded') {
        throw new CrmError({ is: 'quote-state', ref, status: quote.status, wanted: 'latest' });
      }
      const contact = contactOf(call, quote.contact);
      const amount = words.length === 0 ? null : amountSaid(words.join(' '), currency ?? quote.currency);
      const { id } = draft.create('quote', {
        key: keySaid(call, 'quote'),
        contact: contact.uid,
        title: textOf(call, 'title') ?? quote.title,
        amount_minor: amount?.minor ?? quote.amountMinor,
        currency: amount?.currency ?? quote.currency,
        requested_at: requestedAt,
        valid_until: validUntil,
        status: 'requested',
        revises: uidOf(call.book, 'quote', quote.id),
      });
      const before = [call.locale.quotes.said.revises(ref, !isDecided(quote.status))];
      return { contact, id, before };
    });
    return quoteMade(call, value.contact, { entry, id: value.id, touchpoint: null, before: value.before });
  },
};

export default quoteRevise;
